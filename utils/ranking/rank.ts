/** Orders the passages about an entity by the paragraph that is being read. Method, weights and measurements: README.md. */
import type { Passage, RankReason } from "../model.ts";
import { surfaceWords, terms } from "../text/terms.ts";
import { rarity, type TermStatistics } from "./bm25.ts";
import { type OpenGlossary } from "./glossary.ts";
import { isSentence } from "./quotable.ts";
import { type Query, queryOf, scoreWords } from "./query.ts";

/** Counts over the passages of a corpus. */
export interface RankStatistics extends TermStatistics {
  /** Counts over what the passages are background for. */
  backgroundFor?: TermStatistics;
  /** Passages that name an entity, by id. */
  entities?: Record<string, number>;
}

/** What stands around a passage. */
export interface Surroundings {
  /** The sentences before and after it in its paragraph. */
  text: string;
  title: string;
}

export interface RankInput {
  /** Passages that name the entity or speak of it. */
  passages: Passage[];
  entity: string;
  statistics: RankStatistics;
  /** The paragraph being read; "" when there is none. */
  context: string;
  /** Entities of the corpus that the context names. */
  contextEntities: string[];
  /** Names of the entity asked for: every passage has them, so they tell nothing. */
  names?: string[];
  glossary?: OpenGlossary;
  around?: (passage: Passage) => Surroundings | undefined;
  weights?: Partial<Weights>;
}

export interface RankedPassage {
  passage: Passage;
  score: number;
  reasons: RankReason[];
}

/** What each sign counts; a shared word counts its BM25. */
export interface Weights {
  /** A context entity that the passage names, times its rarity. */
  coMention: number;
  /** The same where the passage only speaks of it. */
  coSpoken: number;
  /** A glossary sense that context and passage share in other words, times its rarity: context in English, in another language. */
  synonym: number;
  translation: number;
  /** Words shared by the sentences around and by the title. */
  around: number;
  title: number;
  /** The passage names the entity. */
  named: number;
  /** Each passage of a document already shown makes its next one worth less (diversity of sources). */
  repeatedDocument: number;
}

export const WEIGHTS: Weights = {
  coMention: 1,
  coSpoken: 1,
  synonym: 0.5,
  translation: 0.8,
  around: 0.15,
  title: 0.1,
  named: 1,
  repeatedDocument: 0.97,
};

/** Bylines, footnotes and lone headings are worth this share of a sentence. */
const NO_SENTENCE = 0.2;

/** Passages, best first; equal ones in the order of the corpus. */
export function rankPassages(input: RankInput): RankedPassage[] {
  const weights = { ...WEIGHTS, ...input.weights };
  const query = queryOf(input.context, input.names ?? [], input.statistics, input.glossary);
  const scored = input.passages.map((passage) => scorePassage(passage, query, input, weights));
  return diversified(
    scored.toSorted((a, b) => b.score - a.score || a.passage.index - b.passage.index),
    weights.repeatedDocument,
  );
}

function scorePassage(passage: Passage, query: Query, input: RankInput, weights: Weights): RankedPassage {
  const { entity, statistics, around } = input;

  const words = scoreWords(query, terms(withoutNames(passage, entity)), statistics, weights);
  const others = new Set(input.contextEntities.filter((id) => id !== entity));
  const together = [...new Set(passage.mentions.map(([, , id]) => id))].filter((id) => others.has(id));
  const spokenOf = passage.about.filter((id) => others.has(id) && !together.includes(id));
  const rare = (id: string): number => {
    const holding = statistics.entities && Object.hasOwn(statistics.entities, id) ? statistics.entities[id]! : 1;
    return rarity(statistics.passages, holding);
  };
  const sum = (ids: string[]): number => ids.reduce((total, id) => total + rare(id), 0);
  const near = around?.(passage);
  const named = passage.mentions.some(([, , id]) => id === entity);
  const score =
    words.score +
    weights.coMention * sum(together) +
    weights.coSpoken * sum(spokenOf) +
    (near ? weights.around * scoreWords(query, terms(near.text), statistics, weights).score : 0) +
    (near ? weights.title * scoreWords(query, terms(near.title), statistics, weights).score : 0) +
    (named ? weights.named : 0);
  const reasons: RankReason[] = [];
  if (together.length > 0) reasons.push({ kind: "also-names", entities: together });
  const shared = surfaceWords(passage.text, words.terms).slice(0, 3);
  if (shared.length > 0) reasons.push({ kind: "same-subject", words: shared });
  return { passage, score: score * (isSentence(passage.text) ? 1 : NO_SENTENCE), reasons };
}

/** The text without the entity's names: nearly every passage about it has them, so they tell none apart. */
const withoutNames = ({ text, mentions }: Passage, entity: string): string =>
  mentions
    .filter(([, , id]) => id === entity)
    .toSorted(([a], [b]) => b - a)
    .reduce((rest, [start, end]) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);

/** Greedy re-ordering: a document's second passage must be that much better than another's first. */
function diversified(sorted: RankedPassage[], repeated: number): RankedPassage[] {
  const seen = new Map<string, number>();
  const weighed = sorted.map((ranked) => {
    const { document } = ranked.passage;
    const before = seen.get(document) ?? 0;
    seen.set(document, before + 1);
    return { ranked, worth: ranked.score * repeated ** before };
  });
  return weighed.toSorted((a, b) => b.worth - a.worth).map(({ ranked }) => ranked);
}
