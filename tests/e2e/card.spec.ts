/** The card at a mention, by pointer and by keyboard. */
import type { Page } from "@playwright/test";
import { HOST, MARK } from "../browsers/mark-selector.ts";
import { cardOf } from "../browsers/marks.ts";
import { article, expect, test } from "./gloss.ts";
import type { GlossBrowser } from "../browsers/chromium.ts";

const PAGE = article(
  "Before the meeting nobody was named.",
  "Ren Xianliang leads the China Federation of Internet Societies.",
  "Jack Ma founded Alibaba.",
);

async function openPage(gloss: GlossBrowser, address: string): Promise<Page> {
  const page = await gloss.open(address);
  await expect(page.locator(MARK)).toHaveCount(4);
  return page;
}

const markOf = (page: Page, text: string) => page.locator(MARK, { hasText: text });

/** Whether the card is on the screen; the frame may stay for the next time. */
async function cardIsShown(page: Page): Promise<boolean> {
  const frame = page.frames().find((candidate) => candidate.url().includes("/card.html"));
  if (!frame) return false;
  const element = await frame.frameElement().catch(() => null);
  return element?.isVisible() ?? false;
}

async function expectCard(page: Page, name: string): Promise<void> {
  await expect.poll(() => cardIsShown(page), { message: "the card is shown" }).toBe(true);
  const card = await cardOf(page);
  await expect(card.locator("body")).toContainText(name);
  await expect(card.locator("[data-document-id]").first()).toBeVisible();
}

const expectNoCard = (page: Page) =>
  expect.poll(() => cardIsShown(page), { message: "the card is closed" }).toBe(false);

test("hovering opens it, and leaving closes it", async ({ gloss, site }) => {
  const page = await openPage(gloss, site.put("/card", PAGE));
  await markOf(page, "Ren Xianliang").hover();
  await expectCard(page, "Ren Xianliang");
  await page.mouse.move(5, 700);
  await expectNoCard(page);
});

test("the pointer can go from the mark into the card", async ({ gloss, site }) => {
  const page = await openPage(gloss, site.put("/card", PAGE));
  await markOf(page, "Ren Xianliang").hover();
  await expectCard(page, "Ren Xianliang");
  const box = await (await (await cardOf(page)).frameElement()).boundingBox();
  await page.mouse.move(box!.x + box!.width / 2, box!.y + box!.height / 2, { steps: 10 });
  await (await cardOf(page)).locator("[data-document-id]").first().hover();
  await expectCard(page, "Ren Xianliang");
});

test("clicking opens it, and another mention takes it over", async ({ gloss, site }) => {
  const page = await openPage(gloss, site.put("/card", PAGE));
  await markOf(page, "Ren Xianliang").click();
  await expectCard(page, "Ren Xianliang");
  await page.keyboard.press("Escape");
  await expectNoCard(page);
  await markOf(page, "Jack Ma").click();
  await expectCard(page, "Jack Ma");
  await expect(page.locator(HOST)).toHaveCount(1);
});

test("a click elsewhere on the page closes it", async ({ gloss, site }) => {
  const page = await openPage(gloss, site.put("/card", PAGE));
  await markOf(page, "Ren Xianliang").click();
  await expectCard(page, "Ren Xianliang");
  await page.mouse.click(5, 700);
  await expectNoCard(page);
});

test("the keyboard goes to the next mention, opens the card, and comes back", async ({ gloss, site }) => {
  const page = await openPage(gloss, site.put("/card", PAGE));
  const focused = () => page.evaluate(() => document.activeElement?.textContent);

  await page.keyboard.press("Alt+Shift+M");
  await expect.poll(focused).toBe("Ren Xianliang");
  await page.keyboard.press("Alt+Shift+M");
  await expect.poll(focused).toBe("China Federation of Internet Societies");

  await page.keyboard.press("Enter");
  await expectCard(page, "China Federation of Internet Societies");
  await page.keyboard.press("Escape");
  await expectNoCard(page);
  await expect.poll(focused).toBe("China Federation of Internet Societies");
});

test("a mark inside a link leaves the click to the link", async ({ gloss, site }) => {
  site.put("/there", article("The linked page."));
  const page = await gloss.open(site.put("/link", article('<a href="/there">Jack Ma</a> founded Alibaba.')));
  await markOf(page, "Jack Ma").click();
  await expect(page.getByText("The linked page.")).toBeVisible();
});

test("there is nothing of it in the page before it is used, and nothing to read in it after", async ({
  gloss,
  site,
}) => {
  const page = await openPage(gloss, site.put("/card", PAGE));
  await expect(page.locator(HOST)).toHaveCount(0);
  await markOf(page, "Ren Xianliang").click();
  await expectCard(page, "Ren Xianliang");
  const seen = await page.locator(HOST).evaluate((host) => ({ root: host.shadowRoot, text: host.textContent }));
  expect(seen).toEqual({ root: null, text: "" });
  const find = await page.evaluate(() =>
    (globalThis as unknown as { find: (text: string) => boolean }).find("inauguration"),
  );
  expect(find).toBe(false);
});
