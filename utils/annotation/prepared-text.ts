/**
 * Text as anchoring compares it: without what sites change silently. Blanks of any kind, soft hyphens and other ignorable characters
 * are left out (so a line break may be a blank, several, or nothing), a run of dashes is one dash, dots that leave something out are
 * three, quotation marks are straight, Chinese is in simplified characters, and case, diacritics and width are folded
 * (`utils/text/fold.ts`). Each unit knows where it stands in the raw text.
 */
import { classOf, fold, foldTable, IGNORABLE, SPACE, unitOf } from "../text/fold.ts";
import { normalise } from "../text/normalise.ts";
import { type FragmentIndex, indexFragments } from "./fragments.ts";

/** Characters and those as which they are compared: Chinese ones and their simplified forms. */
export type Variants = ReadonlyMap<number, number>;

export interface PreparedText {
  raw: string;
  variants: Variants;
  /** What is compared. */
  text: string;
  /** Offset in `raw` of each unit of `text`. */
  starts: readonly number[];
  /** Where the short fragments of `text` stand; made when it is first asked for. */
  fragments: () => FragmentIndex;
}

const DASH = 0x2d;
const DOT = 0x2e;
/** How many dots the characters of several stand for: ‥ … ⋯ */
const DOTS = new Map([
  [0x2025, 2],
  [0x2026, 3],
  [0x22ef, 3],
]);
const MOST_DOTS = 3;
const REPLACEMENT = 0xfffd;
/** Units that `String.fromCharCode` takes in one go, and that are prepared between two chances to pause. */
const CHUNK = 4_096;
/** Letters, digits and Han: what `fold` says of them is below. */
const FIRST_BLANK = SPACE << 16;
const FIRST_SURROGATE = 0xd800;

const NO_VARIANTS: Variants = new Map();

/** Pairs of characters (`variantsIn`), as they are looked up. */
export const variantsOf = (pairs: string): Variants =>
  new Map(
    Array.from({ length: pairs.length / 2 }, (_, at) => [pairs.charCodeAt(2 * at), pairs.charCodeAt(2 * at + 1)]),
  );

/**
 * The text of a page (or a quote), made ready for `describe` and `anchor`. One pass over the text: make it once a page and hand it to
 * every call. `variants` are those of the quotes that are sought in it.
 */
export function prepareText(raw: string, variants = NO_VARIANTS): PreparedText {
  const steps = prepareInSteps(raw, variants);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `prepareText`, for long texts: yields now and then so that the caller may pause, and returns the prepared text. */
export function* prepareInSteps(raw: string, variants = NO_VARIANTS): Generator<undefined, PreparedText> {
  const starts: number[] = [];
  let prepared = "";
  let units: number[] = [];
  let last = 0;
  let dots = 0;
  let lineStart = 0;
  // Line by line: a rare ligature makes its own line slow to normalise, not the page.
  while (lineStart <= raw.length) {
    const lineEnd = raw.indexOf("\n", lineStart);
    const line = raw.slice(lineStart, lineEnd < 0 ? raw.length : lineEnd);
    const { text, rawStart } = normalise(line);
    const isSame = text === line;
    for (let i = 0; i < text.length; i++) {
      const raws = text.charCodeAt(i);
      const folded = foldTable[raws]!;
      const isPlain = folded !== 0 && folded < FIRST_BLANK && raws < FIRST_SURROGATE;
      const compared = isPlain ? unitOf(folded) : comparedUnit(text, i);
      const unit = variants.get(compared) ?? compared;
      if (unit === 0 || (unit === DASH && last === DASH)) continue;
      last = unit;
      const start = lineStart + (isSame ? i : rawStart(i));
      const more = unit === DOT ? (DOTS.get(raws) ?? 1) : 0;
      if (more === 0) {
        dots = 0;
        units.push(unit);
        starts.push(start);
      } else
        for (let n = 0; n < more && dots < MOST_DOTS; n++, dots++) {
          units.push(unit);
          starts.push(start);
        }
      if (units.length < CHUNK) continue;
      prepared += String.fromCharCode(...units);
      units = [];
      yield undefined;
    }
    lineStart += line.length + 1;
  }
  const text = prepared + String.fromCharCode(...units);
  let fragments: FragmentIndex | undefined;
  return { raw, variants, text, starts, fragments: () => (fragments ??= indexFragments(text)) };
}

/** The unit that is compared for the one at an offset; 0 when there is nothing to compare. */
function comparedUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) return isPaired(text, at, unit) ? unit : REPLACEMENT;
  if (DOTS.has(unit)) return DOT;
  const folded = foldTable[unit] || fold(unit);
  const unitClass = classOf(folded);
  if (unitClass === IGNORABLE) return 0;
  if (unitClass === SPACE) return isBlank(unit) ? 0 : DASH;
  return unitOf(folded); // 0 for combining marks
}

function isPaired(text: string, at: number, unit: number): boolean {
  const other = text.charCodeAt(unit < 0xdc00 ? at + 1 : at - 1);
  return unit < 0xdc00 ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other <= 0xdbff;
}

/** White space, told from the dashes and dots that `fold` counts among the blanks. */
export const isBlank = (unit: number): boolean =>
  unit <= 0x20 ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) : unit >= 0xa0 && /\s/.test(String.fromCharCode(unit));

/** How many units of the prepared text stand before a raw offset. */
export function preparedOffset({ starts }: PreparedText, rawOffset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < rawOffset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The raw range of a piece of the prepared text: whole characters with the combining marks on them, without blanks around it.
 * `end` must be greater than `start`.
 */
export function rawRange({ raw, starts }: PreparedText, start: number, end: number): { start: number; end: number } {
  const last = starts[end - 1]!;
  // Several units may come from one raw character (a ligature): all of it belongs to the piece.
  let next = end;
  while (next < starts.length && starts[next] === last) next++;
  return wholeCharacters(raw, starts[start]!, withoutIgnorables(raw, last + 1, starts[next] ?? raw.length));
}

/** Steps back from `end`, not below `least`, over blanks and characters that nobody sees. */
function withoutIgnorables(raw: string, least: number, end: number): number {
  for (; end > least; end--) {
    const unit = raw.charCodeAt(end - 1);
    if (!isBlank(unit) && classOf(fold(unit)) !== IGNORABLE) break;
  }
  return end;
}

/** The range without half surrogate pairs at its ends: it grows to take them whole. */
export function wholeCharacters(raw: string, start: number, end: number): { start: number; end: number } {
  const splits = (at: number): boolean =>
    at > 0 && at < raw.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(raw.slice(at - 1, at + 1));
  return { start: splits(start) ? start - 1 : start, end: splits(end) ? end + 1 : end };
}

/** Whether the unit at an offset of the prepared text continues a word; scripts that write no blanks have no words here. */
export function isInsideWord({ raw, starts }: PreparedText, at: number): boolean {
  const start = starts[at] ?? raw.length;
  return IN_WORD.test(raw.slice(start - 1, start + 1));
}
const IN_WORD = /^(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}]){2}$/u;

/** Blanks of any kind and number as one space, no places where a line may break, and well-formed Unicode: how quotes are stored. */
export const collapsed = (text: string): string =>
  text.replace(LINE_BREAKS, "").replace(/\s+/g, " ").replace(LONE_SURROGATE, "\ufffd");
/** Soft hyphen, zero-width space, word joiner, byte order mark: nobody sees them, and they are in the way when the words are sought. */
const LINE_BREAKS = /\u00ad|\u200b|\u2060|\ufeff/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
