/** What is marked of a page: not its furniture, and well-known names where the page is about them or somebody asks. */
import type { Page } from "@playwright/test";
import { MARK } from "../browsers/mark-selector.ts";
import { article, expect, readToEnd, scripted, test } from "./gloss.ts";

const entityIn = (popup: Page, id: string) => popup.locator(`.entity[data-entity-id="${id}"]`);

const SHARE =
  '<ul><li><a href="#f">Share on Facebook</a></li><li><a href="#t">Share on Twitter</a></li></ul>' +
  '<footer><a href="/s">Sina</a> · <a href="/w">Weibo</a></footer>';
const WHALES = article("Whales sing. One was seen from the offices of Google, far away from where they usually go.");

test("furniture is neither marked nor counted, and lets nobody in", async ({ gloss, site }) => {
  const page = await gloss.open(
    site.put("/a", article("Jack Ma founded Alibaba.").replace("<main>", `${SHARE}<main>`)),
  );
  await expect(page.locator(MARK)).toHaveText(["Jack Ma", "Alibaba"]);
  await expect.poll(() => gloss.badgeOf(page)).toBe("2");

  const whales = await gloss.open(site.put("/whales", WHALES.replace("<main>", `${SHARE}<main>`)));
  await readToEnd(gloss, whales);
  await expect(whales.locator(MARK)).toHaveCount(0);
  await expect.poll(() => gloss.badgeOf(whales)).toBe("");
});

for (const [kind, html] of [
  ["still", WHALES],
  ["scripted", scripted(WHALES)],
] as const) {
  test(`a well-known name in passing waits on a ${kind} page until it is asked for, and again when that is taken back`, async ({
    gloss,
    site,
  }) => {
    const page = await gloss.open(site.put("/whales", html));
    await readToEnd(gloss, page);
    const popup = await gloss.openPopup(page);
    await expect(popup.getByText("Nothing to mark")).toBeVisible();
    await popup.getByRole("button", { name: "Mark Google on this site" }).click();
    await expect(entityIn(popup, "google")).toBeVisible();
    await expect(popup.getByText("1 mention", { exact: true }).first()).toBeVisible();
    await expect.poll(() => gloss.badgeOf(page)).toBe("1");
    await expect(popup.getByText("Also named here")).toHaveCount(0);

    await popup.getByRole("button", { name: "Marked, as you asked" }).click();
    await popup.getByRole("button", { name: "Undo: mark Google" }).click();
    await expect(popup.getByText("Also named here")).toBeVisible();
    await expect.poll(() => gloss.badgeOf(page)).toBe("");
  });
}

test("a well-known name doesn't wait where the page is about it, or the page turns to the corpus", async ({
  gloss,
  site,
}) => {
  const about = await gloss.open(
    site.put("/about", article("Google said so.", "Then Google left.", "Google is back.")),
  );
  await expect(about.locator(MARK)).toHaveText(["Google", "Google", "Google"]);

  const page = await gloss.open(site.put("/later", scripted(WHALES).replace("scripted", "later")));
  await readToEnd(gloss, page);
  await page.evaluate(() => {
    const added = document.createElement("p");
    added.textContent = "Lu Wei, head of the Cyberspace Administration of China, was there as well.";
    document.querySelector("main")!.append(added);
  });
  await expect.poll(() => gloss.badgeOf(page)).toBe("3");
});

test("in a category that is off nothing is counted", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/a", article("Jack Ma founded Alibaba.")));
  await expect.poll(() => gloss.badgeOf(page)).toBe("2");
  const popup = await gloss.openPopup(page);
  await popup.getByRole("switch", { name: "Companies" }).click();
  await expect.poll(() => gloss.badgeOf(page)).toBe("1");
  await expect(popup.getByText("1 name", { exact: true }).first()).toBeVisible();
});
