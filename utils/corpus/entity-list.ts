/** The entities of a page as a reader looks through them: by category, and filtered by what they type. */
import { CATEGORIES, type Category, type EntitySummary } from "../model.ts";
import type { PageReport } from "../messages/page-report.ts";

/** An entity of a page, with the count of its mentions. */
export type Listed = PageReport["entities"][number];

export interface ListedGroup {
  category: Category;
  /** In the order they came, which is that of prominence. */
  entities: Listed[];
  mentions: number;
}

/** Over this many entities a list gets a filter. */
export const FILTER_FROM = 13;

/** All nine categories in their fixed order, also the empty ones. */
export function groupByCategory(entities: Listed[]): ListedGroup[] {
  return CATEGORIES.map((category) => {
    const members = entities.filter((entity) => entity.category === category);
    return { category, entities: members, mentions: countMentions(members) };
  });
}

/** How often these are mentioned together. */
export const countMentions = (entities: Listed[]): number => entities.reduce((sum, { count }) => sum + count, 0);

/** The entities whose name, in either script, holds all the words typed; case, accents and width don't matter. */
export function filterByName<T extends EntitySummary>(entities: T[], query: string): T[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return entities.filter(({ name, original }) => {
    const names = fold(`${name} ${original ?? ""}`);
    return words.every((word) => names.includes(word));
  });
}

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
