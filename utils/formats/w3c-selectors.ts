/** Selectors of W3C annotations (section 4.2): which of them say where our words are, and which are to be kept as they came. */
import { compact, isRecord, type JsonRecord, listOf, textOf } from "./json.ts";
import { plainText, typesOf } from "./w3c-body.ts";
import { isUri } from "./web-address.ts";

const QUOTE_KEYS = ["type", "exact", "prefix", "suffix"];
const POSITION_KEYS = ["type", "start", "end"];

export interface Selected {
  quote?: { exact: string; prefix: string; suffix: string };
  /** In code points of the page's text, as the model has it. */
  position?: { start: number; end: number };
  /** All that isn't said by these two. */
  others: unknown[];
}

/**
 * Looks for a quote in selectors of any nesting: alternatives in a list or a Choice, `refinedBy`, whose quote is the narrower one
 * and wins. A position counts only where it stands by itself: one that refines another selector counts from there.
 */
export function readSelectors(value: unknown): Selected {
  const selected: Selected = { others: [] };
  for (const selector of alternatives(value)) {
    const [quote, position] = [quoteIn(selector), positionOf(selector)];
    if (quote && !selected.quote) {
      selected.quote = quote;
      if (!isPlainQuote(selector)) selected.others.push(selector);
    } else if (position && !selected.position) {
      selected.position = position;
      if (!hasOnly(selector, POSITION_KEYS)) selected.others.push(selector);
    } else selected.others.push(selector);
  }
  return selected;
}

const alternatives = (value: unknown): unknown[] =>
  listOf(value).flatMap((each) =>
    Array.isArray(each) || (isRecord(each) && typesOf(each).includes("Choice"))
      ? alternatives(Array.isArray(each) ? each : each.items)
      : [each],
  );

const isPlainQuote = (selector: unknown): boolean =>
  hasOnly(selector, QUOTE_KEYS) && isRecord(selector) && isText(selector.exact) && typeof selector.type === "string";

const hasOnly = (selector: unknown, keys: string[]): boolean =>
  isRecord(selector) && Object.keys(selector).every((key) => keys.includes(key));

/** The narrowest quote of a selector and what refines it. The ends of a range say nothing of the words between. */
function quoteIn(selector: unknown): Selected["quote"] {
  if (!isRecord(selector)) return undefined;
  for (const finer of alternatives(selector.refinedBy)) {
    const quote = quoteIn(finer);
    if (quote) return quote;
  }
  if (typesOf(selector).includes("TextQuoteSelector")) {
    const exact = plainText(selector.exact);
    if (exact.trim() === "") return undefined;
    return { exact, prefix: plainText(selector.prefix), suffix: plainText(selector.suffix) };
  }
  return typesOf(selector).some((type) => type === "FragmentSelector" || type === "TextFragmentSelector")
    ? textFragmentIn(textOf(selector.value))
    : undefined;
}

/** The words of a text directive (`#:~:text=before-,words,-after`); one that only says where a range begins and ends has none. */
export function textFragmentIn(address: string): Selected["quote"] {
  const [, directive] = /(?:^|:~:|&)text=([^&#]*)/.exec(/:~:|^text=/.test(address) ? address : "") ?? [];
  const parts = (directive ?? "").split(",").map(decoded);
  const prefix = parts[0]?.endsWith("-") ? (parts.shift() ?? "").slice(0, -1) : "";
  const suffix = parts.at(-1)?.startsWith("-") ? (parts.pop() ?? "").slice(1) : "";
  const [exact = ""] = parts;
  return parts.length === 1 && exact.trim() !== "" ? { exact, prefix, suffix } : undefined;
}

/** Whether a selector says where words begin and end, and not which they are. */
export const isRange = (selector: unknown): boolean =>
  isRecord(selector) &&
  (typesOf(selector).includes("RangeSelector") || /(?:^|:~:|&)text=[^&]*[^-&],[^-]/.test(textOf(selector.value)));

/** What kinds of selectors there are, for a reader. */
export const namesOf = (selectors: readonly unknown[]): string =>
  [
    ...new Set(
      alternatives(selectors).flatMap((each) =>
        isRecord(each) ? typesOf(each) : typeof each === "string" ? [each] : [],
      ),
    ),
  ].join(", ");

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether Hypothesis' own schema knows a selector; quote and position are written anew. */
export const isHypothesisSelector = (selector: unknown): boolean =>
  isRecord(selector) &&
  (selector.type === "RangeSelector"
    ? typeof selector.startContainer === "string" && typeof selector.endContainer === "string"
    : ["EPUBContentSelector", "MediaTimeSelector", "PageSelector", "ShapeSelector"].includes(textOf(selector.type)));

/** Also where the model says «MUST be an integer» and a tool wrote a text. */
export function positionOf(selector: unknown): Selected["position"] {
  if (!isRecord(selector) || !typesOf(selector).includes("TextPositionSelector")) return undefined;
  const [start, end] = [Number(selector.start ?? Number.NaN), Number(selector.end ?? Number.NaN)];
  return isOffset(start) && isOffset(end) && end > start ? { start, end } : undefined;
}

const isOffset = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown): boolean => typeof value === "string";
const maybeText = (value: unknown): boolean => value === undefined || isText(value);

const KNOWN = new Map<string, (selector: JsonRecord) => boolean>([
  ["FragmentSelector", ({ value, conformsTo }) => isText(value) && (conformsTo === undefined || isUri(conformsTo))],
  ["CssSelector", ({ value }) => isText(value)],
  ["XPathSelector", ({ value }) => isText(value)],
  ["SvgSelector", ({ value }) => isText(value)],
  ["TextQuoteSelector", ({ exact, prefix, suffix }) => isText(exact) && maybeText(prefix) && maybeText(suffix)],
  ["TextPositionSelector", ({ start, end }) => isOffset(start) && isOffset(end)],
  ["DataPositionSelector", ({ start, end }) => isOffset(start) && isOffset(end)],
  [
    "RangeSelector",
    ({ startSelector, endSelector }) =>
      [startSelector, endSelector].every(
        (end) => isStandardSelector(end) && (end as JsonRecord).type !== "RangeSelector",
      ),
  ],
]);

/** Whether the model knows a selector and it is as the model wants it. */
export function isStandardSelector(selector: unknown): boolean {
  if (!isRecord(selector) || typeof selector.type !== "string") return false;
  if (selector.id !== undefined && !isUri(selector.id)) return false;
  const { refinedBy } = selector;
  return (KNOWN.get(selector.type)?.(selector) ?? false) && (refinedBy === undefined || isStandardSelector(refinedBy));
}

/** A position in code points, as ours: its count in UTF-16 is the same unless rare characters stand before it, and a hint anyway. */
export const hintOf = (position: { start: number; end: number } | undefined) =>
  position && compact({ ...position, codePoints: position });
