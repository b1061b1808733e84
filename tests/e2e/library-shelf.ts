/** A library with annotations in it, and what tests do there again and again. */
import type { Locator, Page } from "@playwright/test";
import type { browser } from "wxt/browser";
import type { Annotation } from "../../utils/annotation/annotation.ts";
import type { Answers, PageRequest, Reply } from "../../utils/messages/messages.ts";
import type { GlossBrowser } from "../browsers/chromium.ts";
import { annotation } from "../fixtures/annotations.ts";
import { expect } from "./gloss.ts";

/** The extension's APIs, in pages of the extension. */
declare const chrome: typeof browser;

const JACK_MA = {
  corpus: "china-internet",
  entity: "jack-ma",
  name: "Jack Ma",
  original: "马云",
  category: "person" as const,
};

const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

interface Said {
  quote: string;
  page?: string;
  lang?: string;
}

/** An annotation of a page of its own or a given one; the higher its number, the older. */
export const saved = (number: number, { quote, page = `/p${number}`, lang }: Said, change: Partial<Annotation> = {}) =>
  annotation({
    id: idOf(number),
    created: new Date(Date.UTC(2026, 4, 20) - number * 86_400_000).toISOString(),
    modified: new Date(Date.UTC(2026, 4, 20) - number * 86_400_000).toISOString(),
    ...change,
    target: {
      page: `https://news.example${page}`,
      source: `https://news.example${page}`,
      title: `Story ${page}`,
      quote: { exact: quote, prefix: "", suffix: "" },
      ...(lang === undefined ? {} : { lang }),
    },
  });

/** Few enough to look at, and of all kinds. */
export const SHELF: Annotation[] = [
  saved(1, { quote: "Jack Ma founded Alibaba." }, { entities: [JACK_MA], tags: ["business"], note: "Compare 2014." }),
  saved(2, { quote: "网络空间不是法外之地。", lang: "zh-Hans" }, { colour: "green", tags: ["law", "数据"] }),
  saved(3, { quote: "The conference opened in Wuzhen.", page: "/wuzhen" }, { colour: "blue", tags: ["business"] }),
  saved(4, { quote: "Guests came from sixty countries.", page: "/wuzhen" }, { colour: "blue", note: "How many?" }),
  saved(5, { quote: "A long sentence. ".repeat(60).trim() }, { colour: "pink" }),
];

/** Asks the background, in a page of the extension. */
export async function ask<K extends keyof PageRequest & keyof Answers>(
  page: Page,
  request: { type: K } & Omit<PageRequest[K], "type">,
): Promise<Answers[K]> {
  const reply = (await page.evaluate((message) => chrome.runtime.sendMessage(message), request as never)) as Reply<
    Answers[K]
  >;
  expect(reply, `the answer to ${request.type}`).toMatchObject({ ok: true });
  return (reply as { value: Answers[K] }).value;
}

/** Puts annotations into the store and opens the library. */
export async function openLibrary(gloss: GlossBrowser, annotations: Annotation[] = SHELF): Promise<Page> {
  const desk = await gloss.open(gloss.urlOf("manifest.json"));
  for (let first = 0; first < annotations.length; first += 5_000) {
    await ask(desk, {
      type: "importAnnotations",
      annotations: annotations.slice(first, first + 5_000),
      conflicts: "keep",
    });
  }
  await desk.goto(gloss.urlOf("library.html"));
  if (annotations.length > 0) await expect(desk.getByRole("article").first()).toBeVisible();
  return desk;
}

/** How many annotations the list says it has. */
export const count = (library: Page): Locator => library.locator(".list-bar-count");

/** The row of an annotation, by some of its words. */
export const row = (library: Page, words: string): Locator => library.getByRole("article").filter({ hasText: words });

/** All that is stored, in or out of the trash, in the order of ids. */
export async function stored(library: Page, trash = false): Promise<Annotation[]> {
  const { annotations } = await ask(library, {
    type: "findAnnotations",
    filter: trash ? { trash } : {},
    sort: "newest",
    offset: 0,
    limit: 5_000,
    facets: false,
  });
  return annotations.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
