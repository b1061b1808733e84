/** What speaks for a passage: signs that can be counted, each on its own. What each is worth is learned (`weights.ts`). */
import type { Passage } from "../model.ts";
import { rarity } from "./bm25.ts";
import type { OpenGlossary } from "./glossary.ts";
import { type FieldScore, type Query, queryOf, scoreField } from "./query.ts";
import type { OpenRankIndex } from "./rank-index.ts";
import { isAside, isDependent } from "./standing.ts";

/** A part of what is being read: its words without the names that count as entities, and these. */
export interface ReadPart {
  text: string;
  entities: readonly string[];
}

export interface Asked {
  /** Id of the entity asked for. */
  entity: string;
  /** Its names: every passage has them, so they tell nothing. */
  names: readonly string[];
  /** The sentence that says who or what it is; "" when there is none. */
  description: string;
  /** The sentence that names it where it is being read. */
  sentence: ReadPart;
  /** What stands around: the paragraph's other sentences, headline and heading. */
  rest: ReadPart;
}

/** Signs that a passage bears on what is being read. */
export const BEARING = [
  /** BM25 of the words that sentence (rest) and passage share; senses shared in other words. */
  "sentenceWords",
  "restWords",
  "sentenceSenses",
  "restSenses",
  /** The same with what the passage is background for. */
  "sentenceStories",
  "restStories",
  "sentenceStorySenses",
  "restStorySenses",
  /** The same, words and senses together, with the passages before and after it; with its titles. */
  "sentenceNear",
  "restNear",
  "titles",
  /** Rarity of the entities that are named here and there, divided among all that the passage names: lists share by chance. */
  "named",
  /** Rarity of the entities that are named here and only spoken of there; that the stories name which it is background for. */
  "spokenOf",
  "storiesNamed",
] as const;
/** Signs of how a passage stands to the entity, whatever is being read. */
export const STANDING = [
  /** It names the entity. */
  "naming",
  /** BM25 of the entity's description. */
  "describing",
  /** Logarithm of how many others it names: a list says little of each. */
  "listing",
  /** It names the entity only in passing: "Beijing-based", a dateline, "told the Global Times". */
  "aside",
  /** It can't be understood alone. */
  "dependent",
] as const;
export type Signal = (typeof BEARING)[number] | (typeof STANDING)[number];
export type Signals = Record<Signal, number>;

/** What is read of the rest counts half in signs that aren't told apart. */
const REST = 0.5;

/** Counts the signs of passages of one entity for one reading. */
export function signalsFor(
  asked: Asked,
  index: OpenRankIndex,
  glossary: OpenGlossary | undefined,
): (passage: Passage) => { signals: Signals; own: readonly FieldScore[] } {
  const { entity, names } = asked;
  const sentence = queryOf(asked.sentence.text, names, index, glossary);
  const rest = queryOf(asked.rest.text, names, index, glossary);
  const description = queryOf(asked.description, names, index, undefined);
  const inSentence = new Set(asked.sentence.entities.filter((id) => id !== entity));
  const inRest = new Set(asked.rest.entities.filter((id) => id !== entity && !inSentence.has(id)));
  const { sentences, backgroundFor, titles, documents, places, average } = index;
  const rare = (id: string): number =>
    rarity(documents.length, Object.hasOwn(index.entities, id) ? index.entities[id]! : 1);
  const shared = (ids: Iterable<string>): number => {
    let sum = 0;
    for (const id of ids) if (inSentence.has(id) || inRest.has(id)) sum += rare(id) * (inSentence.has(id) ? 1 : REST);
    return sum;
  };
  const inSentences = remembered((query, row) => scoreField(query, sentences, row, average.sentences));
  const inTitles = remembered((query, place) => scoreField(query, titles, place, average.titles));
  const near = (query: Query, row: number): number =>
    (documents[row - 1] === documents[row] ? total(inSentences(query, row - 1)) : 0) +
    (documents[row + 1] === documents[row] ? total(inSentences(query, row + 1)) : 0);

  return (passage) => {
    const row = passage.index;
    const place = places[row]!;
    const own = [inSentences(sentence, row), inSentences(rest, row)] as const;
    const story = scoreField(sentence, backgroundFor, row, average.backgroundFor);
    const restStory = scoreField(rest, backgroundFor, row, average.backgroundFor);
    const others = new Set(passage.mentions.map(([, , id]) => id));
    const naming = others.delete(entity);
    const signals: Signals = {
      sentenceWords: own[0].words,
      restWords: own[1].words,
      sentenceSenses: own[0].senses,
      restSenses: own[1].senses,
      sentenceStories: story.words,
      restStories: restStory.words,
      sentenceStorySenses: story.senses,
      restStorySenses: restStory.senses,
      sentenceNear: near(sentence, row),
      restNear: near(rest, row),
      titles: total(inTitles(sentence, place)) + REST * total(inTitles(rest, place)),
      named: shared(others) / (1 + others.size),
      spokenOf: shared(passage.about.filter((id) => !others.has(id))),
      storiesNamed: shared(passage.backgroundFor ?? []),
      naming: Number(naming),
      describing: scoreField(description, sentences, row, average.sentences).words,
      listing: Math.log1p(others.size),
      aside: Number(naming && isAside(passage, entity)),
      dependent: Number(!naming && isDependent(passage.text)),
    };
    return { signals, own };
  };
}

/** Neighbours and titles are asked for again and again. */
function remembered(score: (query: Query, row: number) => FieldScore): (query: Query, row: number) => FieldScore {
  const known = new Map<Query, Map<number, FieldScore>>();
  return (query, row) => {
    let rows = known.get(query);
    if (!rows) known.set(query, (rows = new Map()));
    let found = rows.get(row);
    if (!found) rows.set(row, (found = score(query, row)));
    return found;
  };
}

const total = ({ words, senses }: FieldScore): number => words + senses;
