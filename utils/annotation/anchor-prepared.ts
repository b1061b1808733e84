/**
 * Finds a saved quote again in the prepared text of a page that may have changed: where it stood, else the exact quote, else something like it.
 * Rather none than the wrong sentence. Method, thresholds and what they were measured on: README.md.
 */
import { isExactly, isEdited, isSurelyExact, standsOut } from "./accept.ts";
import type { PositionSelector, QuoteSelector } from "./annotation.ts";
import { LEAST_CONTEXT } from "./describe.ts";
import { approximatePlaces, byEdits, exactPlaces, overlaps, type Place, type Sought } from "./places.ts";
import { collapsed, type PreparedText, preparedOffset, prepareText, rawRange, type Variants } from "./prepared-text.ts";

/** A range of the page's text (UTF-16), and how much of quote, surroundings and position agree, from 0 to 1. */
export interface ScoredRange {
  start: number;
  end: number;
  score: number;
}

/** Where a quote was `found` and how, or the `closest` place when there is any that is like it. */
export type Anchor =
  | { found: ScoredRange & { how: "position" | "exact" | "approximate" }; closest?: undefined }
  | { found?: undefined; closest?: ScoredRange };

/** What is sought. */
export interface Anchored {
  quote: QuoteSelector;
  position?: PositionSelector;
}

/**
 * Anchors a quote in a page's text, which was prepared with the variants of the quote's characters. A call takes from some microseconds
 * to a few milliseconds on a long page: call once an annotation and pause between calls. Many calls share one `prepareText`.
 */
export function anchorPrepared(page: PreparedText, { quote, position }: Anchored): Anchor {
  const sought = prepareQuote(quote, page.variants);
  if (position && standsAt(page, quote.exact, sought, position)) {
    return { found: { start: position.start, end: position.end, score: 1, how: "position" } };
  }
  if (sought.exact === "") return {};

  const off = position && ((place: Place): number => Math.abs(page.starts[place.start]! - position.start));
  const scored = (place: Place): ScoredRange => ({
    ...rawRange(page, place.start, place.end),
    score: score(place, off && 1 - off(place) / page.raw.length),
  });

  const exact = exactPlaces(page, sought);
  if (exact[0] && isSurelyExact(page, sought, exact[0]) && standsOut(exact, off)) {
    return { found: { ...scored(exact[0]), how: "exact" } };
  }
  const like = approximatePlaces(page, sought).filter((place) => !exact.some(overlaps(place)));
  const places = [...exact, ...like].toSorted((a, b) => byEdits(a, b) || (off ? off(a) - off(b) : 0));
  const [best] = places;
  if (!best) return {};
  if (standsOut(places, off)) {
    if (best.quote === 1 && isExactly(page, sought, best, exact.length))
      return { found: { ...scored(best), how: "exact" } };
    if (best.quote < 1 && isEdited(page, sought, best)) return { found: { ...scored(best), how: "approximate" } };
  }
  return { closest: scored(best) };
}

/** The parts as they are compared: prepared together, as they stood in the page. */
function prepareQuote({ prefix, exact, suffix }: QuoteSelector, variants: Variants): Sought {
  const whole = prepareText(prefix + exact + suffix, variants);
  const start = preparedOffset(whole, prefix.length);
  const end = preparedOffset(whole, prefix.length + exact.length);
  return {
    prefix: whole.text.slice(0, start),
    exact: whole.text.slice(start, end),
    suffix: whole.text.slice(end),
    // Other tools count the blanks.
    isCut: [prefix, suffix].some(({ length }) => length > 0 && length < LEAST_CONTEXT),
  };
}

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

/** Weights of Hypothesis (`match-quote.ts`); what isn't known has none. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

function score({ quote, prefix, suffix }: Place, position: number | undefined): number {
  let [sum, most] = [0, 0];
  const add = (weight: number, agrees: number | undefined): void => {
    if (agrees === undefined) return;
    sum += weight * Math.max(0, agrees);
    most += weight;
  };
  add(WEIGHTS.quote, quote);
  add(WEIGHTS.prefix, prefix);
  add(WEIGHTS.suffix, suffix);
  add(WEIGHTS.position, position);
  return sum / most;
}
