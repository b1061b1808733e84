/** In a child process: what a corpus of many names costs in memory, and what it adds to the linking of a page. */
import { readFileSync } from "node:fs";
import { openCorpus, type OpenCorpus } from "../../utils/linking/corpus-index.ts";
import { gazetteerBytes } from "../../utils/linking/gazetteer.ts";
import { NO_EVIDENCE } from "../../utils/linking/evidence.ts";
import { linkText } from "../../utils/linking/link-text.ts";
import { linkIndexBuilder } from "../../utils/indexing/link-index.ts";
import type { Entity } from "../../utils/model.ts";
import { openFile } from "./child-linking.ts";
import type { NewsText } from "./news-text.ts";

export interface CorpusCost {
  /** Milliseconds to index all. */
  build: number;
  /** Bytes of the gazetteer, of the whole index. */
  gazetteer: number;
  index: number;
  /** The most that heap and arrays have grown to. */
  peak: number;
  /** Milliseconds for all texts, by repetition: with the shipped corpus alone, and with both. */
  alone: number[];
  both: number[];
}

/** Indexes the entities of a file, a line each, and links the texts, each as a page of its own, in turn without and with them. */
export function corpusCost(
  shippedFile: string,
  entitiesFile: string,
  textsFile: string,
  repeat: number,
  send: (cost: CorpusCost) => void,
): void {
  const lines = readFileSync(entitiesFile);
  const used = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  globalThis.gc?.();
  const before = used();
  let peak = 0;
  const look = (): void => void (peak = Math.max(peak, used() - before));
  const from = performance.now();
  const builder = linkIndexBuilder("own");
  let number = 0;
  for (let at = 0; at < lines.length;) {
    const end = lines.indexOf(10, at);
    builder.add(JSON.parse(lines.toString("utf8", at, end)) as Entity);
    at = end + 1;
    if (++number % 10_000 === 0) look();
  }
  const index = builder.build([]);
  look();
  const build = performance.now() - from;
  const texts = (JSON.parse(readFileSync(textsFile, "utf8")) as NewsText[]).map(({ title, blocks }) => ({
    title,
    blocks: blocks.map((text, id) => ({ id, text })),
  }));
  const [shipped, own] = [openFile(shippedFile), openCorpus(index)];
  const time = (corpora: OpenCorpus[]): number => {
    const start = performance.now();
    for (const page of texts) linkText(corpora, { ...page, evidence: NO_EVIDENCE, threshold: 0.5 });
    return performance.now() - start;
  };
  const cost: CorpusCost = {
    build,
    gazetteer: gazetteerBytes(index.gazetteer),
    index: arrayBytes(index),
    peak,
    alone: [],
    both: [],
  };
  for (let round = -1; round < repeat; round++) {
    const [alone, both] = [time([shipped]), time([shipped, own])];
    if (round < 0) continue; // warm by now
    cost.alone.push(alone);
    cost.both.push(both);
  }
  send(cost);
}

const arrayBytes = (value: object): number =>
  Object.values(value).reduce<number>(
    (sum, part: unknown) =>
      sum + (ArrayBuffer.isView(part) ? part.byteLength : typeof part === "object" && part ? arrayBytes(part) : 0),
    0,
  );
