/** The popup: who is on the page, what the corpus says of them and where that is from, and every other thing it can say. */
import type { Page } from "@playwright/test";
import { MARK } from "../browsers/mark-selector.ts";
import { cardOf, cardSeen } from "../browsers/marks.ts";
import { article, expect, readToEnd, test } from "./gloss.ts";
import { NAMES_PAGE, ONE_OF_EACH } from "../fixtures/names.ts";

const entityIn = (popup: Page, id: string) => popup.locator(`[data-entity-id="${id}"]`);

test("lists the entities of the page under their categories", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/names", NAMES_PAGE));
  await readToEnd(gloss, page);
  const popup = await gloss.openPopup(page);
  for (const { label, entity } of ONE_OF_EACH) {
    const group = popup.getByRole("group", { name: label, exact: true });
    await expect(group.locator("[data-entity-id]")).toHaveCount(1);
    await expect(group.locator("[data-entity-id]")).toHaveAttribute("data-entity-id", entity);
  }
});

test("counts the mentions of each entity", async ({ gloss, site }) => {
  const text = "Alibaba was founded by Jack Ma. Alibaba is in Hangzhou, and Hangzhou is proud of Alibaba.";
  const page = await gloss.open(site.put("/counts", article(text)));
  await readToEnd(gloss, page);
  const popup = await gloss.openPopup(page);
  await expect(entityIn(popup, "alibaba")).toContainText("3 mentions");
  await expect(entityIn(popup, "hangzhou")).toContainText("2 mentions");
  await expect(entityIn(popup, "jack-ma")).toContainText("1 mention");
});

test("keeps up with a page that grows", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/grows", article("Jack Ma founded Alibaba.")));
  await readToEnd(gloss, page);
  const popup = await gloss.openPopup(page);
  await expect(entityIn(popup, "alibaba")).toContainText("1 mention");
  await page.evaluate(() => document.querySelector("main")!.append("So said Tencent."));
  await expect(entityIn(popup, "tencent")).toContainText("1 mention");
});

const SOURCES = [
  {
    entity: "ren-xianliang",
    text: "Ren Xianliang leads the China Federation of Internet Societies.",
    title: "China forms mega internet group to promote Party development in industry",
    facts: ["Global Times", "By Zhang Hui", "May 11, 2018"],
  },
  {
    entity: "fadi-chehade",
    text: "Fadi Chehade of the Internet Corporation for Assigned Names and Numbers came to Wuzhen.",
    title: "China to host first global Internet meet",
    facts: ["The Straits Times", "October 31, 2014", "Republished by AsiaOne"],
  },
  {
    entity: "kam-chow-wong",
    text: "Kam Chow Wong, once an officer of the Hong Kong police, spoke at the World Internet Conference.",
    title: "China Presses Tech Firms to Police the Internet",
    facts: ["By Eva Dou", "November 18, 2016", "Republished by an unnamed blog"],
  },
  {
    entity: "charles-chao",
    text: "Charles Chao runs Sina, the company behind Weibo.",
    title: "China’s IT chiefs agree to tighten web clamp",
    facts: ["By Kathrin Hille", "November 9, 2011", "Republished by CTC National Office"],
  },
] as const;

for (const { entity, text, title, facts } of SOURCES) {
  test(`opens ${entity} to a description, excerpts and their source`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/sources", article(text)));
    await readToEnd(gloss, page);
    const popup = await gloss.openPopup(page);
    const item = entityIn(popup, entity);
    await item.getByRole("button").first().click();

    await expect(item.locator(".entity-description")).toHaveText(/\S.+\./);
    const excerpt = item.locator("[data-document-id]").first();
    await expect(excerpt.locator("mark").first()).toBeVisible();
    await expect(excerpt).toContainText(title);
    for (const fact of facts) await expect(excerpt).toContainText(fact);
  });
}

test("“Next on page” goes from mention to mention", async ({ gloss, site }) => {
  const far = '<span style="display: block; height: 3000px"></span>';
  const page = await gloss.open(site.put("/far", article(`${far}Jack Ma founded Alibaba.${far}`, "So Jack Ma said.")));
  await readToEnd(gloss, page);
  const marks = page.locator(MARK, { hasText: "Jack Ma" });
  await expect(marks.first()).not.toBeInViewport();

  const popup = await gloss.openPopup(page);
  await entityIn(popup, "jack-ma").getByRole("button").first().click();
  const next = popup.getByRole("button", { name: "Next on page" });
  for (const index of [0, 1, 0]) {
    await next.click();
    await expect(marks.nth(index)).toBeInViewport();
  }
});

const STATES = [
  {
    name: "nothing found",
    html: article("A recipe for bread: flour, water, salt."),
    off: undefined,
    says: "No names found",
  },
  { name: "off on this site", html: NAMES_PAGE, off: "Highlight on this site", says: "Off on this site" },
  { name: "off everywhere", html: NAMES_PAGE, off: "Use Gloss", says: "Gloss is off" },
] as const;

for (const { name, html, off, says } of STATES) {
  test(`says: ${name}`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/state", html));
    await readToEnd(gloss, page);
    const popup = await gloss.openPopup(page);
    if (off) await popup.getByRole("switch", { name: off, exact: true }).click();
    await expect(popup.getByText(says, { exact: true })).toBeVisible();
    await expect(popup.locator("[data-entity-id]")).toHaveCount(0);
  });
}

