/** The extension's pages: each opens as a tab of its own, without a fault that axe-core finds, and all is reached by keyboard. */
import type { Page } from "@playwright/test";
import { entityAddress, readerAddress, searchAddress } from "../../utils/addresses.ts";
import { cardOf } from "../browsers/marks.ts";
import type { GlossBrowser } from "../browsers/chromium.ts";
import { expectAccessible } from "./accessible.ts";
import { article, expect, readToEnd, test } from "./gloss.ts";
import { NAMES_PAGE } from "../fixtures/names.ts";

const CORPUS = "china-internet";
const ALIBABA = { corpus: CORPUS, entity: "alibaba" };

/** Address, and what is there when the page is. `?tab=` is added where a page is about one. */
const PAGES = [
  { name: "reader", address: readerAddress({ corpus: CORPUS, document: "2014-first-internet-meet" }), there: "h1" },
  { name: "documents", address: "reader.html", there: "[data-document-id]" },
  { name: "a missing document", address: readerAddress({ corpus: CORPUS, document: "none" }), there: ".state" },
  { name: "entity", address: entityAddress(ALIBABA), there: "h1" },
  { name: "names", address: searchAddress(), there: "[data-entity-id]" },
  { name: "search", address: searchAddress("騰訊"), there: ".search-results [data-entity-id]" },
  { name: "a search in vain", address: searchAddress("zzzzzz"), there: ".search-results .state" },
  { name: "an empty library", address: "library.html", there: ".state" },
  { name: "settings", address: "options.html", there: "[data-corpus]" },
  { name: "welcome", address: "welcome.html", there: "[data-entity-id]" },
  { name: "panel", address: "sidepanel.html", there: "[data-entity-id]", ofTab: true },
  { name: "popup", address: "popup.html", there: "[data-entity-id]", ofTab: true },
] as const;

for (const { name, address, there, ...rest } of PAGES) {
  test(`${name}: stands as a tab of its own, accessible in light, dark and forced colours, from 320 px`, async ({
    gloss,
    site,
  }) => {
    const complaints: string[] = [];
    const page =
      "ofTab" in rest
        ? await openBeside(gloss, site.put("/names", NAMES_PAGE), address)
        : await gloss.context.newPage();
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    if (!("ofTab" in rest)) await page.goto(gloss.urlOf(address));
    await expect(page.locator(there).first()).toBeVisible();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });
}

async function openBeside(gloss: GlossBrowser, url: string, extensionPage: string): Promise<Page> {
  const page = await gloss.open(url);
  await readToEnd(gloss, page);
  return gloss.openFor(page, extensionPage);
}

test("the reader opens at the excerpt", async ({ gloss }) => {
  const page = await gloss.open(gloss.urlOf(entityAddress(ALIBABA)));
  const passages = page.locator(".said-passages > li");
  const quote = await passages.last().locator("blockquote").textContent();
  await passages.last().getByRole("link").last().click();
  const sought = page.locator(".document-passage");
  await expect(sought).toHaveText(quote!);
  await expect(sought).toBeInViewport();
});

test("results come as one types, in either script, and Escape brings the page back", async ({ gloss }) => {
  const page = await gloss.open(gloss.urlOf("reader.html"));
  const box = page.getByRole("searchbox");
  for (const query of ["Tenc", "騰訊", "腾讯"]) {
    await box.fill(query);
    await expect(page.locator(".search-results [data-entity-id=tencent]")).toBeVisible();
    await expect(page.locator(".search-results [data-document-id]").first()).toContainText("Tencent");
  }
  await box.press("Escape");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".search-results")).toHaveCount(0);
});

test("a background that was stopped searches again", async ({ gloss }) => {
  const page = await gloss.open(gloss.urlOf(searchAddress("Tencent")));
  await expect(page.locator(".search-results [data-entity-id=tencent]")).toBeVisible();
  await gloss.stopBackground();
  await page.reload();
  await expect(page.locator(".search-results [data-entity-id=tencent]")).toBeVisible();
});

