/** Everything the corpus says about one entity: passages in time order, who is named beside it, its names, dated things around it. */
import type { Entity, EntityRef, EntitySummary, Passage, Source } from "../model.ts";
import { type NamesInLanguage, namesByLanguage } from "./names.ts";
import { summaryOf } from "./summary.ts";
import { type Beside, together } from "./together.ts";
import { orderDate } from "./when.ts";

/** A passage about the entity. */
export interface EntityPassage {
  passage: number;
  text: string;
  emphasis: [start: number, end: number][];
  /** It names the entity; else it speaks of it. */
  named: boolean;
}

export interface EntityPage {
  entity: Entity & EntityRef;
  names: NamesInLanguage[];
  /** In time order; documents whose date isn't known at all come last. */
  documents: { source: Source; passages: EntityPassage[] }[];
  /** Closest first. */
  together: (EntitySummary & Beside)[];
  /** The entity itself and those beside it that happened at a known time, in time order. */
  events: (EntitySummary & { date: string })[];
  /** The first and the last year of the whole corpus, so that pictures of different entities compare. */
  years: [first: number, last: number] | undefined;
}

export interface EntityPageInput {
  corpus: string;
  entity: Entity;
  /** All passages of the documents that speak of it, theirs that don't included. */
  passages: Passage[];
  /** Of the whole corpus. */
  sources: Source[];
  entities: Map<string, Entity>;
}

export const speaksOf = ({ mentions, about }: Passage, entity: string): boolean =>
  mentions.some(([, , named]) => named === entity) || about.includes(entity);

/** Puts the page together. */
export function entityPage({ corpus, entity, passages, sources, entities }: EntityPageInput): EntityPage {
  const own = passages.filter((passage) => speaksOf(passage, entity.id));
  const documents = sources
    .toSorted((a, b) => orderDate(a).localeCompare(orderDate(b)))
    .map((source) => ({
      source,
      passages: own
        .filter(({ document }) => document === source.id)
        .toSorted((a, b) => a.start - b.start)
        .map((passage) => entityPassage(passage, entity.id)),
    }))
    .filter((document) => document.passages.length > 0);
  const beside = together(passages, entity.id).flatMap(({ id, ...counts }) => {
    const other = entities.get(id);
    return other ? [{ ...summaryOf(corpus, other), ...counts }] : [];
  });
  const events = [entity, ...beside.flatMap((one) => entities.get(one.entity) ?? [])]
    .flatMap((one) => (one.date === undefined ? [] : [{ ...summaryOf(corpus, one), date: one.date }]))
    .toSorted((a, b) => a.date.localeCompare(b.date));
  return {
    entity: { ...entity, corpus, entity: entity.id },
    names: namesByLanguage(entity),
    documents,
    together: beside,
    events,
    years: yearsOf(sources, events),
  };
}

const entityPassage = ({ index, text, mentions }: Passage, entity: string): EntityPassage => {
  const emphasis = mentions
    .filter(([, , named]) => named === entity)
    .map(([start, end]): [number, number] => [start, end]);
  return { passage: index, text, emphasis, named: emphasis.length > 0 };
};

function yearsOf(sources: Source[], events: { date: string }[]): EntityPage["years"] {
  const years = [
    ...sources.flatMap(({ date, notBefore }) => date ?? notBefore ?? []),
    ...events.map(({ date }) => date),
  ]
    .map((date) => Number(date.slice(0, 4)))
    .filter((year) => year > 0);
  return years.length === 0 ? undefined : [Math.min(...years), Math.max(...years)];
}
