/** What is quoted of a passage: the sentence; a window of it when it is very long; with a neighbour when it is very short. */
import { sentences } from "../text/sentences.ts";

const LONGEST = 320;
const SHORTEST = 60;
/** Where a sentence may be cut: after a comma, semicolon, colon or dash that a blank follows, or after Chinese ones. */
const CLAUSE_END = /[,;:—–](?=\s)|\s[-–—](?=\s)|[，；：、]/gu;

export interface Span {
  start: number;
  end: number;
}

/** A part of a paragraph to quote. */
export interface Quoted extends Span {
  /** The sentence goes on before `start`, after `end`. */
  cutStart: boolean;
  cutEnd: boolean;
}

/**
 * What to quote of a paragraph for the sentence at `[start, end)`. `points` are ranges in the paragraph that matter, the weightiest
 * first: a window is laid around as many of them as it can hold.
 */
export function quotedPart(paragraph: string, sentence: Span, points: readonly Span[], language: string): Quoted {
  const length = sentence.end - sentence.start;
  if (length > LONGEST) return cutAround(paragraph, sentence, points);
  const whole = { ...sentence, cutStart: false, cutEnd: false };
  return length < SHORTEST ? { ...whole, ...withNeighbour(paragraph, sentence, language) } : whole;
}

/** A short sentence and the next one of its paragraph, or else the one before, if both fit. */
function withNeighbour(paragraph: string, sentence: Span, language: string): Span {
  const all = sentences(paragraph, language);
  const at = all.findIndex(([start, end]) => start <= sentence.start && end >= sentence.end);
  const next = all[at + 1];
  const before = all[at - 1];
  if (at >= 0 && next && next[1] - sentence.start <= LONGEST) return { start: sentence.start, end: next[1] };
  if (at >= 0 && before && sentence.end - before[0] <= LONGEST) return { start: before[0], end: sentence.end };
  return sentence;
}

function cutAround(paragraph: string, sentence: Span, points: readonly Span[]): Quoted {
  const clauses = clausesOf(paragraph, sentence);
  const inside = points.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  let [from, to] = [inside[0]?.start ?? sentence.start, inside[0]?.end ?? sentence.start];
  for (const { start, end } of inside) {
    if (Math.max(to, end) - Math.min(from, start) <= LONGEST) [from, to] = [Math.min(from, start), Math.max(to, end)];
  }
  // The whole clauses around, then further ones while they fit: first on, then back, so that what follows is understood.
  let first = Math.max(
    0,
    clauses.findLastIndex(({ start }) => start <= from),
  );
  let last = Math.max(
    first,
    clauses.findIndex(({ end }) => end >= to),
  );
  const length = (a: number, b: number): number => clauses[b]!.end - clauses[a]!.start;
  for (let grown = true; grown;) {
    grown = false;
    if (last + 1 < clauses.length && length(first, last + 1) <= LONGEST) [last, grown] = [last + 1, true];
    if (first > 0 && length(first - 1, last) <= LONGEST) [first, grown] = [first - 1, true];
  }
  const [start, end] = [clauses[first]!.start, clauses[last]!.end];
  return { start, end, cutStart: start > sentence.start, cutEnd: end < sentence.end };
}

function clausesOf(paragraph: string, { start, end }: Span): Span[] {
  const text = paragraph.slice(start, end);
  const cuts = [...text.matchAll(CLAUSE_END)].map(({ 0: mark, index }) => start + index + mark.length);
  const edges = [start, ...cuts.filter((cut) => cut < end), end];
  return edges
    .slice(1)
    .map((to, i) => trimmed(paragraph, edges[i]!, to))
    .filter((clause) => clause.end > clause.start);
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
