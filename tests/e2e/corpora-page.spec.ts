/** A corpus of the reader's, brought in by hand: looked at, judged, named, imported, read with, renewed, deleted. */
import type { Page } from "@playwright/test";
import { MARK } from "../browsers/mark-selector.ts";
import type { GlossBrowser } from "../browsers/chromium.ts";
import { cardOf } from "../browsers/marks.ts";
import { expectAccessible } from "./accessible.ts";
import { article, expect, test } from "./gloss.ts";

const PEOPLE = `name;role;other names
Zebulon Quillfeather;harbour master;Zeb Quillfeather
Ottoline Marshbanks;painter;
Hope Winter;treasurer;
;nobody;
`;
const STORY = article("Zebulon Quillfeather met nobody. There is hope, winter is over.");

const openCorpora = (gloss: GlossBrowser): Promise<Page> => gloss.open(gloss.urlOf("corpora.html"));

const give = (page: Page, name: string, content: string | Buffer): Promise<void> =>
  page
    .getByLabel("Choose files")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

const part = (page: Page, text: string) => page.locator(".part").filter({ hasText: text });

/** Says how names are shown, and imports. */
async function bringIn(page: Page, shown: "Marked on pages" | "Discreet" = "Marked on pages"): Promise<void> {
  await page.getByRole("radio", { name: shown }).check();
  await page.getByRole("button", { name: "Import" }).click();
  await page.waitForURL(/corpus=/);
}

test("a table is seen, named and imported, and read with at once; a newer one tells what changes", async ({
  gloss,
  site,
}) => {
  const page = await openCorpora(gloss);
  const story = await gloss.open(site.put("/story", STORY));
  await expect(story.locator(MARK)).toHaveCount(0);
  await give(page, "our people.txt", PEOPLE);
  await expect(part(page, "A table: 4 rows and 3 columns.")).toContainText("It looks like: People.");
  await expect(page.locator(".preview-card")).toHaveCount(3);
  await expect(page.locator(".preview-card").first()).toContainText("Zebulon Quillfeather");
  await expect(page.getByText("1 left out")).toBeVisible();
  await expect(
    page.getByText("needs company on the page").or(page.getByText("need company on the page")),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Import" })).toBeDisabled();
  await expect(page.getByLabel("Title")).toHaveValue("our people");

  await page.getByText("Try it on a text or an open tab").click();
  await page.getByLabel("A text to try it on").fill("Ottoline Marshbanks and others.");
  await page.getByRole("button", { name: "Try", exact: true }).click();
  await expect(page.locator(".tried-name")).toHaveText(["Ottoline Marshbanks"]);
  await page.getByLabel("An open tab").selectOption({ index: 1 });
  await expect(page.locator(".tried-name")).toHaveText(["Zebulon Quillfeather"]);

  await bringIn(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("our people");
  await expect(page.locator(".corpus-names > li")).toHaveCount(3);
  await expect(page.locator(".report-facts")).toContainText("Left out");
  await expect(story.locator(MARK)).toHaveText(["Zebulon Quillfeather"]);
  await story.bringToFront();
  await story.locator(MARK).hover();
  await expect((await cardOf(story)).getByRole("heading", { name: "Zebulon Quillfeather" })).toBeVisible();

  await page.bringToFront();
  await give(page, "newer.txt", PEOPLE.replace("Ottoline Marshbanks", "Peregrine Saltmarsh"));
  await page.getByRole("button", { name: "Look at the changes" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("1 added");
  await expect(dialog).toContainText("1 removed");
  await dialog.getByRole("button", { name: "Apply" }).click();
  await expect(page.locator(".corpus-names")).toContainText("Peregrine Saltmarsh");
  await expect(page.locator(".corpus-names")).not.toContainText("Ottoline Marshbanks");

  await page.getByRole("button", { name: "Delete this corpus" }).click();
  await expect(page.getByText("our people was deleted.")).toBeVisible();
  await expect(story.locator(MARK)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("[data-corpus-id]")).toHaveCount(2);
  await expect(story.locator(MARK)).toHaveCount(1);
});

test("columns, encoding and pasted lines can be told otherwise; what isn't public can stay unpainted", async ({
  gloss,
  site,
}) => {
  const page = await openCorpora(gloss);
  await give(page, "list.csv", "a,b\nQuillfeather,Zebulon\nMarshbanks,Ottoline\n");
  await page.getByText("What each column means").click();
  await page.getByLabel("Column a is taken as").selectOption("last");
  await page.getByLabel("Column b is taken as").selectOption("first");
  await expect(page.locator(".preview-name").first()).toHaveText("Zebulon Quillfeather");
  await page.getByRole("button", { name: "Cancel" }).click();

  await page.getByText("Paste names").click();
  await page.getByLabel("One name a line").fill("Zebulon Quillfeather\nOttoline Marshbanks");
  await page.getByRole("button", { name: "Look at them" }).click();
  await expect(part(page, "Pasted names")).toContainText("2 rows");
  await page.getByLabel("Title").fill("Whom I follow");
  await bringIn(page, "Discreet");
  const story = await gloss.open(site.put("/story", STORY));
  const popup = await gloss.open(gloss.urlOf(`popup.html?tab=${await gloss.tabIdOf(story)}`));
  await expect(popup.locator("[data-entity-id]")).toHaveCount(1);
  await expect(story.locator(MARK)).toHaveCount(0);
});

test("documents become a corpus; what can't be read is said, and nothing is kept", async ({ gloss }) => {
  const page = await openCorpora(gloss);
  await give(page, "broken.docx", Buffer.from("504b0304140000000800", "hex"));
  await expect(page.getByText("There is nothing here that can be taken in.")).toBeVisible();
  await expect(page.locator(".skipped")).toContainText("broken.docx");
  await page.getByRole("button", { name: "Cancel" }).click();

  await give(page, "memo.md", "# The harbour memo\n\nThe harbour was dredged in 1994.\n\nNobody was paid for it.\n");
  await expect(part(page, "memo.md")).toContainText("1 document");
  await bringIn(page);
  await page.getByRole("link", { name: "The harbour memo" }).click();
  await expect(page.getByText("The harbour was dredged in 1994.")).toBeVisible();
});

test("everybody can use it", async ({ gloss }) => {
  const page = await openCorpora(gloss);
  await expect(page.locator("[data-corpus-id]")).toHaveCount(1);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1100, height: 800 });
  await give(page, "our people.csv", PEOPLE);
  await expect(page.locator(".judged-note")).toBeVisible();
  for (const summary of await page.locator("main summary").all()) await summary.click();
  await expectAccessible(page);
  await bringIn(page);
  await expect(page.locator(".corpus-settings")).toBeVisible();
  await page.setViewportSize({ width: 1100, height: 800 });
  await expectAccessible(page);
});
