/** Orders the passages about an entity by what is being read. Method, weights and measurements: README.md. */
import type { Passage, RankReason } from "../model.ts";
import { surfaceWords } from "../text/terms.ts";
import type { OpenGlossary } from "./glossary.ts";
import { LIGHT_WORDS } from "./light-words.ts";
import type { OpenRankIndex } from "./rank-index.ts";
import type { FieldScore } from "./query.ts";
import { type Asked, BEARING, type Signal, type Signals, signalsFor, STANDING } from "./signals.ts";
import { isIntroduced } from "./standing.ts";
import { LEAST_BEARING, WEIGHTS, type Weights } from "./weights.ts";

export interface RankInput {
  /** Passages that name the entity or speak of it. */
  passages: Passage[];
  asked: Asked;
  index: OpenRankIndex;
  glossary?: OpenGlossary;
  weights?: Partial<Weights>;
}

export interface RankedPassage {
  passage: Passage;
  score: number;
  /** How much it bears on what is being read; 0 where nothing does. */
  bearing: number;
  /** A sentence, and no byline, footnote or lone heading. */
  sentence: boolean;
  /** What it shares with each part of what is being read; nothing where that is chance. */
  shared: readonly FieldScore[];
}

/** Each passage of a document already shown makes its next one worth so much less: of equals, another source. */
const REPEATED_DOCUMENT = 0.03;

/**
 * Passages, best first; equal ones in the order of the corpus; bylines, footnotes and lone headings after all sentences. Where nothing
 * bears on what is being read, no chance word decides: the best introduction of the entity comes first.
 */
export function rankPassages({ passages, asked, index, glossary, weights }: RankInput): RankedPassage[] {
  const worth = { ...WEIGHTS, ...weights };
  const count = signalsFor(asked, index, glossary);
  const sum = (signs: readonly Signal[], signals: Signals): number =>
    signs.reduce((all, sign) => all + worth[sign] * signals[sign], 0);
  const counted = passages.map((passage) => {
    const { signals, own } = count(passage);
    return { passage, signals, own, bearing: sum(BEARING, signals) };
  });
  const any = counted.some(({ bearing }) => bearing >= LEAST_BEARING);
  const scored = counted.map(({ passage, signals, own, bearing }): RankedPassage => {
    const score = any ? bearing + sum(STANDING, signals) : introduction(passage, asked.entity, signals);
    return {
      passage,
      score,
      bearing: any ? bearing : 0,
      sentence: index.quotable[passage.index] === 1,
      shared: bearing >= LEAST_BEARING ? own : [],
    };
  });
  return diversified(scored);
}

/**
 * How well a passage introduces an entity. Nobody has labelled that, so it goes by what an introduction is: it names the entity, and
 * not in passing, stands alone, says who or what it is, in words of its description, and of it rather than of many.
 */
const introduction = (passage: Passage, entity: string, signals: Signals): number =>
  2 * (signals.naming - signals.aside) -
  signals.dependent +
  Number(isIntroduced(passage, entity)) +
  0.1 * signals.describing -
  0.2 * signals.listing;

/** Terms, each once, by what they count together. */
function weightiest(terms: [number: number, weight: number][]): number[] {
  const weights = new Map<number, number>();
  for (const [term, weight] of terms) weights.set(term, (weights.get(term) ?? 0) + weight);
  return [...weights].toSorted(([, a], [, b]) => b - a).map(([term]) => term);
}

const MOST_WORDS = 3;

/** Why a passage ranks where it does: whom else it names, and words that it shares, the weightiest first. */
export function reasonsFor(
  { passage, bearing, shared: scores }: RankedPassage,
  { entity, sentence, rest }: Asked,
  index: OpenRankIndex,
): { reasons: RankReason[]; words: string[] } {
  if (bearing < LEAST_BEARING) return { reasons: [], words: [] };
  const shared = weightiest(scores.flatMap(({ terms }) => terms)).map((term) => index.termOf(term));
  const read = new Set([...sentence.entities, ...rest.entities]);
  const entities = [...new Set(passage.mentions.map(([, , id]) => id))].filter((id) => id !== entity && read.has(id));
  const telling = surfaceWords(
    passage.text,
    shared.filter((term) => !LIGHT_WORDS.has(term)),
  ).slice(0, MOST_WORDS);
  return {
    reasons: [
      ...(entities.length > 0 ? [{ kind: "also-names" as const, entities }] : []),
      ...(telling.length > 0 ? [{ kind: "same-subject" as const, words: telling }] : []),
    ],
    words: surfaceWords(passage.text, shared),
  };
}

/** Sentences before what is none, best first; a document's second passage must be that much better than another's first. */
function diversified(scored: RankedPassage[]): RankedPassage[] {
  const before = (a: RankedPassage, b: RankedPassage): number =>
    Number(b.sentence) - Number(a.sentence) || b.score - a.score || a.passage.index - b.passage.index;
  const seen = new Map<string, number>();
  return scored
    .toSorted(before)
    .map((one) => {
      const { document } = one.passage;
      const times = seen.get(document) ?? 0;
      seen.set(document, times + 1);
      return times === 0 ? one : { ...one, score: one.score - REPEATED_DOCUMENT * times };
    })
    .toSorted(before);
}
