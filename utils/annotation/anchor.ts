/**
 * Finds a saved quote again in the text of a page that may have changed: where it stood, else the exact quote, else something like it.
 * Rather none than the wrong sentence. Method, thresholds and what they were measured on: README.md.
 */
import type { PositionSelector, QuoteSelector } from "./annotation.ts";
import { LEAST_CONTEXT, MOST_CONTEXT, REPEATED_CONTEXT } from "./describe.ts";
import { editsAtEnd, editsAtStart } from "./edit-distance.ts";
import { approximatePlaces, exactPlaces, overlaps, type Place, type Sought } from "./places.ts";
import { collapsed, type PreparedText, preparedOffset, prepareText, rawRange } from "./prepared-text.ts";

/** A range of the page's text (UTF-16), and how much of quote, surroundings and position agree, from 0 to 1. */
export interface ScoredRange {
  start: number;
  end: number;
  score: number;
}

/** `found`, or the `closest` place when there is any that is like the quote. */
export type Anchor =
  | { found: ScoredRange & { how: "position" | "exact" | "approximate" }; closest?: undefined }
  | { found?: undefined; closest?: ScoredRange };

/** Weights of Hypothesis (`match-quote.ts`); what isn't known has none. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/** Units of an exact quote that may stand alone in the page with nothing of its surroundings left. */
const STANDS_ALONE = 40;
/** How much of one side's surroundings must be the same beside the exact quote. */
const SUPPORTED = 0.5;
/** The exact quote with so much of its surroundings needs no comparison with places that are merely like it. */
const CERTAIN = 0.8;
/** Beside a quote that was edited, one side must be the same to such a degree, */
const STRONGLY_SUPPORTED = 0.75;
/** ... and so much of the quote and of its surroundings together (out of 2). */
const ALIKE = 1.4;
/** The best place must have at most this share of the second best one's edits (Lowe 2004). */
const MOST_SHARE = 0.75;

type Candidate = Place & { score: number };

/**
 * Anchors a quote in a page's text. One call takes a millisecond or a few on a long page, and never looks further than some windows
 * of it when the words changed; many calls share one `prepareText`.
 */
export function anchor(
  pageText: string | PreparedText,
  { quote, position }: { quote: QuoteSelector; position?: PositionSelector },
): Anchor {
  const page = typeof pageText === "string" ? prepareText(pageText) : pageText;
  const sought = { exact: prepared(quote.exact), prefix: prepared(quote.prefix), suffix: prepared(quote.suffix) };
  if (position && standsAt(page, quote.exact, sought, position)) {
    return { found: { start: position.start, end: position.end, score: 1, how: "position" } };
  }
  if (sought.exact === "") return {};

  const scored = (places: Place[]): Candidate[] =>
    places
      .map((place) => withScore(page, sought, place, position))
      .toSorted((a, b) => a.edits - b.edits || b.score - a.score);
  const exact = scored(exactPlaces(page, sought));
  if (exact[0] && contextOf(exact[0]) >= CERTAIN && standsOut(exact, position, page))
    return found(page, exact[0], "exact");

  const all = scored([...exact, ...approximatePlaces(page, sought).filter((place) => !exact.some(overlaps(place)))]);
  const [best] = all;
  if (!best) return {};
  if (standsOut(all, position, page)) {
    if (best.quote === 1 && isExactlyIt(page, sought, best, exact.length)) return found(page, best, "exact");
    if (best.quote < 1 && isItEdited(page, sought, best)) return found(page, best, "approximate");
  }
  return { closest: { ...rawRange(page, best.start, best.end), score: best.score } };
}

const prepared = (text: string): string => prepareText(text).text;

const found = (page: PreparedText, { start, end, score }: Candidate, how: "exact" | "approximate"): Anchor => ({
  found: { ...rawRange(page, start, end), score, how },
});

/** Whether the page has the quote at this very position, and the surroundings that were saved. */
function standsAt(page: PreparedText, exact: string, sought: Sought, { start, end }: PositionSelector): boolean {
  if (start >= end || end > page.raw.length) return false;
  const from = preparedOffset(page, start);
  const to = preparedOffset(page, end);
  return (
    (collapsed(page.raw.slice(start, end)) === exact || page.text.slice(from, to) === sought.exact) &&
    page.text.slice(0, from).endsWith(sought.prefix) &&
    page.text.startsWith(sought.suffix, to)
  );
}

