/** The store of annotations in a real browser: how long saving takes, and how ten thousand open and are searched. */
import type { Page } from "@playwright/test";
import type { browser } from "wxt/browser";
import { loadCorpus } from "../../corpus/load.ts";
import { type GlossBrowser, launchChromium } from "../browsers/chromium.ts";
import type { Annotation } from "../../utils/annotation/annotation.ts";
import { copyBuild } from "./extensions.ts";
import { median, printTable, progress } from "./report.ts";

/** The extension's APIs, in pages of the extension. */
declare const chrome: typeof browser;

const STORED = 10_000;
const BATCH = 2_500;
const SAVES = 50;
const QUERIES = ["internet", "jack ma", "censorship of news", "gov", "互联网", "網路", "zzz nothing"];
const FIRST_PAGE = { filter: {}, sort: "newest", offset: 0, limit: 50, facets: true };

export interface StoreRow {
  what: string;
  /** Milliseconds from asking to the answer, in a page of the extension. */
  median: number;
  longest: number;
}

/** Runs all of it, prints the table and returns what was measured. */
export async function benchAnnotationStore(repeat: number): Promise<StoreRow[]> {
  const gloss = await launchChromium({ extension: copyBuild() });
  const rows: StoreRow[] = [];
  const measure = (what: string, times: number[]): void =>
    void rows.push({ what, median: median(times), longest: Math.max(...times) });
  try {
    const desk = await gloss.open(gloss.urlOf("manifest.json"));
    const quotes = quotesOf(loadCorpus().documents.map(({ document }) => document.text));
    progress("annotations: saving …");
    await timeSaves(desk, quotes, 1); // makes the database
    measure("save one, nothing stored", await timeSaves(desk, quotes, SAVES));

    progress(`annotations: importing ${STORED} …`);
    const imports: number[] = [];
    for (let from = 0; from < STORED; from += BATCH) {
      const annotations = Array.from({ length: BATCH }, (_, i) => annotationAt(from + i, quotes));
      imports.push(await time(desk, { type: "importAnnotations", annotations, conflicts: "keep" }));
    }
    measure(`import ${BATCH}`, imports);
    measure(`save one, ${STORED} stored`, await timeSaves(desk, quotes, SAVES));

    progress("annotations: opening and searching …");
    const [woken, opened, searched]: number[][] = [[], [], []];
    for (let i = 0; i < repeat; i++) {
      woken!.push(await timeCold(gloss, desk, { type: "readStoreState" }));
      opened!.push(await timeCold(gloss, desk, { type: "findAnnotations", ...FIRST_PAGE }));
      searched!.push(await timeCold(gloss, desk, search(QUERIES[0]!)));
    }
    measure("state, background stopped before", woken!);
    measure("first page with facets, background stopped before", opened!);
    measure("search, background stopped before", searched!);
    const again: number[] = [];
    for (let i = 0; i < repeat; i++) again.push(await time(desk, { type: "findAnnotations", ...FIRST_PAGE }));
    measure("first page with facets, again", again);
    for (const query of QUERIES) {
      const times: number[] = [];
      for (let i = 0; i < repeat; i++) times.push(await time(desk, search(query)));
      measure(`search “${query}”, again`, times);
    }
  } finally {
    await gloss.close();
  }
  printTable(
    `Annotations: the store, ${STORED} annotations`,
    ["", "median ms", "longest ms"],
    rows.map(({ what, median: middle, longest }) => [what, middle, longest]),
  );
  return rows;
}

const search = (query: string) => ({ type: "findAnnotations", ...FIRST_PAGE, filter: { query } });

/** Milliseconds from asking to the answer. */
const time = (desk: Page, request: unknown): Promise<number> =>
  desk.evaluate(async (message) => {
    const begun = performance.now();
    const reply = (await chrome.runtime.sendMessage(message)) as { ok: boolean };
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    return performance.now() - begun;
  }, request);

async function timeCold(gloss: GlossBrowser, desk: Page, request: unknown): Promise<number> {
  await gloss.stopBackground();
  return time(desk, request);
}

async function timeSaves(desk: Page, quotes: string[], count: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const { colour, tags, entities, target } = annotationAt(i, quotes);
    const draft = { colour, note: `Saved ${Date.now()} ${i}`, tags, entities, target };
    times.push(await time(desk, { type: "saveAnnotation", draft }));
  }
  return times;
}

const quotesOf = (texts: string[]): string[] =>
  texts.flatMap((text) => text.split(/(?<=[.!?])\s+|\n+/)).filter((sentence) => sentence.length > 40);

/** The same annotation for the same number: a sentence of the corpus, or some Chinese, three to a page. */
function annotationAt(at: number, quotes: string[]): Annotation {
  const exact = at % 5 === 0 ? `互联网信息办公室第${at}号通知要求各网站` : quotes[(at * 7) % quotes.length]!;
  const address = `https://news${at % 40}.example/${Math.floor(at / 3)}`;
  const time = new Date(Date.UTC(2020, 0, 1) + at * 3_600_000).toISOString();
  return {
    id: crypto.randomUUID(),
    target: {
      page: address,
      source: address,
      title: `${quotes[at % quotes.length]!.slice(0, 60)} ${at}`,
      quote: { exact, prefix: "the words that stand before it ", suffix: " and the words that follow" },
      position: { start: at * 10, end: at * 10 + exact.length },
    },
    colour: (["yellow", "green", "blue", "pink", "purple"] as const)[at % 5]!,
    note: at % 2 === 0 ? `Compare with ${quotes[(at * 13) % quotes.length]!.slice(0, 120)}` : "",
    tags: [`topic ${at % 30}`, ...(at % 3 === 0 ? ["to check"] : [])],
    entities: [{ corpus: "china-internet", entity: `e${at % 127}`, name: `Entity ${at % 127}`, category: "person" }],
    created: time,
    modified: time,
    revision: 1,
  };
}
