/** The pages that annotations cite, as BibTeX (`@online` of BibLaTeX, which BibTeX, Zotero, JabRef and pandoc read). */
import type { Annotation } from "../annotation/annotation.ts";
import { type AnnotatedPage, pagesOf } from "./pages.ts";
import { oneLine } from "./plain-text.ts";
import { uriOf } from "./web-address.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** One entry a page. Quotes with their notes stand in `annote`, which Zotero makes a note of. In UTF-8. */
export function toBibtex(annotations: readonly Annotation[]): string {
  const taken = new Set<string>();
  return pagesOf(annotations)
    .map((page) => {
      const fields = fieldsOf(page).map(([name, value]) => `  ${name} = ${value}`);
      return `@online{${keyOf(page, taken)},\n${fields.join(",\n")}\n}\n`;
    })
    .join("\n");
}

function fieldsOf(page: AnnotatedPage): [name: string, value: string][] {
  const { published, created } = page;
  const field = (name: string, text: string): [string, string][] =>
    text === "" ? [] : [[name, `{${escapeTex(text)}}`]];
  const verbatim = (name: string, text: string): [string, string][] => (text === "" ? [] : [[name, `{${text}}`]]);
  const month = MONTHS[Number(published.slice(5, 7)) - 1];
  return [
    // Braces inside keep capitals as they are.
    ["title", `{{${escapeTex(page.title || page.source)}}}`],
    ...(page.authors.length === 0
      ? []
      : [["author", `{${page.authors.map(nameOf).join(" and ")}}`] as [string, string]]),
    ...field("organization", page.publication),
    ...verbatim("date", published),
    ...verbatim("year", published.slice(0, 4)),
    ...(month === undefined ? [] : [["month", month] as [string, string]]),
    ...verbatim("url", uriOf(page.source).replace(/[{}\\]/g, encodeURIComponent)),
    ...verbatim("urldate", created.slice(0, 10)),
    ...field("langid", page.lang),
    ...field("keywords", page.tags.map((tag) => tag.replaceAll(",", " ")).join(", ")),
    ...field(
      "annote",
      page.annotations
        .map(({ target, note }) => `“${target.quote.exact}”${note === "" ? "" : ` — ${note}`}`)
        .join(" · "),
    ),
  ];
}

/** A name that BibTeX would part wrongly stands in braces. */
const nameOf = (name: string): string => (/,|\band\b/i.test(name) ? `{${escapeTex(name)}}` : escapeTex(name));

const SPECIAL: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text that TeX sets as it is. Braces are kept balanced by being escaped. */
const escapeTex = (text: string): string =>
  oneLine(text).replace(/[\\{}$&%#_~^]/g, (char) => SPECIAL[char] ?? `\\${char}`);

/** Author, year and a word of the title in ASCII, as far as there are any: `lin2026forum`; each once. */
function keyOf({ authors, title, published, page }: AnnotatedPage, taken: Set<string>): string {
  const ascii = (text: string): string[] =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z]{2,}/g) ?? [];
  const word = ascii(title).find((each) => each.length > 3) ?? ascii(title)[0] ?? "";
  const host = ascii(/^https?:\/\/(?:www\.)?([^/]*)/.exec(page)?.[1] ?? "")[0] ?? "page";
  const base = `${ascii(authors[0] ?? "").at(-1) ?? ""}${published.slice(0, 4)}${word}` || host;
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}-${n}`;
    if (taken.has(key)) continue;
    taken.add(key);
    return key;
  }
}
