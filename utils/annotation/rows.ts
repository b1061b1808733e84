/** A list of annotations in parts, read piece by piece: which part and piece hold a row. */
import type { EntitySummary } from "../model.ts";
import type { AnnotationFilter } from "./messages.ts";

/** Some rows that one filter finds, one after the other. */
export interface Part {
  filter: AnnotationFilter;
  /** What the rows have in common; `null` where that is no name at all. */
  entity?: EntitySummary | null;
  count: number;
}

/** Rows that are read at once. */
export const PIECE = 50;

/** A piece of a part: `first` is its first row in the whole list, `offset` in the part. */
export interface Piece {
  part: number;
  first: number;
  offset: number;
}

export const countRows = (parts: Part[]): number => parts.reduce((sum, { count }) => sum + count, 0);

/** The part that holds a row, and the part's own first row; `undefined` beyond the end. */
export function partAt(parts: Part[], row: number): { part: Part; index: number; first: number } | undefined {
  let first = 0;
  for (const [index, part] of parts.entries()) {
    if (row < first + part.count) return { part, index, first };
    first += part.count;
  }
  return undefined;
}

/** The pieces that hold the rows from `first` to `last`, both included. */
export function piecesOf(parts: Part[], first: number, last: number): Piece[] {
  const pieces: Piece[] = [];
  let begin = 0;
  for (const [part, { count }] of parts.entries()) {
    const from = Math.max(first - begin, 0);
    const to = Math.min(last - begin, count - 1);
    for (let offset = Math.floor(from / PIECE) * PIECE; offset <= to; offset += PIECE) {
      pieces.push({ part, first: begin + offset, offset });
    }
    begin += count;
  }
  return pieces;
}
