/** The address bar's keyword, with a browser that the test plays. */
import { beforeEach, expect, test, vi } from "vitest";
import type { SearchAnswer } from "../../../utils/search/corpus-search.ts";

type Suggest = (suggestions: { content: string; description: string }[]) => void;

const bar = vi.hoisted(() => ({
  type: undefined as unknown as (query: string, suggest: Suggest) => void,
  enter: undefined as unknown as (chosen: string, disposition: string) => void,
  first: vi.fn<(suggestion: { description: string }) => void>(),
  update: vi.fn<(change: object) => void>(),
  create: vi.fn<(tab: object) => void>(),
  search: vi.fn<(request: { query: string }) => Promise<SearchAnswer>>(),
}));

vi.mock("wxt/browser", () => ({
  browser: {
    omnibox: {
      onInputChanged: { addListener: (listener: typeof bar.type) => (bar.type = listener) },
      onInputEntered: { addListener: (listener: typeof bar.enter) => (bar.enter = listener) },
      setDefaultSuggestion: bar.first,
    },
    tabs: { update: bar.update, create: bar.create },
    runtime: { getURL: (path: string) => `ext:/${path}` },
    i18n: {
      getUILanguage: () => "en",
      getMessage: (key: string, values: string[]) => (key === "locale" ? "en" : `${key}(${values.join("; ")})`),
    },
  },
}));
vi.mock("../../../entrypoints/background/page-answers.ts", () => ({ answerSearch: bar.search }));

const { answerOmnibox } = await import("../../../entrypoints/background/omnibox.ts");

const ENTITY = { corpus: "c", entity: "tencent", name: "Tencent <b>&", original: "騰訊", description: 'a "company"' };
const PASSAGE = { corpus: "c", passage: 7, text: "Tencent & Co < others", source: { id: "d1", title: "On > Tencent" } };
const FOUND = { entities: [ENTITY], passages: [PASSAGE] } as unknown as SearchAnswer;

beforeEach(() => {
  vi.clearAllMocks();
  bar.search.mockResolvedValue(FOUND);
  answerOmnibox();
});

const suggestionsFor = (query: string): Promise<Parameters<Suggest>[0]> =>
  new Promise((resolve) => bar.type(query, resolve));

test("suggests names, then passages, each with the address of its page", async () => {
  const contents = (await suggestionsFor("tenc")).map(({ content }) => content);
  expect(contents).toEqual(["entity.html?corpus=c&entity=tencent", "reader.html?corpus=c&document=d1&passage=7"]);
});

test("nothing in a suggestion is markup, not even what is typed", async () => {
  const descriptions = (await suggestionsFor("<url>&")).map(({ description }) => description);
  for (const text of [...descriptions, bar.first.mock.lastCall![0].description]) {
    expect(text).not.toMatch(/[<>"]/);
    expect(text.replaceAll(/&(?:amp|lt|gt|quot);/g, "")).not.toContain("&");
  }
  expect(descriptions[0]).toContain("Tencent &lt;b&gt;&amp;");
});

test.each(["騰訊", "腾讯", "Tencent"])("asks for %s as it is typed, in either script", async (query) => {
  await suggestionsFor(query);
  expect(bar.search).toHaveBeenCalledWith({ type: "search", query });
});

test("asks for no more than a search may hold, and suggests no more than fits", async () => {
  bar.search.mockResolvedValue({ entities: Array.from({ length: 20 }, () => ENTITY), passages: [] } as never);
  expect(await suggestionsFor("x".repeat(5_000))).toHaveLength(6);
  expect(bar.search.mock.lastCall![0].query).toHaveLength(200);
});

test("suggests nothing when the corpora don't answer", async () => {
  bar.search.mockRejectedValue(new Error("no"));
  expect(await suggestionsFor("tenc")).toEqual([]);
});

const ENTERED = [
  { name: "a name", chosen: "entity.html?corpus=c&entity=tencent", page: "entity.html?corpus=c&entity=tencent" },
  {
    name: "a passage",
    chosen: "reader.html?corpus=c&document=d1&passage=7",
    page: "reader.html?corpus=c&document=d1&passage=7",
  },
  { name: "words", chosen: "counter terror", page: "entity.html?q=counter%20terror" },
  { name: "Chinese words", chosen: "騰訊", page: `entity.html?q=${encodeURIComponent("騰訊")}` },
  {
    name: "an address of somebody else",
    chosen: "https://example.org/entity.html?corpus=c",
    page: "entity.html?q=https%3A%2F%2Fexample.org%2Fentity.html%3Fcorpus%3Dc",
  },
];

test.each(ENTERED)("Enter on $name opens its page where the reader wants it", ({ chosen, page }) => {
  const url = `ext://${page}`;
  bar.enter(chosen, "currentTab");
  expect(bar.update).toHaveBeenCalledWith({ url });
  bar.enter(chosen, "newForegroundTab");
  expect(bar.create).toHaveBeenLastCalledWith({ url, active: true });
  bar.enter(chosen, "newBackgroundTab");
  expect(bar.create).toHaveBeenLastCalledWith({ url, active: false });
});