test("what the settings say holds at once, and what they undo is undone", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/names", NAMES_PAGE));
  await readToEnd(gloss, page);
  const popup = await gloss.openPopup(page);
  await popup.getByRole("switch", { name: "Highlight on this site" }).click();
  const options = await gloss.open(gloss.urlOf("options.html"));
  await options.getByRole("button", { name: /^Switch on again/ }).click();
  await expect(popup.getByRole("switch", { name: "Highlight on this site" })).toBeChecked();

  await options.getByText("Dark", { exact: true }).click();
  await expect(options.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(popup.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the welcome page opens after the installation, behind what the reader does", async ({ gloss }) => {
  await expect
    .poll(() => gloss.context.pages().map((page) => page.url()))
    .toContainEqual(expect.stringMatching(/welcome\.html$/));
});

test("by keyboard alone: page, card, entity, reader, and back to the page", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/keys", article("Fadi Chehade of ICANN came to Wuzhen.")));
  await readToEnd(gloss, page);
  await page.keyboard.press("Alt+Shift+M");
  await page.keyboard.press("Enter");
  const card = await cardOf(page);
  await expect(card.getByRole("heading", { name: "Fadi Chehade" })).toBeFocused();

  const more = card.getByRole("link", { name: "More about Fadi Chehade" });
  await tabTo(page, more);
  const opening = gloss.context.waitForEvent("page");
  await page.keyboard.press("Enter");
  const tab = await opening;
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("Fadi Chehade");
  expect(await tab.evaluate(() => window.opener)).toBeNull();

  await tabTo(tab, tab.getByRole("link", { name: "Read in the document" }).first());
  await tab.keyboard.press("Enter");
  await expect(tab.locator(".document-passage")).toContainText("Chehade");
  await expect(tab.locator(".document-passage")).toBeFocused();
  await tabTo(tab, tab.locator(".document-passage").getByRole("link", { name: /Chehade/ }));
  await tab.keyboard.press("Enter");
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("Fadi Chehade");

  await page.bringToFront();
  await page.keyboard.press("Escape");
  await expect(page.locator("mark", { hasText: "Fadi Chehade" })).toBeFocused();
});

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, target: ReturnType<Page["locator"]>): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

test("by keyboard alone: panel, excerpt, reader", async ({ gloss, site }) => {
  const panel = await openBeside(
    gloss,
    site.put("/keys", article("Fadi Chehade of ICANN came to Wuzhen.")),
    "sidepanel.html",
  );
  const entity = panel.locator('[data-entity-id="fadi-chehade"]');
  await tabTo(panel, entity.getByRole("button").first());
  await panel.keyboard.press("Enter");
  await tabTo(panel, entity.locator("cite").getByRole("link").first());
  const opening = gloss.context.waitForEvent("page");
  await panel.keyboard.press("Enter");
  const reader = await opening;
  await expect(reader.locator(".document-passage")).toContainText("Chehade");
  expect(await reader.evaluate(() => [window.opener, document.referrer])).toEqual([null, ""]);
});

test("the panel follows what is being read", async ({ gloss, site }) => {
  const far = '<span style="display: block; height: 3000px"></span>';
  const page = await gloss.open(site.put("/far", article(`Jack Ma founded Alibaba.${far}`, "Wuzhen is in Zhejiang.")));
  await readToEnd(gloss, page);
  const panel = await gloss.openFor(page, "sidepanel.html");
  const now = panel.getByRole("region", { name: "Now reading" }).locator("[data-entity-id]");
  const ids = () => now.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.entityId));
  await expect.poll(ids).toEqual(["jack-ma", "alibaba"]);
  await page.bringToFront();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(ids).toEqual(["wuzhen", "zhejiang"]);
});

test("the panel ranks an entity's excerpts by the paragraph that is read", async ({ gloss, site }) => {
  const far = '<span style="display: block; height: 3000px"></span>';
  const page = await gloss.open(
    site.put(
      "/subjects",
      article(
        `Jack Ma of Alibaba and Pony Ma of Tencent are vice-chairmen of the federation of internet societies.${far}`,
        "Jack Ma spoke at the World Internet Conference in Wuzhen about e-commerce.",
      ),
    ),
  );
  await readToEnd(gloss, page);
  const panel = await gloss.openFor(page, "sidepanel.html");
  const entity = panel.getByRole("region", { name: "Now reading" }).locator('[data-entity-id="jack-ma"]');
  await entity.getByRole("button", { expanded: false }).click();
  const first = entity.locator("[data-document-id]").first();
  await expect(first).toHaveAttribute("data-document-id", "2018-internet-federation");
  await page.bringToFront();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(first).toHaveAttribute("data-document-id", "2014-first-internet-meet");
});

test("a name that stands only in a drawing is gone to all the same", async ({ gloss, site }) => {
  const far = '<span style="display: block; height: 3000px"></span>';
  const drawing = '<svg width="300" height="60"><text y="40">Wuzhen</text></svg>';
  const page = await gloss.open(site.put("/drawing", article(`Jack Ma founded Alibaba.${far}`, drawing)));
  await readToEnd(gloss, page);
  const panel = await gloss.openFor(page, "sidepanel.html");
  const entity = panel.locator('[data-entity-id="wuzhen"]');
  await entity.getByRole("button", { expanded: false }).click();
  await entity.getByRole("button", { name: "Next on page" }).click();
  await page.bringToFront();
  await expect(page.locator("svg")).toBeInViewport();
  await expect(panel.getByRole("region", { name: "Now reading" }).locator('[data-entity-id="wuzhen"]')).toHaveCount(1);
});
