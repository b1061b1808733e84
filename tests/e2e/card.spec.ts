/** The card at a mention, by pointer and by keyboard. */
import type { Page } from "@playwright/test";
import { HOST, MARK } from "../browsers/mark-selector.ts";
import { cardOf, cardSeen } from "../browsers/marks.ts";
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

test("a click on a name focuses what it would without us", async ({ gloss, site }) => {
  const html = article("Before.").replace(
    "</main>",
    '<details><summary id="s">Jack Ma and others</summary>All.</details></main>',
  );
  const page = await gloss.open(site.put("/summary", html));
  await markOf(page, "Jack Ma").click();
  expect(await page.evaluate(() => document.activeElement!.id)).toBe("s");
  await page.keyboard.press("Enter");
  await expect(page.locator("details")).not.toHaveAttribute("open");
});

test("a card that was opened by a click leaves the focus where it was", async ({ gloss, site }) => {
  const page = await openPage(gloss, site.put("/card", PAGE));
  await markOf(page, "Ren Xianliang").click();
  await expectCard(page, "Ren Xianliang");
  await page.keyboard.press("Escape");
  await expectNoCard(page);
  expect(await page.evaluate(() => document.activeElement!.localName)).toBe("body");
  await page.keyboard.press("Space");
  await expectNoCard(page);
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

const TWICE = article("Jack Ma founded Alibaba.", "So Jack Ma said.");

/** Opens the card at Jack Ma and says that it isn't him. */
async function dismiss(page: Page, where: string) {
  await markOf(page, "Jack Ma").first().click();
  await expectCard(page, "Jack Ma");
  const card = await cardOf(page);
  await cardSeen(card);
  await card.getByRole("button", { name: "Not this one" }).click();
  await card.getByRole("button", { name: where }).click();
  return card;
}

const DISMISSALS = [
  { where: "On this page", left: { page: 0, site: 2, elsewhere: 2 } },
  { where: "On this site", left: { page: 0, site: 0, elsewhere: 2 } },
  { where: "Everywhere", left: { page: 0, site: 0, elsewhere: 0 } },
] as const;

for (const { where, left } of DISMISSALS) {
  test(`“Not this one” unmarks at once and for good: ${where}`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/a", TWICE));
    const nextDoor = await gloss.open(site.put("/b", TWICE));
    const elsewhere = await gloss.open(`${site.otherOrigin}/a`);
    await page.bringToFront();
    await dismiss(page, where);

    for (const reload of [false, true]) {
      if (reload) for (const one of [page, nextDoor, elsewhere]) await one.reload();
      await expect(markOf(page, "Alibaba")).toHaveCount(1);
      await expect(markOf(page, "Jack Ma")).toHaveCount(left.page);
      await expect(markOf(nextDoor, "Jack Ma")).toHaveCount(left.site);
      await expect(markOf(elsewhere, "Jack Ma")).toHaveCount(left.elsewhere);
    }
  });
}

test("“Not this one” says what it did, stays open, and can be undone", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/a", TWICE));
  const card = await dismiss(page, "On this site");
  await expect(card.getByText("“Jack Ma” is no longer marked on localhost.")).toBeVisible();
  await expect(markOf(page, "Jack Ma")).toHaveCount(0);
  expect(await cardIsShown(page)).toBe(true);
  await card.getByRole("button", { name: "Undo" }).click();
  await expect(markOf(page, "Jack Ma")).toHaveCount(2);
});

test("“Mute” unmarks an entity under all its names and on every page, and can be undone", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/a", article("Jack Ma founded Alibaba.", "马云说。")));
  const elsewhere = await gloss.open(`${site.otherOrigin}/a`);
  await page.bringToFront();
  await expect(page.locator(MARK)).toHaveText(["Jack Ma", "Alibaba", "马云"]);
  await markOf(page, "Jack Ma").click();
  await expectCard(page, "Jack Ma");
  const card = await cardOf(page);
  await cardSeen(card);
  await card.getByRole("button", { name: "Mute Jack Ma" }).click();
  await expect(card.getByText("Jack Ma is no longer marked on any page.")).toBeVisible();
  for (const one of [page, elsewhere]) await expect(one.locator(MARK)).toHaveText(["Alibaba"]);
  await card.getByRole("button", { name: "Undo" }).click();
  for (const one of [page, elsewhere]) await expect(one.locator(MARK)).toHaveText(["Jack Ma", "Alibaba", "马云"]);
});

test("“Not this one” by keyboard alone", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/a", TWICE));
  await expect(markOf(page, "Jack Ma")).toHaveCount(2);
  await page.keyboard.press("Alt+Shift+M");
  await page.keyboard.press("Enter");
  await expectCard(page, "Jack Ma");
  const card = await cardOf(page);
  const focused = () => card.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe("Jack Ma");
  await cardSeen(card);
  for (let tries = 0; tries < 20 && (await focused()) !== "Not this one"; tries++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("On this page");
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe("Not this one");
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("On this page");
  await page.keyboard.press("Enter");
  await expect(markOf(page, "Jack Ma")).toHaveCount(0);
  await expect.poll(focused).toBe("Undo");
});

test("opens the panel beside the page", async ({ gloss, site }) => {
  const page = await openPage(gloss, site.put("/card", PAGE));
  await markOf(page, "Jack Ma").click();
  await expectCard(page, "Jack Ma");
  await (await cardOf(page)).getByRole("button", { name: "Side panel" }).click();
  const [background] = gloss.context.serviceWorkers();
  // As a text: the types of the browser's own interfaces aren't known to the tests.
  const panels = () =>
    background!.evaluate('chrome.runtime.getContexts({ contextTypes: ["SIDE_PANEL"] }).then(({ length }) => length)');
  await expect.poll(panels).toBe(1);
});
