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
const B = 0.75;

/** How much a term counts that a passage holds `count` times: more often is more, long passages hold terms by chance. */
export const saturation = (count: number, length: number, { averageLength }: TermStatistics): number =>
  (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / (averageLength || 1)));

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

/** BM25 of a passage for query terms and what each counts; and which terms made it, the weightiest first. */
export function bm25(
  query: ReadonlyMap<string, number>,
  passage: string[],
  statistics: TermStatistics,
): { score: number; terms: string[] } {
  const counts = new Map<string, number>();
  for (const term of passage) if (query.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weighted = [...counts].map(([term, count]): [string, number] => {
    const holding = Object.hasOwn(statistics.frequency, term) ? statistics.frequency[term]! : 0;
    return [
      term,
      query.get(term)! * rarity(statistics.passages, holding) * saturation(count, passage.length, statistics),
    ];
  });
  weighted.sort((a, b) => b[1] - a[1]);
  return { score: weighted.reduce((sum, [, weight]) => sum + weight, 0), terms: weighted.map(([term]) => term) };
}
