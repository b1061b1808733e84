/** What a paragraph asks of a passage: its words, and the glossary's senses of them. */
import { terms } from "../text/terms.ts";
import { bm25, rarity, saturation, type TermStatistics } from "./bm25.ts";
import type { OpenGlossary } from "./glossary.ts";
import { LIGHT, LIGHT_WORDS } from "./light-words.ts";

export interface Query {
  /** Terms of the paragraph, and what each counts. */
  words: ReadonlyMap<string, number>;
  /** By sense: its English terms, what it counts by their rarity together, and whether an English word of the paragraph has it. */
  senses: { terms: readonly string[]; weight: number; english: boolean }[];
}

/** `names`: the entity's own names, which every passage about it has. */
export function queryOf(
  context: string,
  names: readonly string[],
  statistics: TermStatistics,
  glossary: OpenGlossary | undefined,
): Query {
  const own = new Set(names.flatMap(terms));
  const counts = new Map<string, number>();
  for (const term of terms(context)) if (!own.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const words = new Map(
    [...counts].map(([term, count]) => [term, (LIGHT_WORDS.has(term) ? LIGHT : 1) * repeated(count)]),
  );
  const senses = glossary ? [...glossary.senses(context)] : [];
  return {
    words,
    senses: senses.map(([sense, { count, english }]) => {
      const held = glossary!.terms(sense).filter((term) => !own.has(term));
      const holding = held.reduce((sum, term) => sum + frequency(statistics, term), 0);
      const weight = rarity(statistics.passages, Math.min(holding, statistics.passages)) * repeated(count);
      return { terms: held, weight, english };
    }),
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
  const once = saturation(1, passage.length, statistics);
  const met: [string, number][] = [];
  for (const sense of query.senses) {
    if (sense.terms.some((term) => query.words.has(term) && held.has(term))) continue;
    const term = sense.terms.find((one) => held.has(one));
    if (term !== undefined)
      met.push([term, sense.weight * once * (sense.english ? weights.synonym : weights.translation)]);
  }
  met.sort((a, b) => b[1] - a[1]);
  return {
    score: exact.score + met.reduce((sum, [, weight]) => sum + weight, 0),
    terms: [...new Set([...exact.terms, ...met.map(([term]) => term)])],
  };
}

/** A word that the paragraph repeats is what it is about; how often it does says little more. */
const REPEATED = 1.7;
const repeated = (count: number): number => (count > 1 ? REPEATED : 1);

const frequency = ({ frequency: counts }: TermStatistics, term: string): number =>
  Object.hasOwn(counts, term) ? counts[term]! : 0;
