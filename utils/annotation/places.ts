/** Where a quote may stand in a page: everywhere where its words stand, and where words like them stand. */
import { editsAtEnd, editsAtStart } from "./edit-distance.ts";
import { likeBeside, likeness, likeQuote, type Range, settled, wholeWords } from "./like-quote.ts";
import type { PreparedText } from "./prepared-text.ts";

/** A quote as it is compared: the prepared texts of the selector's parts. */
export interface Sought {
  exact: string;
  prefix: string;
  suffix: string;
  /** A side was cut short by the page's beginning or end. */
  isCut: boolean;
}

/** A place in the prepared text, and how far it agrees with what was saved: from 0 to 1, by edits a unit. */
export interface Place extends Range {
  quote: number;
  /** What stands before and after; unknown where the selector or the page holds nothing. */
  prefix: number | undefined;
  suffix: number | undefined;
  /** Edits in all. */
  edits: number;
}

/** A quote that stands in the page more often than this says nothing about where. */
const MOST_OCCURRENCES = 5_000;
/** Of the occurrences, those with the most of their surroundings the same are looked at. */
const MOST_LOOKED_AT = 8;
/** Windows in which the approximate quote is sought, those with the most in common first. */
const MOST_WINDOWS = 8;
/** Units at the beginning of a long quote by which its windows are found. */
const HEAD = 512;

/** Where the exact quote stands, as far as its surroundings speak for it; the fewest edits first. */
export function exactPlaces({ text }: PreparedText, sought: Sought): Place[] {
  const { exact, prefix, suffix } = sought;
  const found: { start: number; alike: number }[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    if (found.length === MOST_OCCURRENCES) return [];
    found.push({ start, alike: sameBefore(text, start, prefix) + sameAfter(text, start + exact.length, suffix) });
  }
  const whole = found.filter(({ alike }) => alike === prefix.length + suffix.length);
  return (whole.length > 0 ? whole : found)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, MOST_LOOKED_AT)
    .map(({ start }) => placeAt(text, sought, { start, end: start + exact.length }, 1))
    .toSorted(byEdits);
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

/**
 * Where something like the quote stands: around the places with which quote and surroundings share the most fragments, and beside
 * the best of them, since the rows of a list are alike. The fewest edits first; they don't overlap.
 */
export function approximatePlaces(page: PreparedText, sought: Sought): Place[] {
  const { text } = page;
  const { exact, prefix, suffix } = sought;
  const known = exact.length <= HEAD ? prefix + exact + suffix : prefix + exact.slice(0, HEAD);
  const places = page
    .fragments()
    .placesOf(known, MOST_WINDOWS)
    .flatMap((at) => likeQuote(text, exact, at + prefix.length) ?? [])
    .flatMap((range) => [range, settled(page, sought, range)])
    .map((range) => wholeWords(page, range))
    .map((range) => placeAt(text, sought, range, likeness(text, exact, range)))
    .toSorted(byEdits);
  const [best] = places;
  const beside = best ? likeBeside(text, exact, best) : [];
  return [...places, ...beside.map((range) => placeAt(text, sought, range, likeness(text, exact, range)))]
    .toSorted(byEdits)
    .reduce<Place[]>((apart, place) => (apart.some(overlaps(place)) ? apart : [...apart, place]), []);
}

export const byEdits = (a: Place, b: Place): number => a.edits - b.edits;

export const overlaps =
  (one: Range) =>
  (other: Range): boolean =>
    one.start < other.end && other.start < one.end;

function placeAt(text: string, sought: Sought, { start, end }: Range, quote: number): Place {
  const prefix = likeBefore(text, sought.prefix, start);
  const suffix = likeAfter(text, sought.suffix, end);
  const edits =
    (1 - quote) * sought.exact.length +
    (1 - (prefix ?? 1)) * sought.prefix.length +
    (1 - (suffix ?? 1)) * sought.suffix.length;
  return { start, end, quote, prefix, suffix, edits };
}

/** As far as there is text: a quote at the beginning of a page had nothing before it that could disagree. */
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
