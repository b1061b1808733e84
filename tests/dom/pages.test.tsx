/** The extension's pages in each state they can show, each without a fault that axe-core finds. */
import axe from "axe-core";
import type { ComponentChild } from "preact";
import { describe, expect, test, vi } from "vitest";
import { AnswerView } from "../../components/answer/answer-view.tsx";
import { EntityIndex } from "../../components/entity-page/entity-index.tsx";
import { EntityView } from "../../components/entity-page/entity-view.tsx";
import { DocumentList } from "../../components/reader/document-list.tsx";
import { DocumentView } from "../../components/reader/document-view.tsx";
import { SearchResults } from "../../components/search/search-results.tsx";
import { LinksContext, type Links } from "../../components/shell/links.tsx";
import { PageShell } from "../../components/shell/page-shell.tsx";
import type { EntityPage } from "../../utils/reading/entity-page.ts";
import type { OpenDocument } from "../../utils/reading/open-document.ts";
import { BARE_SOURCE, excerptOf, jackMa, SOURCE } from "../fixtures/corpus-answers.ts";
import type { Language } from "../fixtures/words.ts";
import { button, click, draw } from "./draw.tsx";

const LINKS: Links = { href: (address) => address, newTab: false };
const search = { query: "", setQuery: () => {}, found: undefined };
const drawn = (child: ComponentChild, language: Language = "en") =>
  draw(<LinksContext value={LINKS}>{child}</LinksContext>, language).root;

const ALIBABA = { corpus: "gloss", entity: "alibaba", name: "Alibaba", category: "company" as const };
const LONG = "Administrative ".repeat(12).trim();
const PAGE: EntityPage = {
  entity: jackMa().entity,
  names: [
    { lang: "en", names: ["Jack Ma"] },
    { lang: "zh-Hans", names: ["马云"] },
    { lang: "ja", names: ["ジャック・マー"] },
    { lang: "ar", names: ["جاك ما"] },
  ],
  documents: [
    {
      source: SOURCE,
      passages: [
        { passage: 1, text: "Jack Ma spoke.", emphasis: [[0, 7]], named: true },
        { passage: 2, text: "He left.", emphasis: [], named: false },
      ],
    },
    { source: BARE_SOURCE, passages: [{ passage: 9, text: "Ma spoke.", emphasis: [[0, 2]], named: true }] },
  ],
  together: Array.from({ length: 14 }, (_, index) => ({
    ...ALIBABA,
    entity: `other-${index}`,
    name: index === 3 ? LONG : `Other ${index}`,
    same: index < 9 ? 9 - index : 0,
    near: index % 3,
  })),
  events: [{ corpus: "gloss", entity: "wic", name: "Conference", category: "event", date: "2014-11" }],
  years: [2009, 2018],
};
const DOCUMENT: OpenDocument = {
  corpus: "gloss",
  document: { ...SOURCE, text: "Jack Ma spoke.\n\nAlibaba answered." },
  mentions: [
    { corpus: "gloss", entity: "jack-ma", name: "Jack Ma", category: "person", start: 0, end: 7 },
    { ...ALIBABA, start: 16, end: 23 },
  ],
  passages: [
    { index: 4, start: 0, end: 14 },
    { index: 5, start: 16, end: 33 },
  ],
  entities: [
    { corpus: "gloss", entity: "jack-ma", name: "Jack Ma", category: "person", count: 1 },
    { ...ALIBABA, count: 1 },
  ],
};
const EMPTY: EntityPage = { ...PAGE, names: [], documents: [], together: [], events: [], years: undefined };
const gone = { title: "entityMissingTitle", text: "entityMissingText" } as const;

