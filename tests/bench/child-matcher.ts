/** In a child process: builds one matcher and scans whenever it is told to, so that matchers can take turns. */
import { readFileSync } from "node:fs";
import type { BulkName } from "./aliases.ts";
import { MATCHERS } from "./matchers.ts";
import { joined, type NewsText } from "./news-text.ts";

export interface Built {
  type: "built";
  ms: number;
  /** Of the index: known exactly, or else what the heap has grown by. */
  bytes: number;
  matches: number;
}

export interface Scanned {
  type: "scanned";
  ms: number;
}

/** Builds, warms up, then answers every message with the time of one scan: article by article, each one flat string. */
export function serveMatcher(
  name: string,
  namesFile: string,
  textsFile: string,
  send: (message: Built | Scanned) => void,
): void {
  const names = readNames(namesFile);
  const texts = (JSON.parse(readFileSync(textsFile, "utf8")) as NewsText[]).map((text) => flat(joined([text])));
  const before = usedBytes();
  const from = performance.now();
  const matcher = MATCHERS[name]!(names);
  const ms = performance.now() - from;
  const bytes = matcher.bytes ?? usedBytes() - before;
  const scanAll = (): number => texts.reduce((sum, text) => sum + matcher.scan(text), 0);
  let matches = 0;
  for (let round = 0; round < 2; round++) matches = scanAll();
  process.on("message", () => {
    const start = performance.now();
    scanAll();
    send({ type: "scanned", ms: performance.now() - start });
  });
  send({ type: "built", ms, bytes, matches });
}

/** Reads what `writeNames` wrote: a name and its bearer's number a line. */
export function readNames(file: string): BulkName[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => {
      const [name = "", entity] = line.split("\t");
      return { name, entity: Number(entity) };
    });
}

/** Not a rope of pieces, as joining leaves it. */
const flat = (text: string): string => Buffer.from(text, "utf16le").toString("utf16le");

function usedBytes(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
