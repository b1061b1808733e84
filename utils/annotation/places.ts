/** Where a quote may stand in a page: everywhere where its words stand, and where words like them stand. */
import search from "approx-string-match";
import { borderBetween, editsAtEnd, editsAtStart } from "./edit-distance.ts";
import { isInsideWord, type PreparedText } from "./prepared-text.ts";

/** A quote as it is compared: the prepared texts of the selector's parts. */
export interface Sought {
  exact: string;
  prefix: string;
  suffix: string;
}

/** A place in the prepared text. */
export interface Place {
  start: number;
  end: number;
  /** How much of the quote is the same, from 0 to 1: 1 - edits / length. */
  quote: number;
  /** How much of what stood before and after is the same; unknown where the selector or the page holds nothing. */
  prefix: number | undefined;
  suffix: number | undefined;
}

/** A quote that stands in the page more often than this says nothing about where. */
const MOST_OCCURRENCES = 5_000;
/** Of the occurrences, those with the most of their surroundings the same are looked at. */
const MOST_LOOKED_AT = 16;
/** Places where the approximate quote is sought, those with the most in common first. */
const MOST_WINDOWS = 8;
/** Units of the quote that are sought in one go; of a long quote its ends, and so many pieces in all. */
const PIECE = 256;
const MOST_PIECES = 16;
/** Units by which a place may lie off from where it is expected. */
const SLACK = 64;

/** Where the exact quote stands, as far as its surroundings speak for it. */
export function exactPlaces({ text }: PreparedText, sought: Sought): Place[] {
  const { exact, prefix, suffix } = sought;
  const found: { start: number; alike: number }[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    if (found.length === MOST_OCCURRENCES) return [];
    found.push({ start, alike: sameBefore(text, start, prefix) + sameAfter(text, start + exact.length, suffix) });
  }
  return found
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, MOST_LOOKED_AT)
    .map(({ start }) => placeAt(text, sought, start, start + exact.length, 1));
}

function sameBefore(text: string, end: number, prefix: string): number {
  let same = 0;
  while (same < prefix.length && text[end - 1 - same] === prefix.at(-1 - same)) same++;
  return same;
}

function sameAfter(text: string, start: number, suffix: string): number {
  let same = 0;
  while (same < suffix.length && text[start + same] === suffix[same]) same++;
  return same;
}

/** Where something like the quote stands: sought around the places with which quote and surroundings share the most fragments. */
export function approximatePlaces(page: PreparedText, sought: Sought): Place[] {
  const { exact, prefix, suffix } = sought;
  const head = exact.slice(0, 2 * PIECE);
  const places = page
    .fragments()
    .placesOf(prefix + head + (head === exact ? suffix : ""), MOST_WINDOWS)
    .flatMap((place) => likeQuote(page.text, exact, place + prefix.length) ?? [])
    .map(({ start, end, quote }) => {
      const range = withSettledBorders(page, sought, start, end);
      return placeAt(page.text, sought, range.start, range.end, quote);
    });
  return places.filter(
    ({ start, end }, i) => !places.slice(0, i).some((other) => start < other.end && other.start < end),
  );
}

/** The part of the text near the expected start that is most like the quote; nothing when less than half is the same. */
function likeQuote(
  text: string,
  quote: string,
  expected: number,
): { start: number; end: number; quote: number } | undefined {
  const head = likePiece(text, quote.slice(0, PIECE), expected, SLACK + Math.min(quote.length, PIECE) / 2);
  if (!head || quote.length <= PIECE) return head && { ...head, quote: 1 - head.edits / quote.length };
  const tail = likePiece(text, quote.slice(-PIECE), head.start + quote.length - PIECE, SLACK + quote.length / 4);
  if (!tail || tail.end <= head.end) return undefined;
  // In between, pieces at even distances stand for the whole.
  const length = tail.end - head.start;
  const count = Math.min(MOST_PIECES, Math.ceil(quote.length / PIECE));
  let edits = head.edits + tail.edits;
  for (let i = 1; i < count - 1; i++) {
    const offset = Math.round((i * (quote.length - PIECE)) / (count - 1));
    const place = head.start + Math.round((offset * length) / quote.length);
    const piece = likePiece(text, quote.slice(offset, offset + PIECE), place, SLACK + Math.abs(length - quote.length));
    edits += piece?.edits ?? PIECE;
  }
  return { start: head.start, end: tail.end, quote: 1 - edits / (Math.max(2, count) * PIECE) };
}

function likePiece(text: string, piece: string, expected: number, slack: number) {
  const from = Math.max(0, Math.floor(expected - slack));
  const window = text.slice(from, Math.max(from, Math.ceil(expected + piece.length + slack)));
  const matches = search(window, piece, Math.min(256, piece.length >> 1));
  const nearest = matches.toSorted(
    (a, b) => Math.abs(from + a.start - expected) - Math.abs(from + b.start - expected),
  )[0];
  return nearest && { start: from + nearest.start, end: from + nearest.end, edits: nearest.errors };
}

/**
 * Where the quote begins and ends when its first or last words are among those that changed: the edit distance alone leaves that
 * open, the surroundings tell. Whole words, if the quote was whole words.
 */
function withSettledBorders(
  page: PreparedText,
  { exact, prefix, suffix }: Sought,
  start: number,
  end: number,
): { start: number; end: number } {
  const border = (before: string, after: string, at: number, near: "before" | "after"): number => {
    const from = Math.max(0, at - SLACK);
    return (
      from + borderBetween(before.slice(-SLACK / 2), after.slice(0, SLACK / 2), page.text.slice(from, at + SLACK), near)
    );
  };
  let from = prefix === "" ? start : border(prefix, exact, start, "after");
  let to = suffix === "" ? end : border(exact, suffix, end, "before");
  while (from > 0 && start - from < SLACK && isInsideWord(page, from)) from--;
  while (to < page.text.length && to - end < SLACK && isInsideWord(page, to)) to++;
  return from < to ? { start: from, end: to } : { start, end };
}

function placeAt(text: string, sought: Sought, start: number, end: number, quote: number): Place {
  return {
    start,
    end,
    quote,
    prefix: likeBefore(text, sought.prefix, start),
    suffix: likeAfter(text, sought.suffix, end),
  };
}

/** As far as there is text: a quote at the end of the page had nothing behind it that could disagree. */
function likeBefore(text: string, prefix: string, end: number): number | undefined {
  const length = Math.min(prefix.length, end);
  if (length === 0) return undefined;
  return 1 - editsAtEnd(prefix.slice(-length), text.slice(Math.max(0, end - 2 * length), end)) / length;
}

function likeAfter(text: string, suffix: string, start: number): number | undefined {
  const length = Math.min(suffix.length, text.length - start);
  if (length === 0) return undefined;
  return 1 - editsAtStart(suffix.slice(0, length), text.slice(start, start + 2 * length)) / length;
}
