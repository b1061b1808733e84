/** Finds words like those of a quote in a part of a text, by the search for approximate strings that Hypothesis uses (Myers 1999). */
import search from "approx-string-match";
import { borderBetween, editDistance } from "./edit-distance.ts";
import { isInsideWord, type PreparedText } from "./prepared-text.ts";

/** A range of the prepared text. */
export interface Range {
  start: number;
  end: number;
}

/** Units that are sought in one go; of a longer quote its two ends. */
const PIECE = 256;
/** Pieces by which a long quote is compared. */
const MOST_PIECES = 16;
/** Units by which something may lie off from where it is expected. */
const SLACK = 64;

/** The part of the text near the expected start that is most like the quote; `undefined` when less than half is the same. */
export function likeQuote(text: string, quote: string, expected: number): Range | undefined {
  const head = likePiece(text, quote.slice(0, PIECE), expected, SLACK + Math.min(quote.length, PIECE) / 2);
  if (!head || quote.length <= PIECE) return head;
  const tail = likePiece(text, quote.slice(-PIECE), head.start + quote.length - PIECE, SLACK + quote.length / 4);
  return tail && tail.end > head.end ? { start: head.start, end: tail.end } : undefined;
}

/** What is like the quote right before and after a place that is: what a quote of one piece may be mistaken for. */
export function likeBeside(text: string, quote: string, { start, end }: Range): Range[] {
  if (quote.length > PIECE) return [];
  const reach = Math.ceil(1.5 * quote.length) + SLACK;
  return [
    likePieceIn(text, quote, Math.max(0, start - reach), start, start),
    likePieceIn(text, quote, end, end + reach, end),
  ].filter((range) => range !== undefined);
}

function likePiece(
  text: string,
  piece: string,
  expected: number,
  slack: number,
): (Range & { edits: number }) | undefined {
  return likePieceIn(text, piece, Math.floor(expected - slack), Math.ceil(expected + piece.length + slack), expected);
}

/** The best match in `[from, to)`; among equals, the one nearest to where it is expected. */
function likePieceIn(text: string, piece: string, from: number, to: number, expected: number) {
  const first = Math.max(0, from);
  const off = ({ start }: Range): number => Math.abs(first + start - expected);
  const [nearest] = search(text.slice(first, Math.max(first, to)), piece, Math.min(PIECE, piece.length >> 1)).toSorted(
    (a, b) => off(a) - off(b),
  );
  return nearest && { start: first + nearest.start, end: first + nearest.end, edits: nearest.errors };
}

/** How much of the quote is the same in a range: 1 - edits / length. A long quote is judged by pieces at even distances. */
export function likeness(text: string, quote: string, { start, end }: Range): number {
  const length = Math.max(quote.length, end - start);
  if (length <= 2 * PIECE) return 1 - editDistance(quote, text.slice(start, end)) / length;
  const grown = Math.abs(end - start - quote.length);
  const count = Math.min(MOST_PIECES, Math.ceil(quote.length / PIECE));
  let edits = 0;
  for (let i = 0; i < count; i++) {
    const offset = Math.round((i / Math.max(1, count - 1)) * Math.max(0, quote.length - PIECE));
    const piece = quote.slice(offset, offset + PIECE);
    const expected = start + Math.round((offset * (end - start)) / quote.length);
    edits += (likePiece(text, piece, expected, SLACK + grown)?.edits ?? piece.length) / piece.length;
  }
  return Math.max(0, 1 - edits / count - grown / length);
}

/**
 * Where the quote begins and ends when its first or last words are among those that changed: the edit distance alone leaves that
 * open, the surroundings tell.
 */
export function settled(
  { text }: PreparedText,
  { exact, prefix, suffix }: { exact: string; prefix: string; suffix: string },
  { start, end }: Range,
): Range {
  const border = (before: string, after: string, at: number, near: "before" | "after"): number => {
    const from = Math.max(0, at - SLACK);
    const window = text.slice(from, at + SLACK);
    return from + borderBetween(before.slice(-SLACK / 2), after.slice(0, SLACK / 2), window, near);
  };
  const from = prefix === "" ? start : border(prefix, exact, start, "after");
  const to = suffix === "" ? end : border(exact, suffix, end, "before");
  return from < to ? { start: from, end: to } : { start, end };
}

/** The range grown to whole words: nobody marks half a word, but half of it may be what didn't change. */
export function wholeWords(page: PreparedText, { start, end }: Range): Range {
  const range = { start, end };
  while (range.start > 0 && start - range.start < SLACK && isInsideWord(page, range.start)) range.start--;
  while (range.end < page.text.length && range.end - end < SLACK && isInsideWord(page, range.end)) range.end++;
  return range;
}
