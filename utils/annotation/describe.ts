/** Describes a piece of a page's text so that it is found again: selectors of the W3C Web Annotation Data Model (4.2.4, 4.2.5). */
import type { PositionSelector, QuoteSelector } from "./annotation.ts";
import {
  collapsed,
  isBlank,
  isInsideWord,
  type PreparedText,
  preparedOffset,
  prepareText,
  wholeCharacters,
} from "./prepared-text.ts";

/**
 * Characters (blanks not counted) of what stands before and after, as Hypothesis keeps them. Each side is doubled while it stands
 * elsewhere, too, so that one side alone tells the place when the other one is edited away.
 */
export const LEAST_CONTEXT = 32;
export const MOST_CONTEXT = 256;
/**
 * A quote that stands elsewhere, too, is kept with at least so much on each side: `anchor` sees by this that the words alone don't tell
 * the place.
 */
export const REPEATED_CONTEXT = 64;
/** Characters by which a context may grow to begin or end with a whole word. */
const WORD = 24;
/** Characters that are stored of one side, whatever stands in it. */
const MOST_STORED = 800;

/**
 * Describes `[start, end)` of a page's text (UTF-16), without the blanks at its ends; half a surrogate pair is taken whole.
 * `undefined` when nothing but blanks is left. `quote.exact` is as long as what was selected: who stores it sees whether there is room.
 */
export function describe(
  pageText: string | PreparedText,
  start: number,
  end: number,
): { quote: QuoteSelector; position: PositionSelector } | undefined {
  const page = typeof pageText === "string" ? prepareText(pageText) : pageText;
  const position = trimmed(page.raw, start, end);
  if (position.start >= position.end) return undefined;
  const from = preparedOffset(page, position.start);
  const to = preparedOffset(page, position.end);
  const least = isRepeated(page.text, page.text.slice(from, to)) ? REPEATED_CONTEXT : LEAST_CONTEXT;
  return {
    quote: {
      exact: collapsed(page.raw.slice(position.start, position.end)),
      prefix: prefixAt(page, from, position.start, least),
      suffix: suffixAt(page, to, position.end, least),
    },
    position,
  };
}

function prefixAt(page: PreparedText, from: number, rawEnd: number, least: number): string {
  let length = least;
  while (length < MOST_CONTEXT && isRepeated(page.text, page.text.slice(Math.max(0, from - length), from))) length *= 2;
  let begin = Math.max(0, from - length);
  for (let steps = 0; steps < WORD && begin > 0 && isInsideWord(page, begin); steps++) begin--;
  const rawStart = begin < from ? wholeCharacters(page.raw, page.starts[begin]!, rawEnd).start : rawEnd;
  const text = collapsed(page.raw.slice(rawStart, rawEnd)).trimStart();
  return text.slice(wholeCharacters(text, Math.max(0, text.length - MOST_STORED), text.length).start);
}

function suffixAt(page: PreparedText, to: number, rawStart: number, least: number): string {
  let length = least;
  while (length < MOST_CONTEXT && isRepeated(page.text, page.text.slice(to, to + length))) length *= 2;
  let finish = Math.min(page.text.length, to + length);
  for (let steps = 0; steps < WORD && finish < page.text.length && isInsideWord(page, finish); steps++) finish++;
  const rawEnd = finish < page.text.length ? page.starts[finish]! : page.raw.length;
  const text = collapsed(page.raw.slice(rawStart, Math.max(rawStart, rawEnd))).trimEnd();
  return text.slice(0, wholeCharacters(text, 0, Math.min(text.length, MOST_STORED)).end);
}

const isRepeated = (text: string, piece: string): boolean => {
  const first = text.indexOf(piece);
  return piece !== "" && first >= 0 && text.indexOf(piece, first + 1) >= 0;
};

function trimmed(raw: string, start: number, end: number): PositionSelector {
  const range = wholeCharacters(raw, Math.max(0, start), Math.min(raw.length, end));
  while (range.start < range.end && isBlank(raw.charCodeAt(range.start))) range.start++;
  while (range.end > range.start && isBlank(raw.charCodeAt(range.end - 1))) range.end--;
  return range;
}
