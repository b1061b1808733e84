/** What a text that is being read asks of a passage: its words, and the glossary's senses of them. */
import { rarity, rarityIn, saturation } from "./bm25.ts";
import type { OpenGlossary } from "./glossary.ts";
import { LIGHT, LIGHT_WORDS } from "./light-words.ts";
import type { OpenRankIndex, TermRows } from "./rank-index.ts";
import { rankTerms } from "./rank-terms.ts";

export interface Query {
  /** By term number: 1 where the text has the word or its sense. Most terms of most passages are neither. */
  asked: Uint8Array;
  /** Terms of the text that some passage has, by number, and what each counts. */
  words: ReadonlyMap<number, number>;
  /** Senses by each of their English terms. */
  senses: ReadonlyMap<number, readonly Sense[]>;
}

interface Sense {
  terms: readonly number[];
  /** What it counts besides its rarity. */
  weight: number;
}

/** Another English word of the same sense says less than one of another language: that language has no exact word. */
const SYNONYM = 0.5;
const TRANSLATION = 0.8;
/** A word that a text repeats is what it is about; how often it does says little more. */
const REPEATED = 1.7;
const repeated = (count: number): number => (count > 1 ? REPEATED : 1);

/** `names`: the entity's own names, which every passage about it has. */
export function queryOf(
  text: string,
  names: readonly string[],
  index: OpenRankIndex,
  glossary: OpenGlossary | undefined,
): Query {
  const own = new Set(names.flatMap(rankTerms));
  const counts = new Map<string, number>();
  for (const term of rankTerms(text)) if (!own.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const words = new Map<number, number>();
  for (const [term, count] of counts) {
    const number = index.numberOf(term);
    if (number !== undefined) words.set(number, (LIGHT_WORDS.has(term) ? LIGHT : 1) * repeated(count));
  }
  const senses = new Map<number, Sense[]>();
  for (const [id, { count, english }] of glossary?.senses(text) ?? []) {
    const terms = glossary!
      .terms(id)
      .filter((term) => !own.has(term))
      .flatMap((term) => index.numberOf(term) ?? []);
    const sense = { terms, weight: repeated(count) * (english ? SYNONYM : TRANSLATION) };
    for (const term of terms) senses.set(term, [...(senses.get(term) ?? []), sense]);
  }
  const asked = new Uint8Array(index.size);
  for (const number of [...words.keys(), ...senses.keys()]) asked[number] = 1;
  return { asked, words, senses };
}

export interface FieldScore {
  /** BM25 of the shared words. */
  words: number;
  /** What senses count that the text has in one word and the field in another. */
  senses: number;
  /** Terms of the field that made it, with what each counts. */
  terms: readonly [number: number, weight: number][];
}

/** A row of a field for a query. A sense counts once, and not where its own word is shared (Pirkola's structured queries). */
export function scoreField(query: Query, field: TermRows, row: number, average: number): FieldScore {
  for (let at = field.start[row]!; at < field.start[row + 1]!; at++)
    if (query.asked[field.terms[at]!] === 1) return scoreShared(query, field, row, average);
  return NOTHING;
}

const NOTHING: FieldScore = { words: 0, senses: 0, terms: [] };

function scoreShared({ asked, words, senses }: Query, field: TermRows, row: number, average: number): FieldScore {
  const score = { words: 0, senses: 0, terms: [] as [number, number][] };
  const length = field.lengths[row]!;
  const shared = new Set<Sense>();
  const met = new Map<Sense, number>();
  for (let at = field.start[row]!; at < field.start[row + 1]!; at++) {
    const term = field.terms[at]!;
    if (asked[term] === 0) continue;
    const weight = words.get(term);
    if (weight !== undefined) {
      const counted = weight * rarityIn(field, term) * saturation(field.counts[at]!, length, average);
      score.words += counted;
      score.terms.push([term, counted]);
    }
    for (const sense of senses.get(term) ?? []) {
      if (weight !== undefined) shared.add(sense);
      else if (!met.has(sense)) met.set(sense, term);
    }
  }
  for (const [sense, term] of met) {
    if (shared.has(sense)) continue;
    const counted = sense.weight * senseRarity(sense, field) * saturation(1, length, average);
    score.senses += counted;
    score.terms.push([term, counted]);
  }
  return score;
}

function senseRarity({ terms }: Sense, { start, holding }: TermRows): number {
  const all = start.length - 1;
  return rarity(
    all,
    Math.min(
      all,
      terms.reduce((sum, term) => sum + holding[term]!, 0),
    ),
  );
}
