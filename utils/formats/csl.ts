/** The pages that annotations cite, as CSL-JSON (csl-data.json of the citation-style-language schema, version 1.0). */
import type { Annotation } from "../annotation/annotation.ts";
import { compact } from "./json.ts";
import { pagesOf } from "./pages.ts";
import { oneLine } from "./plain-text.ts";
import { uuidOf } from "./stable-id.ts";
import { uriOf } from "./web-address.ts";

/** A day, or as much of it as is known. */
interface CslDate {
  "date-parts": [number[]];
}

export interface CslItem {
  id: string;
  type: "webpage";
  title: string;
  URL: string;
  author?: { literal: string }[];
  issued?: CslDate;
  "container-title"?: string;
  language?: string;
  keyword?: string;
  accessed?: CslDate;
}

/** One item a page; the day of access is that of its first annotation. No value holds a control character. */
export const toCsl = (annotations: readonly Annotation[]): CslItem[] =>
  pagesOf(annotations).map(({ page, source, title, authors, published, publication, lang, tags, created }) =>
    compact({
      id: uuidOf(page),
      type: "webpage" as const,
      title: oneLine(title) || source,
      URL: uriOf(source),
      author: authors.length === 0 ? undefined : authors.map((name) => ({ literal: oneLine(name) })),
      issued: dateOf(published),
      "container-title": oneLine(publication) || undefined,
      language: oneLine(lang) || undefined,
      keyword: tags.map(oneLine).join(", ") || undefined,
      accessed: dateOf(created.slice(0, 10)),
    }),
  );

const dateOf = (day: string): CslDate | undefined =>
  day === "" ? undefined : { "date-parts": [day.split("-").map(Number)] };
