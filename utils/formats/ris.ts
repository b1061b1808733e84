/** The pages that annotations cite, as RIS: what Zotero, EndNote and Mendeley take. */
import type { Annotation } from "../annotation/annotation.ts";
import { oneLine } from "./plain-text.ts";
import { type AnnotatedPage, pagesOf } from "./pages.ts";
import { uriOf } from "./web-address.ts";

/** One reference a page. Quotes with their notes stand in N1, which Zotero makes notes of; the day of access is the first's. */
export const toRis = (annotations: readonly Annotation[]): string =>
  // A line that begins like a field would be one: values are on one line.
  pagesOf(annotations)
    .map(
      (page) =>
        `${fieldsOf(page)
          .map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`)
          .join("")}ER  - \r\n\r\n`,
    )
    .join("");

function fieldsOf(page: AnnotatedPage): [tag: string, value: string][] {
  const optional = (tag: string, value: string): [string, string][] => (value === "" ? [] : [[tag, value]]);
  return [
    ["TY", "ELEC"],
    ["TI", page.title || page.source],
    ...page.authors.map((author): [string, string] => ["AU", author]),
    ...optional("T2", page.publication),
    ...optional("PY", page.published.slice(0, 4)),
    ...optional("DA", slashed(page.published)),
    ["UR", uriOf(page.source)],
    ...optional("Y2", slashed(page.created.slice(0, 10))),
    ...optional("LA", page.lang),
    ...page.tags.map((tag): [string, string] => ["KW", tag]),
    ...page.annotations.map(({ target, note }): [string, string] => [
      "N1",
      asHtml(`“${target.quote.exact}”${note === "" ? "" : ` — ${note}`}`),
    ]),
  ];
}

/** `2026/07/17`, as RIS has days; a month or a year alone have less of it. */
const slashed = (day: string): string => day.replaceAll("-", "/");

/** Zotero takes N1 for HTML: what would be markup there is written as what it is. */
const asHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
