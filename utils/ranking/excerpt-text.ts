/** What is quoted of a passage: the sentence; a window of it when it is very long; with a neighbour when it is very short. */
import { sentences } from "../text/sentences.ts";

const LONGEST = 320;
const SHORTEST = 60;
const LONGEST_BEGINNING = 120;
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
 * first.
 */
export function quotedPart(paragraph: string, sentence: Span, points: readonly Span[], language: string): Quoted {
  const length = sentence.end - sentence.start;
  if (length > LONGEST) return cutAround(paragraph, sentence, points);
  const whole = { ...sentence, cutStart: false, cutEnd: false };
  return length < SHORTEST ? { ...whole, ...withNeighbour(paragraph, sentence, language) } : whole;
}

/** A short sentence and the next one of its paragraph, or else the one before, if both fit. */
function withNeighbour(paragraph: string, sentence: Span, language: string): Span {
  // Neighbours that fit lie this near; one that the cut may have shortened is none.
  const from = Math.max(0, sentence.start - LONGEST);
  const to = Math.min(paragraph.length, sentence.end + LONGEST);
  const all = sentences(paragraph.slice(from, to), language)
    .map(([start, end]): [number, number] => [start + from, end + from])
    .filter(([start, end]) => (start > from || from === 0) && (end < to || to === paragraph.length));
  const at = all.findIndex(([start, end]) => start <= sentence.start && end >= sentence.end);
  const next = all[at + 1];
  const before = all[at - 1];
  if (at >= 0 && next && next[1] - sentence.start <= LONGEST) return { start: sentence.start, end: next[1] };
  if (at >= 0 && before && sentence.end - before[0] <= LONGEST) return { start: before[0], end: sentence.end };
  return sentence;
}

/**
 * The run of clauses that holds most of what matters, first of all the first point; of equal ones the earliest, which has the
 * sentence's subject.
 */
function cutAround(paragraph: string, sentence: Span, points: readonly Span[]): Quoted {
  const clauses = clausesOf(paragraph, sentence);
  const inside = points.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const worth = ({ start, end }: Span): number =>
    inside.reduce((sum, point, i) => sum + (point.start >= start && point.end <= end ? 1 / (i + 1) : 0), 0);
  let best: Span = clauses[0]!;
  let most = -1;
  for (const [i, { start }] of clauses.entries()) {
    const last = clauses.findLast(({ end }, j) => j >= i && end - start <= LONGEST) ?? clauses[i]!;
    const run = { start, end: last.end };
    if (worth(run) > most) [best, most] = [run, worth(run)];
  }
  return { ...best, cutStart: best.start > sentence.start, cutEnd: best.end < sentence.end };
}

function clausesOf(paragraph: string, { start, end }: Span): Span[] {
  const text = paragraph.slice(start, end);
  const cuts = [...text.matchAll(CLAUSE_END)].map(({ 0: mark, index }) => start + index + mark.length);
  const edges = shortened(paragraph, [start, ...cuts.filter((cut) => cut < end), end]);
  return edges
    .slice(1)
    .map((to, i) => trimmed(paragraph, edges[i]!, to))
    .filter((clause) => clause.end > clause.start);
}

/** Edges with more of them at blanks, or anywhere in scripts without, so that no piece is longer than what is shown. */
function shortened(paragraph: string, edges: readonly number[]): number[] {
  return edges.flatMap((to, i) => {
    const more: number[] = [];
    for (let from = edges[i - 1] ?? to; to - from > LONGEST; from = more.at(-1)!) {
      const blank = paragraph.lastIndexOf(" ", from + LONGEST);
      more.push(blank > from ? blank : from + LONGEST);
    }
    return [...more, to];
  });
}

/** The beginning of a sentence that is shown from later on: who or what it is about, in whole words. */
export function beginningOf(paragraph: string, sentence: Span, shown: Span): { text: string; apart: boolean } {
  const whole = paragraph.slice(sentence.start, shown.start).trimEnd();
  if (whole.length <= LONGEST_BEGINNING) return { text: whole, apart: false };
  const blank = whole.lastIndexOf(" ", LONGEST_BEGINNING);
  return { text: whole.slice(0, blank > 0 ? blank : LONGEST_BEGINNING).replace(/[\s,;:，；：、]+$/u, ""), apart: true };
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