test("says why a page is not supported", async ({ gloss }) => {
  const ofTheBrowser = await gloss.open(gloss.urlOf("manifest.json"));
  const popup = await gloss.openPopup(ofTheBrowser);
  await expect(popup.getByText("Gloss can’t read this page")).toBeVisible();
});

test("says that a tab is gone", async ({ gloss }) => {
  const popup = await gloss.open(gloss.urlOf("popup.html?tab=999999999"));
  await expect(popup.getByText("That tab is gone")).toBeVisible();
});

test("knows the site of a page that was off from the start, and turns it on", async ({ gloss, site }) => {
  const address = site.put("/names", NAMES_PAGE);
  const first = await gloss.openPopup(await gloss.open(address));
  await first.getByRole("switch", { name: "Highlight on this site" }).click();

  const page = await gloss.open(address);
  const popup = await gloss.openPopup(page);
  await expect(popup.getByText("Off on this site")).toBeVisible();
  await popup.getByRole("switch", { name: "Highlight on this site" }).click();
  await expect(page.locator(MARK)).toHaveCount(ONE_OF_EACH.length);
});

test("ignores what another document left behind in the tab", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/names", NAMES_PAGE));
  await readToEnd(gloss, page);
  await page.goto(gloss.urlOf("manifest.json"));
  const popup = await gloss.openPopup(page);
  await expect(popup.getByText("Gloss can’t read this page")).toBeVisible();
});

test("follows its tab to another page", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/one", article("Jack Ma spoke.")));
  const popup = await gloss.openPopup(page);
  await expect(entityIn(popup, "jack-ma")).toBeVisible();
  await page.goto(site.put("/other", article("Tencent answered.")));
  await expect(entityIn(popup, "tencent")).toBeVisible();
  await expect(entityIn(popup, "jack-ma")).toHaveCount(0);
});

test("how many mentions are marked changes the marks at once, also by keyboard", async ({ gloss, site }) => {
  const text = "<h2>One</h2><p>Jack Ma and Jack Ma.</p><h2>Two</h2><p>Jack Ma again, and Tencent.</p>";
  const page = await gloss.open(site.put("/often", article(text)));
  const surfaces = page.locator(MARK);
  await expect(surfaces).toHaveText(["Jack Ma", "Jack Ma", "Jack Ma", "Tencent"]);

  const popup = await gloss.openPopup(page);
  await popup.getByRole("button", { name: "Marking" }).click();
  await expect(popup.getByRole("radio", { name: "Every mention" })).toBeChecked();
  await popup.getByRole("radio", { name: "Every mention" }).focus();
  await popup.keyboard.press("ArrowRight");
  await expect(popup.getByRole("radio", { name: "First in each section" })).toBeChecked();
  await expect(surfaces).toHaveText(["Jack Ma", "Jack Ma", "Tencent"]);
  await expect(popup.getByText("3 mentions")).toBeVisible();

  await popup.getByText("First on the page").click();
  await expect(surfaces).toHaveText(["Jack Ma", "Tencent"]);
  await expect(popup.getByText("2 mentions")).toBeVisible();
});

test("lists what was dismissed, and takes it back", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/a", article("Jack Ma spoke.")));
  await page.locator(MARK).click();
  const card = await cardOf(page);
  await cardSeen(card);
  await card.getByRole("button", { name: "Not this one" }).click();
  await card.getByRole("button", { name: "On this page" }).click();
  await expect(page.locator(MARK)).toHaveCount(0);

  const popup = await gloss.openPopup(page);
  await expect(popup.getByText("No names found")).toBeVisible();
  await popup.getByRole("button", { name: "Not marked, as you asked" }).click();
  await popup.getByRole("button", { name: "Undo: “jack ma” as Jack Ma" }).click();
  await expect(page.locator(MARK)).toHaveText(["Jack Ma"]);
  await expect(entityIn(popup, "jack-ma")).toBeVisible();
  await expect(popup.getByRole("button", { name: "Not marked, as you asked" })).toHaveCount(0);
});

test("mutes an entity, lists it apart, and marks it again", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/a", article("Jack Ma founded Alibaba.")));
  await expect(page.locator(MARK)).toHaveText(["Jack Ma", "Alibaba"]);
  const popup = await gloss.openPopup(page);
  await entityIn(popup, "jack-ma").getByRole("button", { expanded: false }).click();
  await popup.getByRole("button", { name: "Mute Jack Ma" }).click();
  await expect(page.locator(MARK)).toHaveText(["Alibaba"]);
  await expect(entityIn(popup, "jack-ma")).toHaveCount(0);
  await popup.getByRole("button", { name: "Not marked, as you asked" }).click();
  await popup.getByRole("button", { name: "Undo: mark Jack Ma again" }).click();
  await expect(page.locator(MARK)).toHaveText(["Jack Ma", "Alibaba"]);
});

test("searches names and documents, and comes back to the page", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/a", article("Jack Ma founded Alibaba.")));
  await expect(page.locator(MARK)).toHaveText(["Jack Ma", "Alibaba"]);
  const popup = await gloss.openPopup(page);
  const box = popup.getByRole("searchbox", { name: "Search names and documents" });
  await box.fill("习近平");
  await expect(popup.locator('[data-entity-id="xi-jinping"]')).toBeVisible();
  await expect(entityIn(popup, "alibaba")).toBeHidden();
  await box.press("Escape");
  await expect(entityIn(popup, "alibaba")).toBeVisible();
});
