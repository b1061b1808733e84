/** The number on the toolbar button. */
import { article, expect, readToEnd, test } from "./gloss.ts";
import { NAMES_PAGE, ONE_OF_EACH } from "../fixtures/names.ts";

test("is the number of names on each tab's own page", async ({ gloss, site }) => {
  const many = await gloss.open(site.put("/many", NAMES_PAGE));
  const two = await gloss.open(site.put("/two", article("Jack Ma founded Alibaba. So Jack Ma says.")));
  const none = await gloss.open(site.put("/none", article("A recipe for bread.")));
  for (const page of [many, two, none]) await readToEnd(gloss, page);
  await expect.poll(() => gloss.badgeOf(many)).toBe(String(ONE_OF_EACH.length));
  await expect.poll(() => gloss.badgeOf(two)).toBe("2");
  await expect.poll(() => gloss.badgeOf(none)).toBe("");
});

test("goes with the switch, and with the page", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/many", NAMES_PAGE));
  await expect.poll(() => gloss.badgeOf(page)).toBe(String(ONE_OF_EACH.length));
  const popup = await gloss.openPopup(page);
  await popup.getByRole("switch", { name: "Use Gloss" }).click();
  await expect.poll(() => gloss.badgeOf(page)).toBe("");
  await popup.getByRole("switch", { name: "Use Gloss" }).click();
  await expect.poll(() => gloss.badgeOf(page)).toBe(String(ONE_OF_EACH.length));
  await page.goto(site.put("/none", article("A recipe for bread.")));
  await expect.poll(() => gloss.badgeOf(page)).toBe("");
});
