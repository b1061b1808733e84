/** Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over the passages of a corpus. */

export interface TermStatistics {
  /** Passages in the corpus. */
  passages: number;
  /** Mean number of terms in a passage. */
  averageLength: number;
  /** Passages that hold a term. */
  frequency: Record<string, number>;
}

const K1 = 1.2;
const B = 0.5; // passages are sentences: length says little

/** Statistics over the terms of every passage. */
export function countTerms(passages: string[][]): TermStatistics {
  const frequency = new Map<string, number>();
  for (const terms of passages) for (const term of new Set(terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const total = passages.reduce((sum, terms) => sum + terms.length, 0);
  return {
    passages: passages.length,
    averageLength: passages.length === 0 ? 0 : total / passages.length,
    frequency: Object.fromEntries(frequency),
  };
}

/** How rare a term or an entity is: the weight of meeting it. Always positive. */
export const rarity = (passages: number, holding: number): number =>
  Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));

/** BM25 of a passage for a set of query terms; and which terms made it, the weightiest first. */
export function bm25(
  query: ReadonlySet<string>,
  passage: string[],
  statistics: TermStatistics,
): { score: number; terms: string[] } {
  const counts = new Map<string, number>();
  for (const term of passage) if (query.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const norm = K1 * (1 - B + (B * passage.length) / (statistics.averageLength || 1));
  const weighted = [...counts].map(([term, count]): [string, number] => {
    const holding = Object.hasOwn(statistics.frequency, term) ? statistics.frequency[term]! : 0;
    return [term, (rarity(statistics.passages, holding) * count * (K1 + 1)) / (count + norm)];
  });
  weighted.sort((a, b) => b[1] - a[1]);
  return { score: weighted.reduce((sum, [, weight]) => sum + weight, 0), terms: weighted.map(([term]) => term) };
}
