/** On saved pages of the real web: nobody reads other words with Gloss, and switching it off leaves no trace. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { HOST, MARK } from "../browsers/mark-selector.ts";
import { expect, readOff, readToEnd, test } from "./gloss.ts";

const FOLDER = join(import.meta.dirname, "../../../shared/pages");
const OWN = join(import.meta.dirname, "../fixtures/pages");
const ROUNDS = 3;
const CYCLES = 50;
/** Fifty cycles on the most different pages; on all of them with `ALL_CYCLES=1`. */
const CYCLED = process.env.ALL_CYCLES ? /./ : /(?:tricky|telegraph|qq|gmw|wapo-2)\.html$/;

/** Nothing is loaded from the sites the pages were saved from. */
const ALONE = { "content-security-policy": "default-src 'self' data: 'unsafe-inline'" };

const saved = existsSync(FOLDER) ? pagesIn(FOLDER) : [];
if (saved.length === 0) test.skip("the saved pages of ../shared/pages are not here", () => {});

for (const file of [...pagesIn(OWN), ...saved]) {
  test(`A1 reads the same and is put back: ${file.split(/[\\/]/).at(-1)}`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/off", "<p>Off.</p>"));
    const popup = await gloss.openPopup(page);
    const everything = popup.getByRole("switch", { name: "Use Gloss" });
    await everything.click();
    await expect(everything).not.toBeChecked();

    await page.goto(site.put("/saved", { body: withoutScripts(readFileSync(file, "utf8")), headers: ALONE }));
    await readOff(gloss, page);
    const before = await remember(page);

    for (let round = 0; round < ROUNDS; round++) {
      await everything.click();
      await readToEnd(gloss, page);
      const on = await words(page);
      expect.soft(on, "text with Gloss").toEqual(before);

      await everything.click();
      await expect(page.locator(MARK)).toHaveCount(0);
      expect.soft(await words(page), "text after switching off").toEqual(before);
      expect.soft(await changesLeft(page), "traces").toEqual({ markup: true, nodes: true, hosts: 0 });
    }
  });
}

for (const file of [...pagesIn(OWN), ...saved].filter((name) => CYCLED.test(name))) {
  test(`A1 ${CYCLES} times on and off leave no trace: ${file.split(/[\\/]/).at(-1)}`, async ({ gloss, site }) => {
    test.setTimeout(600_000);
    const control = gloss.context.pages()[0]!;
    const use = (enabled: boolean) =>
      control.evaluate(async (on) => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { set: (items: object) => Promise<void> } } };
        };
        await chrome.storage.local.set({ settings: { enabled: on } });
      }, enabled);
    await use(false);
    const page = await gloss.open(
      site.put("/saved", { body: withoutScripts(readFileSync(file, "utf8")), headers: ALONE }),
    );
    await readOff(gloss, page);
    const before = await remember(page);
    await use(true);
    await readToEnd(gloss, page);
    const names = await paintedIn(page);
    for (let cycle = 1; cycle <= CYCLES; cycle++) {
      await use(false);
      await page.waitForFunction(isPainted, [MARK, 0] as const);
      expect(await changesLeft(page), `traces after ${cycle}`).toEqual({ markup: true, nodes: true, hosts: 0 });
      await use(true);
      await page.waitForFunction(isPainted, [MARK, names] as const);
    }
    expect((await words(page)).all, "text with Gloss").toBe(before.all);
  });
}

/** Whether so many mentions are painted, by either painter; pieces count one by one. */
function isPainted([mark, count]: readonly [string, number]): boolean {
  const highlights = [...CSS.highlights].filter(([name]) => name.startsWith("gloss-"));
  const sum = highlights.reduce((total, [, { size }]) => total + size, 0);
  return document.querySelectorAll(mark).length + sum === count;
}

const paintedIn = (page: Page): Promise<number> =>
  page.evaluate((mark) => {
    const highlights = [...CSS.highlights].filter(([name]) => name.startsWith("gloss-"));
    return document.querySelectorAll(mark).length + highlights.reduce((total, [, { size }]) => total + size, 0);
  }, MARK);

function pagesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".html"))
    .toSorted()
    .map((name) => join(folder, name));
}

/** Scripts and what they would load are taken out: the page must stand still to be compared. */
function withoutScripts(html: string): string {
  return html
    .replaceAll(/<script\b[\s\S]*?<\/script\s*>/gi, "")
    .replaceAll(/<script\b[^>]*>/gi, "")
    .replaceAll(/<(?:iframe|object|embed|frame)\b[^>]*>/gi, "")
    .replaceAll(/<meta\b[^>]*http-equiv[^>]*>/gi, "");
}

/** What a person reads, and how tall the page is. */
async function words(page: Page): Promise<{ shown: string; all: string; height: number }> {
  return page.evaluate(() => ({
    shown: document.body.innerText,
    all: document.body.textContent ?? "",
    height: document.documentElement.scrollHeight,
  }));
}

/** Keeps markup and text nodes of the untouched page in the page itself. */
async function remember(page: Page) {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    Object.assign(globalThis, { kept: { markup: document.body.outerHTML, nodes } });
  });
  return words(page);
}

/** Whether markup and text nodes are those that were remembered, in the same order. */
async function changesLeft(page: Page) {
  return page.evaluate((host) => {
    const { kept } = globalThis as unknown as { kept: { markup: string; nodes: Node[] } };
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const same = kept.nodes.every((node) => walker.nextNode() === node);
    return {
      markup: document.body.outerHTML === kept.markup,
      nodes: same && walker.nextNode() === null,
      hosts: document.querySelectorAll(host).length,
    };
  }, HOST);
}
