/** Cards and keys on pages as they are, in a real Firefox. */
import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { FIREFOX_BUILD, launchFirefox, type GlossFirefox } from "../browsers/firefox.ts";
import { servePages, type PageServer } from "../browsers/serve.ts";
import { DIALOGS, ESCAPES, FIELDS, FOLDED, NESTED, ORDERED } from "../fixtures/real-pages.ts";

const PAGES = new Map<string, string>(
  Object.entries({ NESTED, DIALOGS, ESCAPES, FIELDS, FOLDED, ORDERED }).flatMap(([kind, pages]) =>
    pages.map((html, n) => [`/${kind}/${n}`, html] as const),
  ),
);

describe("Gloss in Firefox, on real pages", () => {
  let site: PageServer;
  let gloss: GlossFirefox;
  beforeAll(async () => {
    if (!existsSync(FIREFOX_BUILD)) throw new Error("No built extension: run `npm run build` first.");
    site = await servePages((path) => PAGES.get(path));
    gloss = await launchFirefox();
  });
  afterAll(async () => {
    await gloss?.close();
    await site?.close();
  });
  const soon = { timeout: 15_000, interval: 100 };

  /** Opens a page whose names are drawn. */
  const open = async (path: string): Promise<Page> => {
    const page = await gloss.open(site.origin + path);
    await page.bringToFront();
    await expect.poll(() => page.evaluate(() => CSS.highlights.size), soon).toBeGreaterThan(0);
    return page;
  };
  const pointOf = (page: Page, text: string): Promise<{ x: number; y: number }> =>
    page.evaluate((wanted) => {
      let found = { x: 0, y: 0 };
      const visit = (node: Node): void => {
        if (node instanceof Text && node.data.includes(wanted)) {
          const range = document.createRange();
          range.setStart(node, node.data.indexOf(wanted));
          range.setEnd(node, node.data.indexOf(wanted) + wanted.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          if (width > 0) found = { x: x + width / 2, y: y + height / 2 };
        }
        if (node instanceof Element && node.tagName === "SCRIPT") return;
        if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
        node.childNodes.forEach(visit);
      };
      visit(document.body);
      return found;
    }, text);
  const isOpen = (page: Page): Promise<boolean> =>
    page.evaluate(() => {
      const look = (root: Document | ShadowRoot): boolean =>
        root.querySelector('[data-gloss-host="open"]') !== null ||
        [...root.querySelectorAll("*")].some(({ shadowRoot }) => shadowRoot !== null && look(shadowRoot));
      return look(document);
    });
  const openCard = async (page: Page, name: string): Promise<void> => {
    const { x, y } = await pointOf(page, name);
    await page.mouse.click(x, y);
    await expect.poll(() => isOpen(page), { ...soon, message: name }).toBe(true);
  };
  const closeCard = async (page: Page): Promise<void> => {
    await page.keyboard.press("Escape");
    await expect.poll(() => isOpen(page), soon).toBe(false);
    await page.mouse.move(1, 1);
  };
  const press = async (page: Page, key: string): Promise<void> => {
    await page.keyboard.down("Alt");
    await page.keyboard.down("Shift");
    await page.keyboard.press(key as "KeyM");
    await page.keyboard.up("Shift");
    await page.keyboard.up("Alt");
  };
  const current = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get("gloss-current") ?? [];
      return range && (range.startContainer as Text).data.slice(range.startOffset, range.endOffset);
    });

  it.each([0, 1])("opens the card deep in shadow trees (%i)", async (n) => {
    const page = await open(`/NESTED/${n}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const name of ["Xinhua", "Tencent", "Jack Ma", "Alibaba"]) {
      await openCard(page, name);
      await closeCard(page);
    }
    await page.close();
  });

  it.each([0, 1])("opens the card in a dialog of a shadow tree, and Escape closes it alone (%i)", async (n) => {
    const page = await open(`/DIALOGS/${n}`);
    await page.click("#open");
    for (const name of ["Jack Ma", "Tencent"]) {
      await openCard(page, name);
      await closeCard(page);
      const { y } = await pointOf(page, name);
      expect(y, "the dialog stays").toBeGreaterThan(0);
    }
    await page.close();
  });

  it.each([0, 1, 2])("closes the card by Escape before what the page has open (%i)", async (n) => {
    const page = await open(`/ESCAPES/${n}`);
    await page.click("#open");
    await openCard(page, "Alibaba");
    await closeCard(page);
    expect(await page.$eval("#it", (element) => element.checkVisibility())).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.$eval("#it", (element) => element.checkVisibility()), soon).toBe(false);
    await page.close();
  });

  it.each([0, 1, 2])("leaves the keys to a field (%i)", async (n) => {
    const page = await open(`/FIELDS/${n}`);
    await page.focus("#field");
    await press(page, "KeyM");
    expect(await page.$eval("#log", ({ textContent }) => textContent)).toBe(" KeyM:false");
    await page.close();
  });

  it.each([0, 1])("goes in the order of reading, on and back (%i)", async (n) => {
    const page = await open(`/ORDERED/${n}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const said: (string | undefined)[] = [];
    for (const key of ["KeyM", "KeyM", "KeyM", "KeyM", "KeyK"]) {
      await press(page, key);
      await expect.poll(() => current(page), soon).not.toBe(said.at(-1));
      said.push(await current(page));
    }
    expect(said).toEqual(["Alibaba", "Tencent", "Baidu", "Xinhua", "Baidu"]);
    await page.close();
  });
});
