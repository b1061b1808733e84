/** Each switch repaints the open page at once, and is remembered by the browser. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { launchChromium, type GlossBrowser } from "../browsers/chromium.ts";
import { MARK } from "../browsers/mark-selector.ts";
import { expect, readOff, readToEnd, test } from "./gloss.ts";
import { ALL_SURFACES, NAMES_PAGE, ONE_OF_EACH } from "../fixtures/names.ts";

const switchNamed = (popup: Page, name: string) => popup.getByRole("switch", { name, exact: true });

/** The names page, and a note in it that a reload would take away. */
async function openNames(gloss: GlossBrowser, address: string): Promise<Page> {
  const page = await gloss.open(address);
  await expect(page.locator(MARK)).toHaveText(ALL_SURFACES);
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  return page;
}

const isSameDocument = (page: Page): Promise<boolean> => page.evaluate(() => "sameDocument" in globalThis);

for (const { label, surface } of ONE_OF_EACH) {
  test(`the switch of ${label}`, async ({ gloss, site }) => {
    const page = await openNames(gloss, site.put("/names", NAMES_PAGE));
    const popup = await gloss.openPopup(page);

    await expect(switchNamed(popup, label)).toBeChecked();
    await switchNamed(popup, label).click();
    await expect(page.locator(MARK)).toHaveText(ALL_SURFACES.filter((text) => text !== surface));
    await expect(switchNamed(popup, label)).not.toBeChecked();

    await switchNamed(popup, label).click();
    await expect(page.locator(MARK)).toHaveText(ALL_SURFACES);
    expect(await isSameDocument(page)).toBe(true);
  });
}

test("the switch of this site, which leaves other sites as they are", async ({ gloss, site }) => {
  const page = await openNames(gloss, site.put("/names", NAMES_PAGE));
  const elsewhere = await openNames(gloss, `${site.otherOrigin}/names`);
  const popup = await gloss.openPopup(page);

  await switchNamed(popup, "Highlight on this site").click();
  await expect(page.locator(MARK)).toHaveCount(0);
  await expect(elsewhere.locator(MARK)).toHaveText(ALL_SURFACES);

  await switchNamed(popup, "Highlight on this site").click();
  await expect(page.locator(MARK)).toHaveText(ALL_SURFACES);
  expect(await isSameDocument(page)).toBe(true);
});

test("the switch of everything, on every open page", async ({ gloss, site }) => {
  const page = await openNames(gloss, site.put("/names", NAMES_PAGE));
  const elsewhere = await openNames(gloss, `${site.otherOrigin}/names`);
  const popup = await gloss.openPopup(page);

  await switchNamed(popup, "Use Gloss").click();
  await expect(page.locator(MARK)).toHaveCount(0);
  await expect(elsewhere.locator(MARK)).toHaveCount(0);

  await switchNamed(popup, "Use Gloss").click();
  await expect(page.locator(MARK)).toHaveText(ALL_SURFACES);
  await expect(elsewhere.locator(MARK)).toHaveText(ALL_SURFACES);
  expect(await isSameDocument(page)).toBe(true);
});

test("a page opened while everything is off stays untouched", async ({ gloss, site }) => {
  const address = site.put("/names", NAMES_PAGE);
  const page = await openNames(gloss, address);
  const popup = await gloss.openPopup(page);
  await switchNamed(popup, "Use Gloss").click();
  await expect(page.locator(MARK)).toHaveCount(0);

  const later = await gloss.open(address);
  await readOff(gloss, later);
  await expect(later.locator(MARK)).toHaveCount(0);
  expect(await later.evaluate(() => document.body.innerHTML)).not.toContain("gloss");
});

const REMEMBERED = [
  { name: "Places", left: ALL_SURFACES.filter((text) => text !== "Wuzhen") },
  { name: "Highlight on this site", left: [] },
  { name: "Use Gloss", left: [] },
] as const;

for (const { name, left } of REMEMBERED) {
  test(`a restart of the browser remembers the switch “${name}”`, async ({ site }) => {
    const profile = mkdtempSync(join(tmpdir(), "gloss-restart-"));
    const address = site.put("/names", NAMES_PAGE);

    const first = await launchChromium({ profile });
    const before = await openNames(first, address);
    const popup = await first.openPopup(before);
    await switchNamed(popup, name).click();
    await expect(before.locator(MARK)).toHaveText(left);
    await first.close();

    const second = await launchChromium({ profile });
    const page = await second.open(address);
    await (left.length > 0 ? readToEnd(second, page) : readOff(second, page));
    await expect(page.locator(MARK)).toHaveText(left);
    const again = await second.openPopup(page);
    await expect(switchNamed(again, name)).not.toBeChecked();
    await second.close();
    rmSync(profile, { recursive: true, force: true });
  });
}
