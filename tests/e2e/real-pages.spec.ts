/** Cards and keys on pages as they are: deep in shadow trees, in dialogs, beside fields, over what is clicked. */
import { cardSeen } from "../browsers/marks.ts";
import { ACTING, DIALOGS, ESCAPES, FIELDS, NESTED } from "../fixtures/real-pages.ts";
import { cardIsOpen, clickOn, expectClosed, expectOpen, leave, restOn } from "./acts.ts";
import { expect, readToEnd } from "./gloss.ts";
import { test } from "./shared.ts";

for (const [n, html] of NESTED.entries()) {
  test(`shadow roots in shadow roots: hover and click open the card (${n + 1})`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/nested", html));
    await readToEnd(gloss, page);
    for (const name of ["Xinhua", "Tencent", "Jack Ma", "Alibaba"]) {
      await restOn(page, name);
      await expectOpen(page, name);
      await leave(page);
      await clickOn(page, name);
      await expectOpen(page, name);
      await leave(page);
    }
  });
}

for (const [n, html] of DIALOGS.entries()) {
  test(`a dialog in a shadow tree: the card can be clicked, written in and left (${n + 1})`, async ({
    gloss,
    site,
  }) => {
    const page = await gloss.open(site.put("/dialog", html));
    await readToEnd(gloss, page);
    await page.click("#open");
    for (const name of ["Jack Ma", "Tencent"]) {
      await clickOn(page, name);
      const card = await expectOpen(page, name);
      await cardSeen(card);
      await card.getByRole("button", { name: "Not this one" }).click();
      await expect(card.getByRole("button", { name: "On this page" })).toBeVisible();
      await page.keyboard.press("Tab");
      await expect.poll(() => card.evaluate(() => document.hasFocus())).toBe(true);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await expectClosed(page);
      expect(await page.locator("dialog[open]").count(), "the dialog stays").toBe(1);
      await page.mouse.move(1, 1);
    }
  });
}

for (const [n, html] of FIELDS.entries()) {
  test(`the keys belong to a field that has the focus, and to the page elsewhere (${n + 1})`, async ({
    gloss,
    site,
  }) => {
    const page = await gloss.open(site.put("/fields", html));
    await readToEnd(gloss, page);
    await page.locator("#field").focus();
    await page.keyboard.press("Alt+Shift+M");
    await page.keyboard.press("Alt+Shift+K");
    expect(await page.locator("#log").textContent()).toBe(" KeyM:false KeyK:false");
    expect(await page.evaluate(() => document.activeElement?.id || document.activeElement?.firstElementChild?.id)).toBe(
      "field",
    );
    expect(await page.evaluate(() => CSS.highlights.has("gloss-current"))).toBe(false);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("Alt+Shift+M");
    await expect.poll(() => page.evaluate(() => CSS.highlights.get("gloss-current")?.size)).toBe(1);
    expect(await page.locator("#log").textContent()).toContain("KeyM:true");
  });
}

for (const [n, html] of ESCAPES.entries()) {
  test(`one Escape closes one thing, the card first (${n + 1})`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/escape", html));
    await readToEnd(gloss, page);
    await page.click("#open");
    await expect(page.locator("#it")).toBeVisible();
    await restOn(page, "Alibaba");
    await expectOpen(page, "Alibaba");
    await page.keyboard.press("Escape");
    await expectClosed(page);
    await expect(page.locator("#it")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.locator("#it")).toBeHidden();
  });
}

test("a popover of the page stays open while its reader clicks in the card", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/menu", ESCAPES[1]));
  await readToEnd(gloss, page);
  await page.click("#open");
  await restOn(page, "Alibaba");
  const card = await expectOpen(page, "Alibaba");
  await card.locator("h1").click();
  await expect(page.locator("#it")).toBeVisible();
});

test("after a click into the card and Escape the keyboard is where it was", async ({ gloss, site }) => {
  const page = await gloss.open(
    site.put("/typed", ESCAPES[0].replace("<dialog id", '<input id="q"><p>Alibaba.</p><dialog id')),
  );
  await readToEnd(gloss, page);
  await page.focus("#q");
  await restOn(page, "Alibaba");
  const card = await expectOpen(page, "Alibaba");
  await card.locator("h1").click();
  await page.keyboard.press("Escape");
  await expectClosed(page);
  await page.keyboard.type("here");
  expect(await page.inputValue("#q")).toBe("here");
});

for (const { name, html } of ACTING) {
  test(`a click on a name in ${name} is the page's; resting opens the card`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/acting", html));
    await readToEnd(gloss, page);
    await clickOn(page, "Alibaba");
    await expect(page.locator("#log")).toHaveText("acted");
    // Longer than a card takes to come by resting.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
    expect(await cardIsOpen(page)).toBe(false);
    await page.mouse.move(1, 1);
    await restOn(page, "Alibaba");
    await expectOpen(page, "Alibaba");
    await leave(page);
    await clickOn(page, "Xinhua");
    await expectOpen(page, "Xinhua");
  });
}
