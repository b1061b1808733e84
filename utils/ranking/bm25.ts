/** Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), field by field. */
import type { TermRows } from "./rank-index.ts";

const K1 = 1.2;
const B = 0.75;

/** How much a term counts that a text holds `count` times: more often is more, long texts hold terms by chance. */
export const saturation = (count: number, length: number, averageLength: number): number =>
  (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / (averageLength || 1)));

/** How rare a term or an entity is among `all` texts: the weight of meeting it. Always positive. */
export const rarity = (all: number, holding: number): number => Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

/** How rare a term is in a field. */
export const rarityIn = ({ start, holding }: TermRows, term: number): number =>
  rarity(start.length - 1, holding[term] ?? 0);
