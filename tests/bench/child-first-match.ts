/** In a child process: the time that a woken background needs from its stored index to the first mention. */
import { readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { packBinary, unpackBinary } from "../../utils/formats/binary.ts";
import { type CorpusIndex, openCorpus } from "../../utils/linking/corpus-index.ts";
import { NO_EVIDENCE } from "../../utils/linking/evidence.ts";
import { buildGazetteer } from "../../utils/linking/gazetteer.ts";
import { linkText } from "../../utils/linking/link-text.ts";
import { readNames } from "./child-matcher.ts";
import { senses } from "./matchers.ts";

export interface Stored {
  type: "stored";
  bytes: number;
}

export interface FirstMatch {
  type: "first";
  /** Milliseconds of each step. */
  read: number;
  open: number;
  link: number;
  mentions: number;
}

/** Indexes names and stores that twice: as IndexedDB does (a structured clone), and as the package does. */
export function storeIndex(
  namesFile: string,
  cloneFile: string,
  packedFile: string,
  send: (message: Stored) => void,
): void {
  const names = readNames(namesFile);
  const bearers = new Map(names.map(({ entity, name }) => [entity, name]));
  const index: CorpusIndex = {
    corpus: "bulk",
    ids: [...bearers.keys()].map((entity) => `entity-${entity}`).join("\n"),
    names: [...bearers.values()].join("\n"),
    originals: "\n".repeat(bearers.size - 1),
    categories: new Uint8Array(bearers.size),
    common: new Uint8Array(bearers.size),
    gazetteer: buildGazetteer(senses(names)),
    relatedStart: new Uint32Array(bearers.size + 1),
    related: new Uint32Array(0),
  };
  const clone = serialize(index);
  writeFileSync(cloneFile, clone);
  writeFileSync(packedFile, packBinary(index));
  send({ type: "stored", bytes: clone.length });
}

/** Reads the stored index, opens it and links one paragraph, everything for the first time in this process. */
export function firstMatch(file: string, form: string, paragraph: string, send: (message: FirstMatch) => void): void {
  const bytes = new Uint8Array(readFileSync(file));
  const start = performance.now();
  const index = (form === "clone" ? deserialize(bytes) : unpackBinary(bytes)) as CorpusIndex;
  const read = performance.now();
  const corpus = openCorpus(index);
  const open = performance.now();
  const blocks = [{ id: 0, text: paragraph }];
  const { mentions } = linkText([corpus], { blocks, title: "", evidence: NO_EVIDENCE, threshold: 0.5 });
  const link = performance.now();
  send({ type: "first", read: read - start, open: open - read, link: link - open, mentions: mentions.length });
}
