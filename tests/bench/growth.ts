/** How costs grow with a page: 10^2 … 10^4 paragraphs at once, and 1,000 that come while the reader reads. */
import { loadCorpus } from "../../corpus/load.ts";
import { type GlossBrowser, launchChromium } from "../browsers/chromium.ts";
import { copyBuild } from "./extensions.ts";
import { loadCost, loadMarks, readToEnd } from "./load.ts";
import { serveTexts } from "./pages.ts";
import { installProbe, readMarks } from "./probe.ts";
import { median, printTable, progress } from "./report.ts";

const SIZES = [100, 300, 1_000, 3_000, 10_000];
const APPENDED = 1_000;
const BATCHES = 10;
const BATCH_PAUSE_MS = 50;

export interface GrowthRow {
  paragraphs: number;
  marks: number;
  /** Milliseconds on the main thread in tasks of ours, and the longest. */
  script: number;
  /** Rendering, the page's own included. */
  render: number;
  longest: number;
  /** From DOMContentLoaded. */
  first: number;
  last: number;
}

/** Runs all of it, prints the tables and returns what was measured. */
export async function benchGrowth(repeat: number) {
  const paragraphs = createParagraphs();
  const site = await serveTexts(
    new Map(
      [0, ...SIZES].map((size) => [
        String(size),
        Buffer.from(pageOf(Array.from({ length: size }, (_, i) => paragraphs(i)))),
      ]),
    ),
  );
  const gloss = await launchChromium({ extension: copyBuild() });
  try {
    await loadMarks(gloss, `${site.origin}/100`, false);
    const rows: GrowthRow[] = [];
    for (const size of SIZES) {
      progress(`growth: ${size} paragraphs …`);
      rows.push(await measureSize(gloss, size, `${site.origin}/${size}`, repeat));
    }
    printTable(
      "Growth: paragraphs with names, warm background",
      [
        "paragraphs",
        "marks",
        "script ms",
        "µs a paragraph",
        "longest task ms",
        "first mark ms",
        "last mark ms",
        "last, µs a paragraph",
      ],
      rows.map(({ paragraphs: n, marks, script, render, longest, first, last }) => [
        String(n),
        ...[marks, script, (script / n) * 1000, render, longest, first, last, (last / n) * 1000],
      ]),
    );
    progress(`growth: ${APPENDED} appended …`);
    const times: { ms: number; marks: number }[] = [];
    for (let round = 0; round < repeat; round++) {
      times.push(
        await append(
          gloss,
          `${site.origin}/0`,
          Array.from({ length: APPENDED }, (_, i) => paragraphs(i)),
        ),
      );
    }
    const appended = {
      paragraphs: APPENDED,
      lastBatchToLastMark: median(times.map(({ ms }) => ms)),
      marks: times[0]?.marks,
    };
    printTable(
      `Appended while reading, ${BATCHES} batches ${BATCH_PAUSE_MS} ms apart (bar: 1,000 ms)`,
      ["paragraphs", "marks", "last batch to last mark ms"],
      [[String(APPENDED), appended.marks, appended.lastBatchToLastMark]],
    );
    return { rows, appended };
  } finally {
    await gloss.close();
    await site.close();
  }
}

/** Sentences of the corpus' documents that name somebody, over and over, numbered so that no two are the same. */
function createParagraphs(): (i: number) => string {
  const named = loadCorpus().documents.flatMap(({ passages }) =>
    passages.filter(({ mentions }) => mentions.length > 0).map(({ text }) => text),
  );
  return (i) => `${named[i % named.length]!} (${i})`;
}

const pageOf = (paragraphs: readonly string[]): string =>
  `<!doctype html><meta charset="utf-8"><title>Growth</title><main>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("\n")}</main>`;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

async function measureSize(gloss: GlossBrowser, paragraphs: number, url: string, repeat: number): Promise<GrowthRow> {
  const costs = [];
  const marks = [];
  for (let round = 0; round < repeat; round++) {
    costs.push(await loadCost(gloss, url));
    marks.push(await loadMarks(gloss, url, false));
  }
  return {
    paragraphs,
    marks: median(marks.map(({ count }) => count)),
    script: median(costs.map(({ script }) => script)),
    render: median(costs.map(({ render }) => render)),
    longest: median(costs.map(({ longest }) => longest)),
    first: median(marks.map(({ first }) => first ?? Number.NaN)),
    last: median(marks.map(({ last }) => last ?? Number.NaN)),
  };
}

/** Appends paragraphs in batches; the time from the last batch to the last mark. */
async function append(
  gloss: GlossBrowser,
  url: string,
  texts: readonly string[],
): Promise<{ ms: number; marks: number }> {
  const page = await gloss.context.newPage();
  try {
    await installProbe(page);
    await page.goto(url);
    await readToEnd(gloss, page);
    const lastBatch = await page.evaluate(
      async ({ texts, batches, pause }) => {
        const main = document.querySelector("main")!;
        const size = Math.ceil(texts.length / batches);
        for (let i = 0; i < texts.length; i += size) {
          if (i > 0) await new Promise((resolve) => setTimeout(resolve, pause));
          main.append(
            ...texts.slice(i, i + size).map((text) => {
              const paragraph = document.createElement("p");
              paragraph.textContent = text;
              return paragraph;
            }),
          );
        }
        const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
        return performance.now() - navigation!.domContentLoadedEventStart;
      },
      { texts, batches: BATCHES, pause: BATCH_PAUSE_MS },
    );
    await page.waitForTimeout(300);
    await readToEnd(gloss, page);
    const { last, count } = await readMarks(page);
    return { ms: (last ?? Number.NaN) - lastBatch, marks: count };
  } finally {
    await page.close();
  }
}
