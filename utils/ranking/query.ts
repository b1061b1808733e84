/** What a paragraph asks of a passage: its words, and the glossary's senses of them. */
import { terms } from "../text/terms.ts";
import { bm25, rarity, type TermStatistics } from "./bm25.ts";
import type { OpenGlossary } from "./glossary.ts";

export interface Query {
  words: ReadonlySet<string>;
  /** By sense: its English terms, how rare they are together, and whether an English word of the paragraph has it. */
  senses: { terms: readonly string[]; rarity: number; english: boolean }[];
  years: ReadonlySet<string>;
}

/** `names`: the entity's own names, which every passage about it has. */
export function queryOf(
  context: string,
  names: readonly string[],
  statistics: TermStatistics,
  glossary: OpenGlossary | undefined,
): Query {
  const own = new Set(names.flatMap(terms));
  const words = new Set(terms(context).filter((term) => !own.has(term)));
  const senses = glossary ? [...glossary.senses(context)] : [];
  return {
    words,
    senses: senses.map(([sense, { english }]) => {
      const held = glossary!.terms(sense).filter((term) => !own.has(term));
      const holding = held.reduce((sum, term) => sum + frequency(statistics, term), 0);
      return { terms: held, rarity: rarity(statistics.passages, Math.min(holding, statistics.passages)), english };
    }),
    years: new Set(context.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g)),
  };
}

/**
 * BM25 of the shared words, and for each sense that the paragraph has and the passage has in other words its rarity times a weight;
 * with the passage's terms that made it, the weightiest first.
 */
export function scoreWords(
  query: Query,
  passage: string[],
  statistics: TermStatistics,
  weights: { synonym: number; translation: number },
): { score: number; terms: string[] } {
  const exact = bm25(query.words, passage, statistics);
  const held = new Set(passage);
  const met: [string, number][] = [];
  for (const sense of query.senses) {
    if (sense.terms.some((term) => query.words.has(term) && held.has(term))) continue;
    const term = sense.terms.find((one) => held.has(one));
    if (term !== undefined) met.push([term, sense.rarity * (sense.english ? weights.synonym : weights.translation)]);
  }
  met.sort((a, b) => b[1] - a[1]);
  return {
    score: exact.score + met.reduce((sum, [, weight]) => sum + weight, 0),
    terms: [...new Set([...exact.terms, ...met.map(([term]) => term)])],
  };
}

const frequency = ({ frequency: counts }: TermStatistics, term: string): number =>
  Object.hasOwn(counts, term) ? counts[term]! : 0;
