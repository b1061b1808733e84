/** The core path in a real Firefox: names are marked, the popup tells of them, and switching off puts the page back. */
import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Frame, Page } from "puppeteer-core";
import { entityAddress, readerAddress, searchAddress } from "../../utils/addresses.ts";
import { FIREFOX_BUILD, launchFirefox, type GlossFirefox } from "../browsers/firefox.ts";
import { HOST, MARK } from "../browsers/mark-selector.ts";
import { servePages, type PageServer } from "../browsers/serve.ts";
import { article } from "../fixtures/article.ts";
import { LETTER_PAGES, markedLetters, SCRIPTED } from "../fixtures/letter-pages.ts";
import { ALL_SURFACES, NAMES_PAGE, ONE_OF_EACH } from "../fixtures/names.ts";

const LETTERS = Object.keys(LETTER_PAGES).flatMap((name) => ["", SCRIPTED].map((script) => [name, script] as const));
const PAGES: Record<string, string> = {
  ...Object.fromEntries(LETTERS.map(([name, script], i) => [`/letters${i}`, LETTER_PAGES[name]! + script])),
  "/names": NAMES_PAGE,
  "/kept": article("Words to be kept."),
};

/** The frame that holds such an element; Firefox tells no address of an extension's frame. */
async function frameWith(page: Page, selector: string): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (await frame.$(selector).catch(() => null)) return frame;
  }
  return undefined;
}

const CORPUS = "china-internet";

describe("Gloss in Firefox", () => {
  let site: PageServer;
  let gloss: GlossFirefox;
  let page: Page;

  beforeAll(async () => {
    if (!existsSync(FIREFOX_BUILD)) throw new Error("No built extension: run `npm run build` first.");
    site = await servePages((path) => PAGES[path]);
    gloss = await launchFirefox();
    page = await gloss.open(`${site.origin}/names`);
  });

  afterAll(async () => {
    await gloss?.close();
    await site?.close();
  });

  const marks = (): Promise<string[]> =>
    page.$$eval(MARK, (elements) => elements.map((element) => element.textContent ?? ""));
  const soon = { timeout: 15_000, interval: 100 };

  it("marks one name of each category", async () => {
    await expect.poll(marks, soon).toEqual(ALL_SURFACES);
  });

  it.each(LETTERS.map(([name, script], i) => [name, script === "" ? "plain" : "scripted", i] as const))(
    "marks %s as they are seen, on a %s page",
    async (_name, _kind, i) => {
      const letters = await gloss.open(`${site.origin}/letters${i}`);
      const otherwise = async (): Promise<unknown[]> =>
        (await letters.evaluate(markedLetters)).filter(({ wanted, marked }) => wanted !== marked);
      await expect.poll(otherwise, soon).toEqual([]);
      await letters.close();
    },
  );

  it("lists them in the popup, with what the corpus says", async () => {
    const popup = await gloss.openPopup(page);
    const listed = (): Promise<string[]> =>
      popup.$$eval("[data-entity-id]", (items) => items.map((item) => item.getAttribute("data-entity-id") ?? ""));
    const entities = ONE_OF_EACH.map(({ entity }) => entity);
    await expect.poll(async () => new Set(await listed()), soon).toEqual(new Set(entities));
    await popup.locator('[data-entity-id="jack-ma"] button').click();
    await popup.waitForSelector('[data-entity-id="jack-ma"] [data-document-id]');
    await popup.close();
  });

  it("opens the card at a mark, with what the corpus says, and Escape closes it", async () => {
    await page.bringToFront();
    const host = (): Promise<string | null> =>
      page.evaluate((selector) => document.querySelector(selector)?.getAttribute("data-gloss-host") ?? null, HOST);
    // Puppeteer doesn't see where a frame has gone: the frame itself knows.
    const card = async (): Promise<string> => {
      const [frame] = page.frames().slice(1);
      return frame ? frame.evaluate(() => document.body.innerText) : "";
    };
    await page.locator(`${MARK}[data-gloss="person"]`).click();
    await expect.poll(host, soon).toBe("open");
    await expect.poll(card, soon).toContain("Jack Ma");
    await page.keyboard.press("Escape");
    await expect.poll(host, soon).toBe("");
  });

  it("saves what is selected, and finds it again on the next visit", async () => {
    const reading = await gloss.open(`${site.origin}/kept`);
    const saved = (): Promise<string[]> =>
      reading.evaluate(() =>
        [...(CSS.highlights.get("gloss-annotation-green") ?? [])].map(({ startContainer, startOffset, endOffset }) =>
          (startContainer as Text).data.slice(startOffset, endOffset),
        ),
      );
    const words = await reading.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector("p")!.firstChild!);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, y: (top + bottom) / 2 };
    });
    await reading.mouse.move(words.left + 1, words.y);
    await reading.mouse.down();
    await reading.mouse.move(words.right - 1, words.y, { steps: 4 });
    await reading.mouse.up();
    const toolbar = (): Promise<Frame | undefined> => frameWith(reading, ".save-colour");
    await expect.poll(async () => (await toolbar()) !== undefined, soon).toBe(true);
    await (await toolbar())!.locator(".save-colour:nth-child(2)").click();
    await expect.poll(saved, soon).toEqual(["Words to be kept."]);
    await reading.reload();
    await expect.poll(saved, soon).toEqual(["Words to be kept."]);
    await reading.close();
  });

  it.each([
    ["reader", readerAddress({ corpus: CORPUS, document: "2014-first-internet-meet" }), ".document-mention"],
    ["documents", "reader.html", "[data-document-id]"],
    ["entity", entityAddress({ corpus: CORPUS, entity: "alibaba" }), "[data-document-id]"],
    ["names", searchAddress(), "[data-entity-id]"],
    ["search", searchAddress("騰訊"), ".search-results [data-entity-id=tencent]"],
    ["settings", "options.html", "[data-corpus]"],
    ["welcome", "welcome.html", "[data-entity-id]"],
    ["library", "library.html", "[data-annotation-id]"],
  ])("%s opens as a tab of its own and shows what it is for", async (_name, address, there) => {
    const own = await gloss.openOwn(address);
    await own.waitForSelector(there, soon);
    expect(await own.$$eval(".state", ({ length }) => length)).toBe(0); // that there is nothing, or that something failed
    await own.close();
  });

  it("lists the names in the sidebar's page", async () => {
    const panel = await gloss.openFor(page, "sidepanel.html");
    await panel.waitForSelector('[data-entity-id="jack-ma"]', soon);
    await panel.close();
  });

  it("puts the page back when switched off, and marks it again", async () => {
    const body = () => page.evaluate(() => document.body.outerHTML);
    const served = await page.evaluate(
      (html) => new DOMParser().parseFromString(html, "text/html").body.outerHTML,
      NAMES_PAGE,
    );
    const popup = await gloss.openPopup(page);
    const everything = popup.locator('[role="switch"][aria-label="Use Gloss"]');
    await everything.click();
    await expect.poll(marks, soon).toEqual([]);
    expect(await body()).toBe(served);
    await everything.click();
    await expect.poll(marks, soon).toEqual(ALL_SURFACES);
  });
});
