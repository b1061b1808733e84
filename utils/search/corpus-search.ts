/**
 * Search over installed corpora: entities by any of their names in any script, passages by their words. A name in another script
 * than the documents' finds the passages too, through the entity that it names.
 */
import MiniSearch from "minisearch";
import type { Entity, EntitySummary, Excerpt, Passage, Source } from "../model.ts";
import { emphasised } from "./emphasis.ts";
import { allInNames, holdsAll, isNameOf, namesOf } from "./entity-names.ts";
import { firstFound } from "./looseness.ts";
import { queryTerms, termsOf } from "./tokens.ts";

/** What is searched of one corpus. */
export interface SearchedCorpus {
  corpus: string;
  entities: Entity[];
  sources: Source[];
  passages: Passage[];
}

export interface EntityHit extends EntitySummary {
  description: string;
  /** The name that was found, where it is neither of those shown. */
  matched?: { name: string; lang: string };
}

export interface SearchAnswer {
  entities: EntityHit[];
  passages: Excerpt[];
}

export interface SearchLimits {
  entities: number;
  passages: number;
}

export interface CorpusSearch {
  search(query: string, limits: SearchLimits): SearchAnswer;
}

interface EntityRecord {
  key: string;
  name: string;
  aliases: string;
  description: string;
}

interface PassageRecord {
  key: string;
  text: string;
  title: string;
  entities: string;
}

/** The entities whose passages are found by name. */
const NAMED = 3;
const NAME_BOOST = 4;

const asIs = (term: string): string => term;

/** Builds the index, in pieces, so that other requests are answered meanwhile. */
export async function indexForSearch(corpora: SearchedCorpus[]): Promise<CorpusSearch> {
  const entities = new Map<string, EntitySummary & Entity>();
  const passages = new Map<string, { corpus: string; source: Source; passage: Passage }>();
  const byName = new MiniSearch<EntityRecord>({
    idField: "key",
    fields: ["name", "aliases", "description"],
    tokenize: termsOf,
    processTerm: asIs,
    searchOptions: { tokenize: queryTerms, boost: { name: NAME_BOOST, aliases: 2 } },
  });
  const byText = new MiniSearch<PassageRecord>({
    idField: "key",
    fields: ["text", "title", "entities"],
    tokenize: (text, field) => (field === "entities" ? text.split("\n") : termsOf(text)),
    processTerm: asIs,
    searchOptions: { tokenize: queryTerms, boost: { text: 2 } },
  });

  for (const { corpus, ...content } of corpora) {
    for (const entity of content.entities)
      entities.set(`${corpus}/${entity.id}`, { ...entity, corpus, entity: entity.id });
    const sources = new Map(content.sources.map((source) => [source.id, source]));
    for (const passage of content.passages) {
      const source = sources.get(passage.document);
      if (source) passages.set(`${corpus}/${passage.index}`, { corpus, source, passage });
    }
  }
  await byName.addAllAsync([...entities].map(([key, entity]) => entityRecord(key, entity)));
  await byText.addAllAsync(
    [...passages].map(([key, { corpus, source, passage }]) => ({
      key,
      text: passage.text,
      title: source.title,
      entities: namedIn(passage)
        .map((entity) => `${corpus}/${entity}`)
        .join("\n"),
    })),
  );

  return {
    search: (query, limits) => {
      const asked = queryTerms(query);
      if (asked.length === 0) return { entities: [], passages: [] };
      const scored = firstFound(asked, (options) => byName.search(query, options));
      // Who is called so exactly comes before all who only bear the word in their name.
      const named = [true, false].flatMap((exact) =>
        scored.filter(({ id }) => isNameOf(asked, entities.get(String(id))!) === exact),
      );
      const found = named.map(({ id }) => entities.get(String(id))!);
      const certain = named
        .filter(({ id }) => allInNames(asked, entities.get(String(id))!))
        .slice(0, NAMED)
        .map(({ id }) => String(id));
      const texts = firstFound(asked, (options) => {
        const words = { queries: [query], ...options, fields: ["text", "title"] };
        if (certain.length === 0) return byText.search(words);
        const names = {
          queries: [certain.join("\n")],
          fields: ["entities"],
          tokenize: lines,
          combineWith: "OR" as const,
        };
        return byText.search({ combineWith: "OR", queries: [words, names] });
      });
      return {
        entities: found.slice(0, limits.entities).map((entity) => entityHit(entity, asked)),
        passages: texts.slice(0, limits.passages).map(({ id }) => {
          const { corpus, source, passage } = passages.get(String(id))!;
          const meant = new Set(
            certain.filter((key) => key.startsWith(`${corpus}/`)).map((key) => key.slice(corpus.length + 1)),
          );
          return {
            corpus,
            source,
            passage: passage.index,
            text: passage.text,
            cutStart: false,
            cutEnd: false,
            emphasis: emphasised(passage, asked, meant),
            reasons: [],
          };
        }),
      };
    },
  };
}

const lines = (text: string): string[] => text.split("\n");

const entityRecord = (key: string, { name, original, aliases, description }: Entity): EntityRecord => ({
  key,
  name: [name, original ?? ""].join(" "),
  aliases: aliases.map((alias) => alias.name).join("\n"),
  description,
});

/** Those alone that a reader sees named there. */
const namedIn = ({ mentions }: Passage): string[] => [...new Set(mentions.map(([, , entity]) => entity))];

function entityHit(entity: EntitySummary & Entity, asked: string[]): EntityHit {
  const { corpus, id, name, original, category, description } = entity;
  const holding = namesOf(entity).find((one) => holdsAll(one.name, asked));
  return {
    corpus,
    entity: id,
    name,
    ...(original === undefined ? {} : { original }),
    category,
    description,
    ...(holding && holding.lang !== "" && holding.name !== name && holding.name !== original
      ? { matched: { name: holding.name, lang: holding.lang } }
      : {}),
  };
}
