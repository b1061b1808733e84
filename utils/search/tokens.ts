/**
 * Texts and queries as search tokens, with their place in the text: folded words of alphabets as they are, so that half a word
 * finds whole ones; Han text as overlapping pairs and its last character, so that any piece of it is found.
 */
import { classOf, fold, HAN, HANGUL, IGNORABLE, KATAKANA, LETTER, MARK, unitOf } from "../text/fold.ts";
import { normalise } from "../text/normalise.ts";

export interface SearchToken {
  term: string;
  /** Offsets into the raw text, UTF-16. */
  start: number;
  end: number;
}

/** Pairs for Han; runs for what is written in words. */
const isPaired = (unitClass: number): boolean => unitClass === HAN;
const isRun = (unitClass: number): boolean =>
  unitClass === LETTER || unitClass === KATAKANA || unitClass === HANGUL || unitClass === HAN;

interface Run {
  unitClass: number;
  units: { unit: string; start: number; end: number }[];
}

/** Tokens of a text that is searched. */
export const tokensOf = (text: string): SearchToken[] =>
  runs(text).flatMap((run) => (isPaired(run.unitClass) ? pairs(run, true) : [whole(run)]));

/** The terms of a text that is searched. No token goes across a blank, and words come again and again: what was seen is remembered. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const word of text.split(/[ \t\n\r]+/)) {
    const own = wordTerms(word);
    if (own.length === 1) terms.push(own[0]!);
    else for (const term of own) terms.push(term);
  }
  return terms;
}

const seen = new Map<string, string[]>();
const MOST_SEEN = 20_000;
const LONGEST_SEEN = 30;

function wordTerms(word: string): string[] {
  const known = seen.get(word);
  if (known) return known;
  const terms = tokensOf(word).map(({ term }) => term);
  if (word.length > LONGEST_SEEN) return terms;
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(word, terms);
  return terms;
}

/** Terms of what a reader typed: pairs alone, unless a single character is all there is. */
export const queryTerms = (query: string): string[] => [
  ...new Set(
    runs(query)
      .flatMap((run) => (isPaired(run.unitClass) ? pairs(run, run.units.length === 1) : [whole(run)]))
      .map(({ term }) => term),
  ),
];

function runs(raw: string): Run[] {
  const { text, rawStart, rawEnd } = normalise(raw);
  const found: Run[] = [];
  let open: Run | undefined;
  for (let i = 0; i < text.length; i++) {
    const folded = fold(text.charCodeAt(i));
    const unitClass = classOf(folded);
    if (unitClass === IGNORABLE || (unitClass === MARK && unitOf(folded) === 0)) continue;
    const second = unitClass === MARK; // of a surrogate pair: goes with the first
    if (!second && !isRun(unitClass)) {
      open = undefined;
      continue;
    }
    if (second ? !open : open?.unitClass !== unitClass) found.push((open = { unitClass, units: [] }));
    const unit = { unit: String.fromCharCode(unitOf(folded)), start: rawStart(i), end: rawEnd(i + 1) };
    const last = open!.units.at(-1);
    if (second && last) open!.units[open!.units.length - 1] = { ...last, unit: last.unit + unit.unit, end: unit.end };
    else open!.units.push(unit);
  }
  return found;
}

const whole = ({ units }: Run): SearchToken => joined(units);

function pairs({ units }: Run, withLast: boolean): SearchToken[] {
  const found = units.slice(0, -1).map((_, at) => joined(units.slice(at, at + 2)));
  return withLast ? [...found, joined(units.slice(-1))] : found;
}

const joined = (units: Run["units"]): SearchToken => ({
  term: units.map(({ unit }) => unit).join(""),
  start: units[0]!.start,
  end: units.at(-1)!.end,
});
