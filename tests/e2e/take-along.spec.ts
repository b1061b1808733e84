/** Excerpts taken along from the card, the name's page and the reader: pasted elsewhere, found in the library, opened where they stand. */
import type { Frame, Page } from "@playwright/test";
import { entityAddress } from "../../utils/addresses.ts";
import { MARK } from "../browsers/mark-selector.ts";
import { cardOf, cardSeen } from "../browsers/marks.ts";
import { article, expect, readToEnd, scripted, test } from "./gloss.ts";

const PAGE = article("Jack Ma founded Alibaba.", "<textarea></textarea>");

/** What the clipboard holds, as another page gets it. */
async function pasted(page: Page): Promise<string> {
  await page.bringToFront();
  const field = page.locator("textarea");
  await field.fill("");
  await field.focus();
  await page.keyboard.press("Control+V");
  return field.inputValue();
}

const firstExcerpt = (surface: Page | Frame) => surface.locator("[data-document-id]").first();

for (const { kind, html } of [
  { kind: "a plain page", html: PAGE },
  { kind: "a page with scripts", html: scripted(PAGE) },
]) {
  test(`from the card over ${kind}: copied with its source, saved, and opened from the library`, async ({
    gloss,
    site,
  }) => {
    const page = await gloss.open(site.put("/story", html));
    await readToEnd(gloss, page);
    await page.getByText("Jack Ma founded").hover({ position: { x: 20, y: 10 } });
    const card = await cardOf(page);
    await cardSeen(card);
    const words = await firstExcerpt(card).locator("blockquote").innerText();
    const title = await firstExcerpt(card).locator(".source-title").innerText();
    await firstExcerpt(card).getByRole("button", { name: "Copy with source" }).click();
    await expect(firstExcerpt(card).getByText("Copied")).toBeVisible();
    await firstExcerpt(card).getByRole("button", { name: "Save", exact: true }).click();
    await expect(firstExcerpt(card).getByText("Saved in the library")).toBeVisible();
    const text = await pasted(page);
    expect(text).toContain(words);
    expect(text).toContain(title);

    const library = await gloss.open(gloss.urlOf("library.html"));
    await expect(library.getByText(words)).toBeVisible();
    const opening = gloss.context.waitForEvent("page");
    await library.getByRole("link", { name: title }).click();
    const reader = await opening;
    await expect(reader.locator("mark.document-passage")).toHaveText(words);
  });
}

test("from a name's own page and the reader; undo takes it out of the library", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/story", PAGE));
  await readToEnd(gloss, page);
  await expect(page.locator(MARK).first()).toBeVisible();
  const own = await gloss.open(gloss.urlOf(entityAddress({ corpus: "china-internet", entity: "wang-chen" })));
  const said = own.locator(".said-passages > li").first();
  await said.getByRole("button", { name: "Copy with source" }).click();
  await said.getByRole("button", { name: "As citation" }).click();
  const citation = await pasted(page);
  expect(citation).not.toBe("");
  expect(citation).not.toContain(await said.locator("blockquote").innerText());

  await own.bringToFront();
  await said.getByRole("link", { name: "Read in the document" }).click();
  const save = own.locator(".document-text").getByRole("button", { name: "Save", exact: true });
  await save.click();
  const library = await gloss.open(gloss.urlOf("library.html"));
  await expect(library.getByRole("listitem").or(library.locator("[data-annotation-id]")).first()).toBeVisible();
  await own.bringToFront();
  await own.locator(".document-text").getByRole("button", { name: "Undo" }).click();
  await expect(save).toBeVisible();
});
