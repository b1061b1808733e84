/** In a child process: the time that a woken background needs from its stored index to the first mention. */
import { readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { packBinary, unpackBinary } from "../../utils/formats/binary.ts";
import { type CorpusIndex, openCorpus } from "../../utils/linking/corpus-index.ts";
import { NO_EVIDENCE } from "../../utils/linking/evidence.ts";
import { linkIndexBuilder } from "../../utils/indexing/link-index.ts";
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
  const index = storedIndexOf(names);
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

/** An index of bare names: entities with their aliases, and nothing else. */
function storedIndexOf(names: ReturnType<typeof readNames>): CorpusIndex {
  const builder = linkIndexBuilder("bulk");
  const aliases = new Map<number, string[]>();
  for (const { entity, name } of names) aliases.set(entity, [...(aliases.get(entity) ?? []), name]);
  for (const [entity, own] of aliases) {
    const named = senses(own.map((name) => ({ name, entity })));
    builder.add({
      id: `entity-${entity}`,
      name: own[0]!,
      category: "person",
      common: false,
      description: "",
      aliases: named.map(({ name, strength, case: rule }) => ({
        name,
        lang: "en",
        kind: "name",
        strength,
        case: rule,
      })),
      cues: [],
      not: [],
      other: [],
    });
  }
  return builder.build([]);
}
