/** Counts the words of every passage for ranking: of its text, of what it is background for, of the titles it stands under. */
import type { Passage } from "../model.ts";
import { isSentence } from "../ranking/quotable.ts";
import type { RankIndex, TermRows } from "../ranking/rank-index.ts";
import { rankTerms } from "../ranking/rank-terms.ts";
import { headings, paragraphs } from "../text/paragraphs.ts";

/** A document with its passages. */
export interface TermSource {
  title: string;
  text: string;
  passages: readonly Passage[];
  /** What the passage at an offset is background for. */
  backgroundFor: ReadonlyMap<number, string[]>;
}

/** The index; its passages are those of `sources` in order. */
export function indexTerms(sources: readonly TermSource[]): RankIndex {
  const numbers = new Map<string, number>();
  const numbered = (text: string): number[] =>
    rankTerms(text).map((term) => {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      return number;
    });
  const passages = sources.flatMap((source) => source.passages);
  const sentences = passages.map(({ text }) => numbered(text));
  const backgroundFor = sources.flatMap((source) =>
    source.passages.map(({ start }) => numbered((source.backgroundFor.get(start) ?? []).join("\n"))),
  );
  const titles: number[][] = [];
  const places = sources.flatMap(({ title, text, passages: own }) => {
    const over = headings(paragraphs(text));
    const first = titles.length;
    titles.push(...[{ text: "" }, ...over].map((heading) => numbered(`${title}\n${heading.text}`)));
    return own.map(({ start }) => first + 1 + over.findLastIndex((heading) => heading.start <= start));
  });
  const rows = (texts: number[][]): TermRows => termRows(texts, numbers.size);
  return {
    vocabulary: [...numbers.keys()].join("\n"),
    sentences: rows(sentences),
    backgroundFor: rows(backgroundFor),
    titles: rows(titles),
    quotable: Uint8Array.from(passages, ({ text }) => Number(isSentence(text))),
    places: Uint32Array.from(places),
    documents: Uint32Array.from(sources.flatMap((source, number) => source.passages.map(() => number))),
    entities: countEntities(passages),
  };
}

function termRows(texts: number[][], vocabulary: number): TermRows {
  const start = new Uint32Array(texts.length + 1);
  const holding = new Uint32Array(vocabulary);
  const terms: number[] = [];
  const counts: number[] = [];
  for (const [row, text] of texts.entries()) {
    const counted = new Map<number, number>();
    for (const term of text) counted.set(term, (counted.get(term) ?? 0) + 1);
    for (const [term, count] of [...counted].toSorted(([a], [b]) => a - b)) {
      terms.push(term);
      counts.push(Math.min(count, 255));
      holding[term]!++;
    }
    start[row + 1] = terms.length;
  }
  return {
    start,
    terms: Uint32Array.from(terms),
    counts: Uint8Array.from(counts),
    lengths: Uint32Array.from(texts, ({ length }) => length),
    holding,
  };
}

/** Passages that name each entity. */
function countEntities(passages: readonly Passage[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { mentions } of passages)
    for (const entity of new Set(mentions.map(([, , id]) => id))) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return Object.fromEntries(counts);
}
