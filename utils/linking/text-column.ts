/** A text for each of many entities, read one by one: bytes with a line end after each, and where every sixteenth begins. */
import { growing } from "./growing.ts";
import { packedRoom, packText, unpackText } from "./packed-text.ts";

export interface TextColumn {
  bytes: Uint8Array;
  start: Uint32Array;
}

const STEP = 16;
const LINE_END = 10;

export interface ColumnBuilder {
  /** Line ends become blanks. */
  add(text: string): void;
  /** The column; an empty one where all texts are. */
  build(): TextColumn;
}

export function columnBuilder(): ColumnBuilder {
  const bytes = growing(Uint8Array);
  const start = growing(Uint32Array);
  let lines = 0;
  return {
    add: (text) => {
      if (lines++ % STEP === 0) start.push(bytes.length);
      bytes.reserve(packedRoom(text.length) + 1);
      bytes.length = packText(bytes.array, bytes.length, text.replaceAll("\n", " "));
      bytes.push(LINE_END);
    },
    build: () =>
      bytes.length === lines
        ? { bytes: new Uint8Array(), start: new Uint32Array() }
        : { bytes: bytes.taken(), start: start.taken() },
  };
}

/** Where the text of a line begins; its end is the next line end. */
function placeOf({ bytes, start }: TextColumn, line: number): number {
  let at = start[Math.floor(line / STEP)] ?? bytes.length;
  for (let skip = line % STEP; skip > 0 && at < bytes.length; at++) if (bytes[at] === LINE_END) skip--;
  return at;
}

/** The text of a line; "" beyond the last one. */
export function textAt(column: TextColumn, line: number): string {
  const from = placeOf(column, line);
  const to = column.bytes.indexOf(LINE_END, from);
  return unpackText(column.bytes, from, Math.max(from, to));
}

/** Whether both parts are there. */
export const isColumn = (column: unknown): column is TextColumn =>
  typeof column === "object" &&
  column !== null &&
  "bytes" in column &&
  column.bytes instanceof Uint8Array &&
  "start" in column &&
  column.start instanceof Uint32Array;
