import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayIn } from "../../../utils/page-facts/day-in.ts";
import type { PageFacts } from "../../../utils/page-facts/facts.ts";
import { type PageDescription, readFacts } from "../../../utils/page-facts/read-facts.ts";

const page = (said: Partial<PageDescription>): PageDescription => ({
  address: "https://news.example/2026/forum",
  jsonLd: [],
  metas: [],
  authors: [],
  times: [],
  ...said,
});
const ld = (...values: object[]) => ({ jsonLd: values.map((value) => JSON.stringify(value)) });
const metas = (...pairs: [string, string][]) => ({ metas: pairs.map(([name, content]) => ({ name, content })) });
const article = {
  "@type": "NewsArticle",
  author: { "@type": "Person", name: "A. Lin" },
  datePublished: "2026-07-17T23:30:00+08:00",
};

describe("what a page says", () => {
  test.each<[string, Partial<PageDescription>, PageFacts]>([
    [
      "an article in JSON-LD",
      ld({ ...article, publisher: { name: "The Daily" } }),
      { authors: ["A. Lin"], published: "2026-07-17", publication: "The Daily" },
    ],
    [
      "a graph whose parts point at one another",
      ld({
        "@graph": [
          { "@type": "Person", "@id": "#lin", name: "A. Lin" },
          { ...article, author: { "@id": "#lin" } },
          { "@type": "WebSite", name: "Site" },
        ],
      }),
      { authors: ["A. Lin"], published: "2026-07-17" },
    ],
    [
      "several authors, one a text",
      ld({ ...article, author: ["A. Lin", { name: "B. Sun" }] }),
      { authors: ["A. Lin", "B. Sun"], published: "2026-07-17" },
    ],
    [
      "types by their whole names",
      ld({ ...article, "@type": ["https://schema.org/NewsArticle", "Thing"] }),
      { authors: ["A. Lin"], published: "2026-07-17" },
    ],
    [
      "line breaks within its texts",
      { jsonLd: ['{"@type":"Article","author":"A. Lin","description":"a\nb","datePublished":"2026-07"}'] },
      { authors: ["A. Lin"], published: "2026-07" },
    ],
    [
      "the article of this address among others",
      ld(
        { ...article, url: "https://news.example/2026/other", author: "Not me" },
        { ...article, url: "https://www.news.example/2026/forum/?utm=1" },
      ),
      { authors: ["A. Lin"], published: "2026-07-17" },
    ],
    [
      "tags of a journal, before all else",
      {
        ...ld(article),
        ...metas(
          ["citation_author", "Sun, B."],
          ["citation_author", "Lin, A."],
          ["citation_publication_date", "2025/03/09"],
          ["citation_journal_title", "Journal"],
        ),
      },
      { authors: ["Sun, B.", "Lin, A."], published: "2025-03-09", publication: "Journal" },
    ],
    [
      "Dublin Core",
      metas(["dc.creator", "A. Lin"], ["dcterms.issued", "2026-07-17"], ["dc:publisher", "Press"]),
      { authors: ["A. Lin"], published: "2026-07-17", publication: "Press" },
    ],
    [
      "OpenGraph",
      metas(
        ["article:published_time", "2026-07-17T01:00:00Z"],
        ["article:author", "https://social.example/lin"],
        ["og:site_name", "R&amp;D"],
      ),
      { published: "2026-07-17", publication: "R&D" },
    ],
    ["a meta author, with the word before it", metas(["author", "By A. Lin"]), { authors: ["A. Lin"] }],
    [
      "a marked author and time",
      {
        authors: [" A. \n Lin "],
        times: [
          { datetime: "2026-07-17", isPublished: true },
          { datetime: "2026-07-18", isPublished: false },
        ],
      },
      { authors: ["A. Lin"], published: "2026-07-17" },
    ],
    ["one time alone", { times: [{ datetime: "2026-07-17T10:00", isPublished: false }] }, { published: "2026-07-17" }],
  ])("%s", (_name, said, facts) => {
    expect(readFacts(page(said))).toEqual(facts);
  });
});

describe("what it doesn't say stays unknown", () => {
  test.each<[string, Partial<PageDescription>]>([
    ["nothing", {}],
    ["articles of other addresses", ld({ ...article, url: "https://news.example/2026/other" })],
    ["a list of articles", ld({ ...article, author: "A" }, { ...article, author: "B" })],
    [
      "a script that is none",
      { jsonLd: ["{", "null", "[]", "5", '{"@type":"NewsArticle","author":7,"datePublished":{}}'] },
    ],
    ["a person's page", ld({ "@type": "Person", name: "A. Lin", datePublished: "2026-07-17" })],
    ["several times", { times: ["2026-07-17", "2026-07-18"].map((datetime) => ({ datetime, isPublished: false })) }],
    ["an author that is an address", metas(["author", "https://social.example/lin"], ["dc.creator", "lin@a.example"])],
    ["a day that could be two", metas(["date", "03/04/2026"])],
  ])("%s", (_name, said) => {
    expect(readFacts(page(said))).toBeUndefined();
  });

  test("any page: no throw, and within bounds", () => {
    const text = fc.string({ unit: "binary", maxLength: 400 });
    const json = fc.oneof(
      text,
      fc.json(),
      fc.jsonValue().map((author) => JSON.stringify({ "@type": "Article", author, publisher: author })),
    );
    fc.assert(
      fc.property(
        fc.array(json),
        fc.array(fc.record({ name: fc.constantFrom("author", "date", "dc.creator", "__proto__"), content: text })),
        (jsonLd, said) => {
          const facts = readFacts(page({ jsonLd, metas: said }));
          expect(facts?.authors?.every((name) => name !== "" && name.length <= 300) ?? true).toBe(true);
        },
      ),
    );
  });
});

test.each<[string, string | undefined]>([
  ["2026-07-17T23:30:00+08:00", "2026-07-17"],
  ["2026/7/3", "2026-07-03"],
  ["20260717", "2026-07-17"],
  ["2026-07", "2026-07"],
  ["2026", "2026"],
  ["17 July 2026", "2026-07-17"],
  ["Fri, 17 Jul 2026 10:00:00 GMT", "2026-07-17"],
  ["July 17, 2026", "2026-07-17"],
  ["2026年7月17日 10:00", "2026-07-17"],
  ["2026-13-01", undefined],
  ["03/04/2026", undefined],
  ["yesterday", undefined],
  ["", undefined],
])("the day in %j is %s", (text, day) => {
  expect(dayIn(text)).toBe(day);
});
