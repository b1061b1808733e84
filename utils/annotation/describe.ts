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

/** Units (blanks don't count) that are kept of what stands before and after, as Hypothesis keeps them. */
export const LEAST_CONTEXT = 32;
/**
 * Where the quote, or what stands beside it, stands elsewhere, too, a side is kept twice as long as it takes to be the only one in the
 * page: it still tells the place when a few words of a copy change. `anchor` knows by the length that the words alone don't.
 */
export const REPEATED_CONTEXT = 64;
/** A side so long was not the only one: it doesn't tell the place. */
export const MOST_CONTEXT = 320;
/** Kept of a side of a repeated quote that the page's beginning or end cuts short: so short a side can't be taken for an ordinary one. */
const CUT_CONTEXT = 24;
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
  const isCopy = isRepeated(page.text, page.text.slice(from, to));
  const before = contextLength((length) => page.text.slice(Math.max(0, from - length), from), page.text, isCopy);
  const after = contextLength((length) => page.text.slice(to, to + length), page.text, isCopy);
  return {
    quote: {
      exact: collapsed(page.raw.slice(position.start, position.end)),
      prefix: prefixAt(page, from - before, position.start, before < LEAST_CONTEXT ? 0 : WORD),
      suffix: suffixAt(page, to + after, position.end, after < LEAST_CONTEXT ? 0 : WORD),
    },
    position,
  };
}

/** How much of a side is kept. */
function contextLength(side: (length: number) => string, text: string, isCopy: boolean): number {
  let telling = LEAST_CONTEXT;
  while (2 * telling < MOST_CONTEXT && isRepeated(text, side(telling))) telling *= 2;
  if (2 * telling >= MOST_CONTEXT) return MOST_CONTEXT;
  if (isCopy && side(REPEATED_CONTEXT).length < REPEATED_CONTEXT) return CUT_CONTEXT;
  return isCopy || telling > LEAST_CONTEXT ? 2 * telling : LEAST_CONTEXT;
}

const isRepeated = (text: string, piece: string): boolean => {
  const first = text.indexOf(piece);
  return piece !== "" && first >= 0 && text.indexOf(piece, first + 1) >= 0;
};

function prefixAt(page: PreparedText, from: number, rawEnd: number, growth: number): string {
  let begin = Math.max(0, from);
  for (let steps = 0; steps < growth && begin > 0 && isInsideWord(page, begin); steps++) begin--;
  const text = collapsed(page.raw.slice(Math.min(rawEnd, page.starts[begin] ?? rawEnd), rawEnd)).trimStart();
  const most = growth === 0 ? LEAST_CONTEXT - 1 : MOST_STORED;
  return text.slice(wholeCharacters(text, Math.max(0, text.length - most), text.length).start).trimStart();
}

function suffixAt(page: PreparedText, to: number, rawStart: number, growth: number): string {
  let finish = Math.min(page.text.length, to);
  for (let steps = 0; steps < growth && finish < page.text.length && isInsideWord(page, finish); steps++) finish++;
  const text = collapsed(
    page.raw.slice(rawStart, Math.max(rawStart, page.starts[finish] ?? page.raw.length)),
  ).trimEnd();
  const most = growth === 0 ? LEAST_CONTEXT - 1 : MOST_STORED;
  return text.slice(0, wholeCharacters(text, 0, Math.min(text.length, most)).end).trimEnd();
}

function trimmed(raw: string, start: number, end: number): PositionSelector {
  const range = wholeCharacters(raw, Math.max(0, start), Math.min(raw.length, end));
  while (range.start < range.end && isBlank(raw.charCodeAt(range.start))) range.start++;
  while (range.end > range.start && isBlank(raw.charCodeAt(range.end - 1))) range.end--;
  return range;
}
