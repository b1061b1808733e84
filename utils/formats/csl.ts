/** The pages that annotations cite, as CSL-JSON (csl-data.json of the citation-style-language schema, version 1.0). */
import type { Annotation } from "../annotation/annotation.ts";
import { compact } from "./json.ts";
import { pagesOf } from "./pages.ts";
import { uuidOf } from "./stable-id.ts";
import { uriOf } from "./web-address.ts";

export interface CslItem {
  id: string;
  type: "webpage";
  title: string;
  URL: string;
  author?: { literal: string }[];
  language?: string;
  keyword?: string;
  accessed: { "date-parts": [[year: number, month: number, day: number]] };
}

/** One item a page; the day of access is that of its first annotation. */
export const toCsl = (annotations: readonly Annotation[]): CslItem[] =>
  pagesOf(annotations).map(({ page, source, title, author, lang, tags, created }) =>
    compact({
      id: uuidOf(page),
      type: "webpage" as const,
      title: title || source,
      URL: uriOf(source),
      author: author === "" ? undefined : [{ literal: author }],
      language: lang || undefined,
      keyword: tags.join(", ") || undefined,
      accessed: {
        "date-parts": [created.slice(0, 10).split("-").map(Number) as [number, number, number]] as [
          [number, number, number],
        ],
      },
    }),
  );