function withScore(page: PreparedText, sought: Sought, place: Place, position?: PositionSelector): Candidate {
  const off = position && Math.abs(page.starts[place.start]! - position.start);
  const known: [weight: number, alike: number | undefined][] = [
    [WEIGHTS.quote, place.quote],
    [WEIGHTS.prefix, place.prefix],
    [WEIGHTS.suffix, place.suffix],
    [WEIGHTS.position, off === undefined ? undefined : Math.max(0, 1 - off / page.raw.length)],
  ];
  let [sum, most] = [0, 0];
  for (const [weight, alike] of known) {
    if (alike === undefined) continue;
    sum += weight * alike;
    most += weight;
  }
  return { ...place, score: sum / most };
}

/** How much of the surroundings is the same: the mean of the sides that are known. */
function contextOf({ prefix, suffix }: Place): number {
  if (prefix === undefined) return suffix ?? 0;
  return suffix === undefined ? prefix : (prefix + suffix) / 2;
}

/** Whether the first of the candidates is much better than the second; between equals, whether the position tells. */
function standsOut([best, second]: Candidate[], position: PositionSelector | undefined, page: PreparedText): boolean {
  if (!best || !second) return best !== undefined;
  if (best.edits < second.edits) return best.edits <= MOST_SHARE * second.edits;
  if (!position) return false;
  const off = ({ start }: Candidate): number => Math.abs(page.starts[start]! - position.start);
  return off(best) <= REPEATED_CONTEXT && 4 * off(best) <= off(second);
}

/** Whether the exact quote is the one that was saved: something around it agrees, or it can stand for itself. */
function isExactlyIt(page: PreparedText, sought: Sought, place: Place, occurrences: number): boolean {
  if (place.prefix === undefined && place.suffix === undefined) return true;
  if (isOneOfMany(sought)) return isToldApart(page, sought, place);
  if (contextOf(place) >= SUPPORTED || Math.max(place.prefix ?? 0, place.suffix ?? 0) >= STRONGLY_SUPPORTED)
    return true;
  return occurrences === 1 && sought.exact.length >= STANDS_ALONE;
}

/** Whether the words, or what stands around them, stood elsewhere in the page, too, when they were saved. */
const isOneOfMany = ({ prefix, suffix }: Sought): boolean => Math.max(prefix.length, suffix.length) >= REPEATED_CONTEXT;

/** Whether a side that stood nowhere else is there, unchanged. */
const isToldApart = ({ text }: PreparedText, { prefix, suffix }: Sought, { start, end }: Place): boolean =>
  (tells(prefix) && text.slice(0, start).endsWith(prefix)) || (tells(suffix) && text.startsWith(suffix, end));

const tells = ({ length }: string): boolean => length >= LEAST_CONTEXT && length < MOST_CONTEXT;

/**
 * Whether a place with other words is the sentence that was saved, edited. One side of it must be nearly the same, the more changed
 * the words the more; and it must not be rather what stood beside the sentence, which is gone: rows of a list are alike.
 */
function isItEdited(page: PreparedText, sought: Sought, place: Place): boolean {
  if (place.quote + contextOf(place) < ALIKE) return false;
  if (isOneOfMany(sought) && !isToldApart(page, sought, place)) return false;
  const { exact, prefix, suffix } = sought;
  const before = (end: number): string => page.text.slice(Math.max(0, end - 2 * prefix.length), end);
  const after = (start: number): string => page.text.slice(start, start + 2 * suffix.length);
  const supported =
    ((place.prefix ?? 0) >= STRONGLY_SUPPORTED && digits(before(place.start)).endsWith(digits(prefix))) ||
    ((place.suffix ?? 0) >= STRONGLY_SUPPORTED && digits(after(place.end)).startsWith(digits(suffix)));
  if (!supported) return false;
  const isPrefix =
    prefix !== "" &&
    editsAtEnd(prefix, before(place.end)) <= editsAtEnd((prefix + exact).slice(-prefix.length), before(place.end));
  const isSuffix =
    suffix !== "" &&
    editsAtStart(suffix, after(place.start)) <=
      editsAtStart((exact + suffix).slice(0, suffix.length), after(place.start));
  return !isPrefix && !isSuffix;
}

/** Numbers tell the rows of a table apart, where all else is the same. */
const digits = (text: string): string => text.replace(/\D+/g, "");
