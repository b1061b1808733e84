/** What a highlighter made of plain mark.js would take: `mark([300 names])` on a whole page. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, dirname } from "node:path";
import { loadCorpus } from "../../corpus/load.ts";
import type { GlossBrowser } from "../browsers/chromium.ts";

const NAMES = 300;
const LIMIT_MS = 120_000;

export interface MarkJsTime {
  page: string;
  names: number;
  ms: number;
  /** It took longer than was waited for. */
  limited: boolean;
}

/** Runs it once in a browser without an extension. */
export async function timeMarkJs(browser: GlossBrowser, name: string, url: string): Promise<MarkJsTime> {
  const names = loadCorpus()
    .entities.flatMap(({ aliases }) => aliases.map((alias) => alias.name))
    .slice(0, NAMES);
  const library = join(dirname(createRequire(import.meta.url).resolve("mark.js")), "mark.es6.js");
  const page = await browser.context.newPage();
  try {
    await page.goto(url);
    await page.evaluate(readFileSync(library, "utf8"));
    const run = page.evaluate((wanted) => {
      const { Mark } = globalThis as unknown as { Mark: new (root: Node) => { mark: (names: string[]) => void } };
      const start = performance.now();
      new Mark(document.body).mark(wanted);
      return performance.now() - start;
    }, names);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), LIMIT_MS)));
    const ms = await Promise.race([run.catch(() => undefined), limit]);
    clearTimeout(timer);
    return { page: name, names: names.length, ms: ms ?? LIMIT_MS, limited: ms === undefined };
  } finally {
    await page.close();
  }
}
