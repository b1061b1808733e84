/** H4: pages of the extension under strain: closed in the middle of a change, open twice, narrow, full of long names, right to left. */
import type { Page } from "@playwright/test";
import {
  entityAddress,
  readerAddress,
  searchAddress,
  SETTINGS_ADDRESS,
  WELCOME_ADDRESS,
} from "../../utils/addresses.ts";
import { cardOf } from "../browsers/marks.ts";
import { MARK } from "../browsers/mark-selector.ts";
import { answerWith } from "../demo/answers.ts";
import { NAMES_PAGE } from "../fixtures/names.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, readToEnd, test } from "./gloss.ts";

const CORPUS = "china-internet";

for (const name of ["popup.html", "sidepanel.html"])
  test(`H4 ${name} closed at once after a click: the choice is kept`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/names", NAMES_PAGE));
    await readToEnd(gloss, page);
    for (let round = 0; round < 6; round++) {
      const own = await gloss.openFor(page, name);
      const people = own.getByRole("switch", { name: "People" });
      await expect(people).toBeChecked({ checked: round % 2 === 0 });
      await people.click();
      await own.close();
      await expect(page.locator(MARK, { hasText: "Jack Ma" })).toHaveCount(round % 2);
    }
  });

test("H4 popup and panel at the same time: no choice is lost", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/names", NAMES_PAGE));
  await readToEnd(gloss, page);
  const popup = await gloss.openPopup(page);
  const panel = await gloss.openFor(page, "sidepanel.html");
  const switchOf = (own: Page, name: string) => own.getByRole("switch", { name, exact: true });
  const pairs = [
    ["People", "Companies"],
    ["Media", "Places"],
    ["Events", "Laws"],
  ] as const;
  // By script on both sides at once; a person's two hands are slower.
  const press = (own: Page, name: string) => switchOf(own, name).evaluate((element: HTMLElement) => element.click());
  for (const [one, other] of pairs) {
    await expect(switchOf(popup, one)).toBeChecked();
    await expect(switchOf(panel, other)).toBeChecked();
    await Promise.all([press(popup, one), press(panel, other)]);
  }
  for (const own of [popup, panel])
    for (const name of pairs.flat()) await expect(switchOf(own, name)).not.toBeChecked();
});

const STRAINED = [
  { name: "reader", address: readerAddress({ corpus: CORPUS, document: "2014-first-internet-meet" }), there: "h1" },
  { name: "entity", address: entityAddress({ corpus: CORPUS, entity: "alibaba" }), there: "h1" },
  { name: "search", address: searchAddress("Alibaba"), there: ".search-results [data-entity-id]" },
  { name: "names", address: searchAddress(), there: "[data-entity-id]" },
  { name: "settings", address: SETTINGS_ADDRESS, there: "[data-corpus]" },
  { name: "welcome", address: WELCOME_ADDRESS, there: "[data-entity-id]" },
  { name: "popup", address: "popup.html", there: "[data-entity-id]", ofTab: true },
  { name: "panel", address: "sidepanel.html", there: "[data-entity-id]", ofTab: true },
];

for (const { name, address, there, ofTab } of STRAINED)
  test(`H4 ${name}: long names and right to left at 320 px, nothing out of sight, accessible`, async ({
    gloss,
    site,
  }) => {
    const own = await gloss.context.newPage();
    await answerWith(own, { kind: "long" });
    const page = ofTab ? await gloss.open(site.put("/names", NAMES_PAGE)) : undefined;
    if (page) await readToEnd(gloss, page);
    await own.setViewportSize({ width: 320, height: 640 });
    await own.goto(gloss.urlOf(page ? `${address}?tab=${await gloss.tabIdOf(page)}` : address));
    await expect(own.locator(there).first()).toBeVisible();
    if (page) await own.locator("[data-entity-id] button").first().click();
    for (const direction of ["ltr", "rtl"]) {
      await own.evaluate((dir) => (document.documentElement.dir = dir), direction);
      expect(await outOfSight(own), direction).toEqual([]);
      await expectAccessible(own);
    }
  });

/** What reaches over the sides of the window, where nobody can scroll to it or would look for it. */
const outOfSight = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>("*")]
      .filter((element) => {
        const { left, right, width, height } = element.getBoundingClientRect();
        if (width <= 1 || height <= 1 || !element.checkVisibility()) return false; // also words for screen readers alone
        return left < -1 || right > document.documentElement.clientWidth + 1;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

test("H4 forced colours: names that are emphasised can be read", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/names", NAMES_PAGE));
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await expect(page.locator(MARK).first()).toBeVisible();
  const colours = (where: Element, selector: string): string[] => {
    const element = where.querySelector(selector)!;
    return [getComputedStyle(element).color, getComputedStyle(element.parentElement!).color];
  };
  const [mark, around] = await page.locator("body").evaluate(colours, MARK);
  expect(mark).toBe(around);

  await page.locator(MARK, { hasText: "Jack Ma" }).click();
  const card = await cardOf(page);
  await expect(card.locator("blockquote mark").first()).toBeVisible();
  const [emphasised, quoted] = await card.locator("body").evaluate(colours, "blockquote mark");
  expect(emphasised).toBe(quoted);
});
