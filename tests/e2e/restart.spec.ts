/** The browser stops the background whenever it likes, and the reader stops the browser: nothing is lost by either. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchChromium } from "../browsers/chromium.ts";
import { MARK } from "../browsers/mark-selector.ts";
import { cardOf } from "../browsers/marks.ts";
import { article, expect, readToEnd, test } from "./gloss.ts";
import { ALL_SURFACES, NAMES_PAGE } from "../fixtures/names.ts";

test("a stopped background marks the next page", async ({ gloss, site }) => {
  const address = site.put("/names", NAMES_PAGE);
  const page = await gloss.open(address);
  await expect(page.locator(MARK)).toHaveText(ALL_SURFACES);
  await gloss.stopBackground();
  const next = await gloss.open(address);
  await expect(next.locator(MARK)).toHaveText(ALL_SURFACES);
});

test("a stopped background marks late content, several pages at once", async ({ gloss, site }) => {
  const address = site.put("/late", article("Jack Ma founded Alibaba."));
  const pages = [await gloss.open(address), await gloss.open(address), await gloss.open(address)];
  for (const page of pages) await expect(page.locator(MARK)).toHaveCount(2);
  await gloss.stopBackground();
  await Promise.all(
    pages.map((page) =>
      page.evaluate(() => document.querySelector("main")!.append("Tsinghua University wrote to Tencent.")),
    ),
  );
  for (const page of pages)
    await expect(page.locator(MARK)).toHaveText(["Jack Ma", "Alibaba", "Tsinghua University", "Tencent"]);
});

test("a stopped background answers the card", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/names", NAMES_PAGE));
  await expect(page.locator(MARK)).toHaveText(ALL_SURFACES);
  await gloss.stopBackground();
  await page.locator(MARK, { hasText: "Jack Ma" }).click();
  await expect((await cardOf(page)).locator("[data-document-id]").first()).toBeVisible();
});

test("a stopped background answers the popup, which still knows the page", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/names", NAMES_PAGE));
  await readToEnd(gloss, page);
  await gloss.stopBackground();
  const popup = await gloss.openPopup(page);
  const item = popup.locator('[data-entity-id="jack-ma"]');
  await item.getByRole("button").first().click();
  await expect(item.locator("[data-document-id]").first()).toBeVisible();
});

test("a switch works while the background is stopped", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/names", NAMES_PAGE));
  await readToEnd(gloss, page);
  const popup = await gloss.openPopup(page);
  await gloss.stopBackground();
  const everything = popup.getByRole("switch", { name: "Use Gloss" });
  await everything.click();
  await expect(page.locator(MARK)).toHaveCount(0);
  await gloss.stopBackground();
  await everything.click();
  await expect(page.locator(MARK)).toHaveText(ALL_SURFACES);
});

test("a restarted browser marks pages at once", async ({ site }) => {
  const profile = mkdtempSync(join(tmpdir(), "gloss-restart-"));
  const address = site.put("/names", NAMES_PAGE);
  for (let run = 0; run < 3; run++) {
    const gloss = await launchChromium({ profile });
    const page = await gloss.open(address);
    await expect(page.locator(MARK)).toHaveText(ALL_SURFACES);
    await gloss.close();
  }
  rmSync(profile, { recursive: true, force: true });
});

test("a lost index is built again from the package", async ({ gloss, site }) => {
  const address = site.put("/names", NAMES_PAGE);
  await expect((await gloss.open(address)).locator(MARK)).toHaveText(ALL_SURFACES);
  await gloss.stopBackground();
  await gloss.clearDatabases();
  await expect((await gloss.open(address)).locator(MARK)).toHaveText(ALL_SURFACES);
});
