/** Addresses of the extension's own pages, relative to its root, and what their query strings say. */
import type { AnnotationFilter } from "./annotation/messages.ts";
import type { EntityRef } from "./model.ts";

/** A passage of a document, by its `index`; without one, the document from its beginning. */
export interface DocumentRef {
  corpus: string;
  document: string;
  passage?: number;
}

const address = (page: string, query: Record<string, string>): string =>
  `${page}?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&")}`;

/** The page about an entity. */
export const entityAddress = ({ corpus, entity }: EntityRef): string => address("entity.html", { corpus, entity });

/** A document in the reader, opened at a passage where one is given. */
export const readerAddress = ({ corpus, document, passage }: DocumentRef): string =>
  address("reader.html", { corpus, document, ...(passage === undefined ? {} : { passage: String(passage) }) });

/** All names of the corpora, or what a search finds. */
export const searchAddress = (query = ""): string =>
  query === "" ? "entity.html" : address("entity.html", { q: query });

/** The annotations of pages, by their identities. */
export const annotationsAddress = (pages: string[]): string =>
  address("library.html", { pages: JSON.stringify(pages) });

/** One corpus: its names, documents, report and settings. */
export const corpusAddress = (corpus: string): string => address("corpora.html", { corpus });

/** All documents of the corpora. */
export const DOCUMENTS_ADDRESS = "reader.html";
/** All annotations. */
export const LIBRARY_ADDRESS = "library.html";
export const SETTINGS_ADDRESS = "options.html";
/** All corpora, and where new ones come in. */
export const CORPORA_ADDRESS = "corpora.html";
export const WELCOME_ADDRESS = "welcome.html";

/** A query string, read: `URLSearchParams` where there is one. */
export interface Query {
  get(name: string): string | null;
}

/** The tab that `?tab=` names; without it, whichever is in front. */
export function tabAsked(query: Query): number | undefined {
  const tab = query.get("tab");
  return tab !== null && /^\d{1,10}$/.test(tab) ? Number(tab) : undefined;
}

/** The entity that a query string names. */
export function entityAsked(query: Query): EntityRef | undefined {
  const [corpus, entity] = [query.get("corpus"), query.get("entity")];
  return corpus && entity ? { corpus, entity } : undefined;
}

/** The document that a query string names; a passage that is no number is left out. */
export function documentAsked(query: Query): DocumentRef | undefined {
  const [corpus, document, passage] = [query.get("corpus"), query.get("document"), query.get("passage")];
  if (!corpus || !document) return undefined;
  return { corpus, document, ...(passage !== null && /^\d{1,9}$/.test(passage) ? { passage: Number(passage) } : {}) };
}

/** What a query string narrows the library down to; pages that are not of the web are left out. */
export function filterAsked(query: Query): AnnotationFilter {
  const pages = parsed(query.get("pages"));
  const known = Array.isArray(pages) ? pages.filter((page): page is string => isPage(page)) : [];
  return known.length > 0 ? { pages: known.slice(0, MAX_PAGES) } : {};
}

/** As many as a filter takes. */
const MAX_PAGES = 1_000;

const isPage = (page: unknown): boolean => typeof page === "string" && /^https?:\/\/[^/]/i.test(page);

function parsed(json: string | null): unknown {
  try {
    return json === null ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