const STATES: [string, () => ComponentChild][] = [
  ["an entity", () => <EntityView page={PAGE} />],
  ["an entity of which nothing is said", () => <EntityView page={EMPTY} />],
  ["all entities", () => <EntityIndex entities={[{ ...ALIBABA, count: 3 }]} />],
  ["no entities", () => <EntityIndex entities={[]} />],
  ["a document", () => <DocumentView read={DOCUMENT} passage={5} />],
  [
    "a document of which nothing is known",
    () => (
      <DocumentView
        read={{ ...DOCUMENT, document: { ...BARE_SOURCE, text: "A text." }, mentions: [], entities: [], passages: [] }}
        passage={undefined}
      />
    ),
  ],
  [
    "all documents",
    () => <DocumentList documents={[SOURCE, BARE_SOURCE].map((source) => ({ corpus: "gloss", source }))} />,
  ],
  ["no documents", () => <DocumentList documents={[]} />],
  [
    "what was found",
    () => (
      <SearchResults
        query="ma"
        found={{
          state: "ready",
          value: {
            entities: [
              { ...ALIBABA, description: "A company.", original: "阿里巴巴", matched: { name: "阿里", lang: "zh" } },
            ],
            passages: [excerptOf("*Jack Ma* spoke.")],
          },
        }}
      />
    ),
  ],
  [
    "nothing found",
    () => <SearchResults query="x" found={{ state: "ready", value: { entities: [], passages: [] } }} />,
  ],
  ["a search that failed", () => <SearchResults query="x" found={{ state: "error", code: "index-unavailable" }} />],
  [
    "an answer on its way",
    () => (
      <AnswerView answer={{ state: "loading" }} onRetry={() => {}}>
        {() => null}
      </AnswerView>
    ),
  ],
  [
    "an answer that failed",
    () => (
      <AnswerView answer={{ state: "error", code: "failed" }} onRetry={() => {}}>
        {() => null}
      </AnswerView>
    ),
  ],
  [
    "something that is gone",
    () => (
      <AnswerView answer={{ state: "error", code: "not-found" }} missing={gone} onRetry={() => {}}>
        {() => null}
      </AnswerView>
    ),
  ],
];

describe.each<Language>(["en", "zh-CN", "zh-TW"])("in %s", (language) => {
  test.each(STATES)("%s", async (_, view) => {
    const root = drawn(
      <PageShell current="names" search={search}>
        {view()}
      </PageShell>,
      language,
    );
    document.documentElement.lang = language;
    document.title = "Gloss";
    // jsdom lays nothing out: colours are looked at in a real browser (tests/e2e/pages.spec.ts).
    const { violations } = await axe.run(root, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(root.textContent).not.toMatch(/undefined|\$\w+\$|NaN/);
  });
});

test("the entity page leads to each passage in the reader, and to each neighbour", () => {
  const hrefs = [...drawn(<EntityView page={PAGE} />).querySelectorAll("a")].map((a) => a.getAttribute("href"));
  expect(hrefs).toContain("reader.html?corpus=gloss&document=2018-internet-federation&passage=2");
  expect(hrefs).toContain("entity.html?corpus=gloss&entity=other-0");
  expect(hrefs).toContain("entity.html?corpus=gloss&entity=wic");
});

test("neighbours beyond the closest are there when asked for", () => {
  const root = drawn(<EntityView page={PAGE} />);
  expect(root.querySelectorAll(".together > li")).toHaveLength(10);
  click(button(root, "Show 4 more"));
  expect(root.querySelectorAll(".together > li")).toHaveLength(14);
});

test("names stand in their language", () => {
  const root = drawn(<EntityView page={PAGE} />);
  expect(root.querySelector("dd[lang=ar] bdi")?.textContent).toBe("جاك ما");
});

test("the reader marks its passage alone, and every mention leads to its entity", () => {
  const root = drawn(<DocumentView read={DOCUMENT} passage={5} />);
  expect([...root.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual(["Alibaba answered."]);
  const mention = root.querySelector('.document-mention[data-category="person"] a');
  expect(mention?.getAttribute("href")).toBe("entity.html?corpus=gloss&entity=jack-ma");
});

test("an address that is not of the web is no link", () => {
  const read = { ...DOCUMENT, document: { ...DOCUMENT.document, url: "data:text/html,hello" } };
  const root = drawn(<DocumentView read={read} passage={undefined} />);
  expect(root.innerHTML).not.toContain("data:");
});

test("results stand in the place of the page while something is searched", () => {
  const found = { state: "ready" as const, value: { entities: [], passages: [] } };
  const root = drawn(
    <PageShell search={{ query: "x", setQuery: () => {}, found }}>
      <p class="behind" />
    </PageShell>,
  );
  expect(root.querySelector(".behind")?.closest("[hidden]")).not.toBeNull();
  expect(root.textContent).toContain("Nothing found for “x”");
});

test("links of the card are opened by the page they stand in", () => {
  const open = vi.fn<(address: string) => void>();
  const { root } = draw(
    <LinksContext value={{ href: (address) => `own:/${address}`, newTab: true, open }}>
      <DocumentList documents={[{ corpus: "gloss", source: SOURCE }]} />
    </LinksContext>,
  );
  const link = root.querySelector("a")!;
  expect([link.target, link.rel]).toEqual(["_blank", "noopener noreferrer"]);
  click(link);
  expect(open).toHaveBeenCalledExactlyOnceWith("reader.html?corpus=gloss&document=2018-internet-federation");
});
