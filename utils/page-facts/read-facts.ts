/**
 * Author, day and publication of a page, as it says them: citation tags of journals, JSON-LD of schema.org, Dublin Core, OpenGraph,
 * microdata and `<time>`. What is said in none of these ways stays unknown; of two sayings the one made for citing counts.
 */
import { type PageFacts, soundFacts } from "./facts.ts";
import { articleIn } from "./json-ld.ts";
import { dayIn } from "./day-in.ts";

/** What of a document matters here, handed in by who can read documents. */
export interface PageDescription {
  /** The address that is open, and the one that the page says is its own. */
  address: string;
  canonical?: string;
  /** Texts of `<script type="application/ld+json">`. */
  jsonLd: string[];
  /** `name`, `property` or `itemprop` of `<meta>`, in lower case, with what it holds, in the order of the page. */
  metas: { name: string; content: string }[];
  /** Names that are marked as the author's (`itemprop=author`, `rel=author`), in the order of the page. */
  authors: string[];
  /** `<time datetime>` of the article. `isPublished`: it says that it is the day of publication. */
  times: { datetime: string; isPublished: boolean }[];
}

const AUTHOR = {
  cited: ["citation_author"],
  dublin: ["dc.creator", "dcterms.creator", "dc.contributor.author"],
  plain: ["author", "article:author", "og:article:author", "parsely-author"],
};
const DAY = {
  cited: ["citation_publication_date", "citation_date", "citation_online_date", "citation_year"],
  dublin: ["dcterms.issued", "dc.date.issued", "dcterms.date", "dc.date"],
  plain: [
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "pubdate",
    "publishdate",
    "date",
  ],
};
const PUBLICATION = {
  cited: ["citation_journal_title", "citation_conference_title", "citation_inbook_title"],
  plain: ["og:site_name", "dc.publisher", "dcterms.publisher", "application-name"],
};

/** Undefined when the page says nothing. Never throws, whatever a page holds. */
export function readFacts(page: PageDescription): PageFacts | undefined {
  const metas = new Map<string, string[]>();
  for (const { name, content } of page.metas) {
    const key = name.replace(/^(?:dc|dcterms):/, (prefix) => `${prefix.slice(0, -1)}.`);
    if (content.trim() !== "") metas.set(key, [...(metas.get(key) ?? []), content]);
  }
  const of = (names: readonly string[]): string[] =>
    names.map((name) => metas.get(name) ?? []).find((said) => said.length > 0) ?? [];
  const article = articleIn(page.jsonLd, [page.address, ...(page.canonical === undefined ? [] : [page.canonical])]);
  const authors = [of(AUTHOR.cited), article?.authors ?? [], of(AUTHOR.dublin), of(AUTHOR.plain), page.authors]
    .map((names) => names.map(nameIn).filter((name) => name !== ""))
    .find((names) => names.length > 0);
  const published = [...of(DAY.cited), article?.published ?? "", ...of(DAY.dublin), ...of(DAY.plain), ...timesOf(page)]
    .map(dayIn)
    .find((day) => day !== undefined);
  const [publication] = [...of(PUBLICATION.cited), article?.publication ?? "", ...of(PUBLICATION.plain)]
    .map(nameIn)
    .filter((name) => name !== "");
  return soundFacts({
    ...(authors ? { authors } : {}),
    ...(published === undefined ? {} : { published }),
    ...(publication === undefined ? {} : { publication }),
  });
}

/** One that says what it is, else the only one there is. */
function timesOf({ times }: PageDescription): string[] {
  const marked = times.filter(({ isPublished }) => isPublished).map(({ datetime }) => datetime);
  if (marked.length > 0) return marked.slice(0, 1);
  const all = new Set(times.map(({ datetime }) => datetime));
  return all.size === 1 ? [...all] : [];
}

/** A name, without the word before an author's; an address is none. */
function nameIn(text: string): string {
  const name = plain(text).replace(/^(?:by|von|par|por|di|作者|撰文|記者|记者)(?:\s+|\s*[:：]\s*)/i, "");
  return /^(?:https?:|www\.|@)|^\S+@\S+$|^\d*$/i.test(name) ? "" : name;
}

const ENTITIES: Record<string, string> = { amp: "&", quot: '"', apos: "'", "#39": "'", "#x27": "'", nbsp: " " };

const plain = (text: string): string =>
  text
    .replace(/&(amp|quot|apos|#39|#x27|nbsp);/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
