/** Which annotations a reader looks for, in which order, and what they could be narrowed down by. */
import { CATEGORIES, type Category, type EntitySummary } from "../model.ts";
import { ANNOTATION_COLOURS, type Annotation, type AnnotationColour } from "./annotation.ts";
import { dated } from "./dated.ts";
import type { AnnotationFilter, Facets, SORTS } from "./messages.ts";

/** An annotation with what is asked of it often. */
export interface Searched {
  annotation: Annotation;
  orphan: boolean;
  /** How the page reads there now, where that is not what was saved. */
  changed: string | undefined;
  /** Host name of the page. */
  site: string;
  /** Milliseconds since 1970; `-Infinity` where it isn't known, so that these come last among the newest. */
  created: number;
  modified: number;
}

/** Makes an annotation ready to be looked for. */
export function searched(stored: Annotation, orphan: boolean, changed?: string): Searched {
  const annotation = dated(stored);
  return {
    annotation,
    orphan,
    changed,
    site: siteOf(annotation.target.source),
    created: timeOf(annotation.created),
    modified: timeOf(annotation.modified ?? annotation.created),
  };
}

const timeOf = (instant: string | undefined): number => (instant === undefined ? -Infinity : Date.parse(instant));

/** Host name of an http(s) address; "" of anything else. */
const siteOf = (address: string): string =>
  /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/:?#]*)/i.exec(address)?.[1]?.toLowerCase() ?? "";

/** Those that pass the filter, sorted. The words of its query are not looked for here: `all` are those that hold them. */
export function findAmong(all: Iterable<Searched>, filter: AnnotationFilter, sort: (typeof SORTS)[number]): Searched[] {
  const tests = testsOf(filter);
  const found: Searched[] = [];
  for (const one of all) if (tests.every((test) => test(one))) found.push(one);
  return found.sort(ORDERS[sort]);
}

function testsOf(filter: AnnotationFilter): ((one: Searched) => boolean)[] {
  const { entity, category, tag, colour, site, from, before, orphans, changed } = filter;
  const trash = filter.trash === true;
  const pages = filter.pages && new Set(filter.pages);
  // Dates are days of the reader's own calendar.
  const [first, end] = [from, before].map((day) => (day === undefined ? undefined : Date.parse(`${day}T00:00:00`)));
  const tests: ((one: Searched) => boolean)[] = [({ annotation }) => (annotation.deleted !== undefined) === trash];
  const named = (is: (one: EntitySummary) => boolean): void =>
    void tests.push(({ annotation }) => annotation.entities.some(is));
  if (pages) tests.push(({ annotation }) => pages.has(annotation.target.page));
  if (entity === null) tests.push(({ annotation }) => annotation.entities.length === 0);
  if (entity) named((one) => one.corpus === entity.corpus && one.entity === entity.entity);
  if (category) named((one) => one.category === category);
  if (tag !== undefined) tests.push(({ annotation }) => annotation.tags.includes(tag));
  if (colour) tests.push(({ annotation }) => annotation.colour === colour);
  if (site !== undefined) tests.push((one) => one.site === site);
  if (first !== undefined) tests.push(({ created }) => created >= first);
  if (end !== undefined) tests.push(({ created }) => Number.isFinite(created) && created < end);
  if (orphans !== undefined) tests.push(({ orphan }) => orphan === orphans);
  if (changed !== undefined) tests.push((one) => (one.changed !== undefined) === changed);
  return tests;
}

type Order = (a: Searched, b: Searched) => number;

const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId: Order = (a, b) => plain(a.annotation.id, b.annotation.id);
const place = ({ annotation }: Searched): number => annotation.target.position?.start ?? Infinity;
/** Of two that are both nowhere, neither comes first. */
const ascending = (a: number, b: number): number => (a === b ? 0 : a - b);

/** A time that isn't known comes last in either order. */
const known = (time: number): number => (Number.isFinite(time) ? time : Infinity);

/** Ids decide between those that are alike otherwise, so that pages of a list never overlap. */
const ORDERS: Record<(typeof SORTS)[number], Order> = {
  newest: (a, b) => ascending(b.created, a.created) || byId(a, b),
  oldest: (a, b) => ascending(known(a.created), known(b.created)) || byId(a, b),
  modified: (a, b) => ascending(b.modified, a.modified) || byId(a, b),
  page: (a, b) =>
    plain(a.annotation.target.page, b.annotation.target.page) ||
    ascending(place(a), place(b)) ||
    ascending(known(a.created), known(b.created)) ||
    byId(a, b),
};

/** What annotations could be narrowed down by, with how many have each: the most frequent first, colours and categories in their own order. */
export function facetsOf(found: Searched[]): Facets {
  const [tags, sites] = [new Map<string, number>(), new Map<string, number>()];
  const [categories, colours] = [new Map<Category, number>(), new Map<AnnotationColour, number>()];
  const entities = new Map<string, Facets["entities"][number]>();
  const add = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  let [orphans, differing] = [0, 0];
  for (const { annotation, site, orphan, changed } of found) {
    if (orphan) orphans++;
    if (changed !== undefined) differing++;
    for (const tag of annotation.tags) add(tags, tag);
    add(sites, site);
    add(colours, annotation.colour);
    for (const category of new Set(annotation.entities.map((one) => one.category))) add(categories, category);
    for (const { corpus, entity, name, category } of annotation.entities) {
      const key = `${corpus}/${entity}`;
      const known = entities.get(key);
      if (known) known.count++;
      else entities.set(key, { corpus, entity, name, category, count: 1 });
    }
  }
  const frequent = (counts: Map<string, number>): [string, number][] =>
    [...counts].sort((a, b) => b[1] - a[1] || plain(a[0], b[0]));
  return {
    tags: frequent(tags),
    sites: frequent(sites),
    entities: [...entities.values()].sort((a, b) => b.count - a.count || plain(a.name, b.name)),
    categories: inOrder(CATEGORIES, categories),
    colours: inOrder(ANNOTATION_COLOURS, colours),
    orphans,
    changed: differing,
  };
}

const inOrder = <K>(keys: readonly K[], counts: ReadonlyMap<K, number>): [K, number][] =>
  keys.flatMap((key) => {
    const count = counts.get(key);
    return count === undefined ? [] : [[key, count]];
  });
