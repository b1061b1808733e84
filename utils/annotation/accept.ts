/** Whether the best place for a quote is the one that was saved. When in doubt it isn't: README.md says what the numbers rest on. */
import { LEAST_CONTEXT, MOST_CONTEXT, REPEATED_CONTEXT } from "./describe.ts";
import { editsAtEnd, editsAtStart } from "./edit-distance.ts";
import type { Place, Sought } from "./places.ts";
import { isInsideWord, type PreparedText } from "./prepared-text.ts";

/** The exact quote with so much of its surroundings needs no comparison with places that are merely like it. */
const SURE = 0.8;
/** How much of the surroundings must be the same beside the exact quote, */
const SUPPORTED = 0.5;
/** ... or of either side. */
const SIDE_ENOUGH = 0.75;
/** How much of both sides must be the same beside a quote that was edited, */
const SIDE_SUPPORTED = 0.6;
/** ... or of one of them. */
const SIDE_SAME = 0.9;
/** How much of sides must be the same that were kept longer, as part of them stood elsewhere, too. */
const REPEATED_SIDES_SUPPORTED = 0.85;
/** Units of an exact quote that may stand alone in the page with nothing of its surroundings left. */
const STANDS_ALONE = 40;
/** Units of quote and surroundings together that say anything at all. */
const LEAST_KNOWN = 8;
/** Units by which the beginning of a sentence is known. */
const LEAST_BEGINNING = 12;
/** How much of an edited quote and of its surroundings must be the same, added up: the more the words changed, the less may change around. */
const ALIKE = 1.4;
/** The best place has at most this share of the second best one's edits (the ratio test of Lowe 2004). */
const MOST_SHARE = 0.75;
/** Between equals the position decides if it is off by no more than this, and the other by four times as much. */
const MOST_OFF = 64;

/** Whether the first of the places, the fewest edits first, is much better than the second; `off`: how far one is from the position. */
export function standsOut([best, second]: readonly Place[], off: ((place: Place) => number) | undefined): boolean {
  if (!best || !second) return best !== undefined;
  if (best.edits < second.edits) return best.edits <= MOST_SHARE * second.edits;
  return off !== undefined && off(best) <= MOST_OFF && 4 * off(best) <= off(second);
}

/** Whether an exact place need not be compared with others than exact ones. */
export const isSurelyExact = (page: PreparedText, sought: Sought, place: Place): boolean =>
  sought.prefix.length + sought.suffix.length >= LEAST_CONTEXT &&
  surroundings(place) >= SURE &&
  (!isOneOfMany(sought) || isToldApart(page, sought, place));

/** Whether the exact quote is the one that was saved: what is around it agrees, or it can stand for itself. */
export function isExactly(page: PreparedText, sought: Sought, place: Place, occurrences: number): boolean {
  const { prefix, suffix } = place;
  if (prefix === undefined && suffix === undefined)
    // Half a word is what a reader marked, or chance: where it stands once and is no crumb, it isn't chance.
    return (occurrences === 1 && sought.exact.length >= LEAST_KNOWN) || isOfWholeWords(page, place);
  if (sought.exact.length + sought.prefix.length + sought.suffix.length < LEAST_KNOWN) return false;
  if (isOneOfMany(sought)) return isToldApart(page, sought, place);
  if (surroundings(place) >= SUPPORTED || Math.max(prefix ?? 0, suffix ?? 0) >= SIDE_ENOUGH) return true;
  return occurrences === 1 && sought.exact.length >= STANDS_ALONE && !sought.isCut;
}

const isOfWholeWords = (page: PreparedText, { start, end }: Place): boolean =>
  !isInsideWord(page, start) && !isInsideWord(page, end);

/**
 * Whether a place with other words is the sentence that was saved, edited: enough of words and surroundings agrees, on both sides or
 * nearly all on one; on both when nothing but numbers changed, since they may be all that tells rows of a table apart. And it must
 * not be what stood beside the sentence, which is gone.
 */
export function isEdited(page: PreparedText, sought: Sought, place: Place): boolean {
  if (place.quote + surroundings(place) < ALIKE || !isSurrounded(page, sought, place)) return false;
  if (isOneOfMany(sought) && !isToldApart(page, sought, place)) return false;
  const sides = [prefixAgreement(page, sought, place), suffixAgreement(page, sought, place)].filter(
    (side) => side !== undefined,
  );
  const onlyNumbers = wordsOf(page.text.slice(place.start, place.end)) === wordsOf(sought.exact);
  const agrees =
    sides.every((side) => side >= SIDE_SUPPORTED) || (!onlyNumbers && sides.some((side) => side >= SIDE_SAME));
  return agrees && !isNeighbour(page, sought, place);
}

/** Whether the page holds at least half as much around the place as was saved: at its end little is left that could disagree. */
function isSurrounded({ text }: PreparedText, { prefix, suffix }: Sought, { start, end }: Place): boolean {
  const known = Math.min(prefix.length, start) + Math.min(suffix.length, text.length - end);
  return 2 * known >= prefix.length + suffix.length;
}

