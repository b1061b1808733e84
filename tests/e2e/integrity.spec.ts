/** On saved pages of the real web: nobody reads other words with Gloss, and switching it off leaves no trace. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { HOST, MARK } from "../browsers/mark-selector.ts";
import { expect, readOff, readToEnd, test } from "./gloss.ts";

const FOLDER = join(import.meta.dirname, "../../../shared/pages");
const OWN = join(import.meta.dirname, "../fixtures/pages");
const ROUNDS = 3;

/** Nothing is loaded from the sites the pages were saved from. */
const ALONE = { "content-security-policy": "default-src 'self' data: 'unsafe-inline'" };

const saved = existsSync(FOLDER) ? pagesIn(FOLDER) : [];
if (saved.length === 0) test.skip("the saved pages of ../shared/pages are not here", () => {});

for (const file of [...pagesIn(OWN), ...saved]) {
  test(`reads the same and is put back: ${file.split(/[\\/]/).at(-1)}`, async ({ gloss, site }) => {
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
