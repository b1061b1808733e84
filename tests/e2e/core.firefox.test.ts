/** The core path in a real Firefox: names are marked, the popup tells of them, and switching off puts the page back. */
import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { FIREFOX_BUILD, launchFirefox, type GlossFirefox } from "../browsers/firefox.ts";
import { HOST, MARK } from "../browsers/mark-selector.ts";
import { servePages, type PageServer } from "../browsers/serve.ts";
import { ALL_SURFACES, NAMES_PAGE, ONE_OF_EACH } from "../fixtures/names.ts";

describe("Gloss in Firefox", () => {
  let site: PageServer;
  let gloss: GlossFirefox;
  let page: Page;

  beforeAll(async () => {
    if (!existsSync(FIREFOX_BUILD)) throw new Error("No built extension: run `npm run build` first.");
    site = await servePages((path) => (path === "/names" ? NAMES_PAGE : undefined));
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