/** Whether the place is rather what stood beside the sentence, which is gone: rows of a list, twin dialogs and menus are alike. */
function isNeighbour(page: PreparedText, sought: Sought, place: Place): boolean {
  const { prefix, exact, suffix } = sought;
  const words = page.text.slice(place.start, place.end);
  return (
    isRatherPrefix(page, sought, place) ||
    isRatherSuffix(page, sought, place) ||
    beginsFurtherOn(suffix, exact, words) ||
    beginsFurtherOn(reversed(prefix), reversed(exact), reversed(words))
  );
}

/** Whether a text begins as what stands somewhere behind the quote, and otherwise than the quote itself. */
function beginsFurtherOn(behind: string, quote: string, text: string): boolean {
  let same = 0;
  while (same < text.length && text[same] === quote[same]) same++;
  if (same === text.length) return false;
  const least = Math.max(same + 1, LEAST_BEGINNING);
  if (least <= text.length && behind.includes(text.slice(0, least))) return true;
  // What was saved breaks off in the middle of it.
  for (let length = Math.min(least - 1, text.length); length > Math.max(same, LEAST_KNOWN); length--)
    if (behind.endsWith(text.slice(0, length))) return true;
  return false;
}

const reversed = (text: string): string => text.split("").toReversed().join("");

/** How much of the surroundings is the same: the mean of the sides that are known. */
function surroundings({ prefix, suffix }: Place): number {
  if (prefix === undefined) return suffix ?? 0;
  return suffix === undefined ? prefix : (prefix + suffix) / 2;
}

/** Whether the words, or what stands on both sides of them, stood elsewhere in the page, too, when they were saved. */
function isOneOfMany({ prefix, suffix }: Sought): boolean {
  // A short side is one that the page's beginning or end cut off.
  const sides = [prefix.length, suffix.length].filter((length) => length >= LEAST_CONTEXT);
  return sides.length > 0 && sides.every((length) => length >= REPEATED_CONTEXT);
}

/** Whether a side that stood nowhere else is there unchanged, or two such sides nearly so. */
function isToldApart(page: PreparedText, sought: Sought, place: Place): boolean {
  const { prefix, suffix } = sought;
  if (tells(prefix) && page.text.slice(0, place.start).endsWith(prefix)) return true;
  if (tells(suffix) && page.text.startsWith(suffix, place.end)) return true;
  const sides = [prefixAgreement(page, sought, place) ?? 0, suffixAgreement(page, sought, place) ?? 0];
  return tells(prefix) && tells(suffix) && sides.every((side) => side >= REPEATED_SIDES_SUPPORTED);
}

const tells = ({ length }: string): boolean => length >= LEAST_CONTEXT && length < MOST_CONTEXT;

/** Room for what was put in. */
const textBefore = ({ text }: PreparedText, end: number, { length }: string): string =>
  text.slice(Math.max(0, end - 2 * length), end);
const textAfter = ({ text }: PreparedText, start: number, { length }: string): string =>
  text.slice(start, start + 2 * length);

/** How much of a side is the same; nothing when only numbers differ, or when a side of which part stood elsewhere is not all the same. */
function prefixAgreement(page: PreparedText, { prefix }: Sought, place: Place): number | undefined {
  if (place.prefix === undefined) return undefined;
  const text = textBefore(page, place.start, prefix);
  const onlyNumbers = wordsOf(text).endsWith(wordsOf(prefix)) && !numbersOf(text).endsWith(numbersOf(prefix));
  return onlyNumbers || !isEnough(prefix, place.prefix) ? 0 : place.prefix;
}

function suffixAgreement(page: PreparedText, { suffix }: Sought, place: Place): number | undefined {
  if (place.suffix === undefined) return undefined;
  const text = textAfter(page, place.end, suffix);
  const onlyNumbers = wordsOf(text).startsWith(wordsOf(suffix)) && !numbersOf(text).startsWith(numbersOf(suffix));
  return onlyNumbers || !isEnough(suffix, place.suffix) ? 0 : place.suffix;
}

const isEnough = ({ length }: string, alike: number): boolean =>
  length < REPEATED_CONTEXT || alike >= REPEATED_SIDES_SUPPORTED;

const wordsOf = (text: string): string => text.replace(/\d+/g, "");
const numbersOf = (text: string): string => text.replace(/\D+/g, "");

/** Whether the end of the place is the end of the prefix at least as well as that of the quote: rows of a list are alike. */
function isRatherPrefix(page: PreparedText, { exact, prefix }: Sought, { end }: Place): boolean {
  if (prefix.length < LEAST_KNOWN) return false;
  const text = textBefore(page, end, prefix);
  return editsAtEnd(prefix, text) <= editsAtEnd((prefix + exact).slice(-prefix.length), text);
}

function isRatherSuffix(page: PreparedText, { exact, suffix }: Sought, { start }: Place): boolean {
  if (suffix.length < LEAST_KNOWN) return false;
  const text = textAfter(page, start, suffix);
  return editsAtStart(suffix, text) <= editsAtStart((exact + suffix).slice(0, suffix.length), text);
}
