/** Annotations taken along and brought in, through the library as a reader uses it. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Download, Locator, Page } from "@playwright/test";
import { expect, test } from "./gloss.ts";
import { ask, count, openLibrary, row, saved, SHELF, stored } from "./library-shelf.ts";

const textOf = async (download: Download): Promise<string> => readFileSync((await download.path())!, "utf8");

/** What the browser saves when this is done. */
async function download(page: Page, act: () => Promise<void>): Promise<Download> {
  const [started] = await Promise.all([page.waitForEvent("download"), act()]);
  return started;
}

const dialogOf = (library: Page): Locator => library.getByRole("dialog", { name: "Export annotations" });

/** Exports from the open dialog. */
const exportAs = (library: Page, format: string | RegExp): Promise<Download> =>
  download(library, async () => {
    await dialogOf(library).getByRole("radio", { name: format }).check();
    await dialogOf(library).getByRole("button", { name: "Export" }).click();
  });

const openExport = (library: Page): Promise<void> => library.getByRole("button", { name: "Export" }).first().click();

const choose = (library: Page, name: string, content: string): Promise<void> =>
  library
    .getByLabel("Drop a file here, or choose one:")
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });

test("all go out in each form, and the files hold what they say", async ({ gloss }) => {
  const library = await openLibrary(gloss);
  const files: Record<string, string> = {};
  for (const [format, name] of [
    [/^W3C/, "DAY.jsonld"],
    [/^Table/, "DAY.csv"],
    [/^Hypothesis/, "Hypothesis DAY.json"],
    [/^RIS/, "DAY.ris"],
    [/^CSL/, "CSL DAY.json"],
    [/^BibTeX/, "DAY.bib"],
    [/^HTML/, "DAY.html"],
    [/^Readwise/, "Readwise DAY.csv"],
    [/^Markdown/, "DAY.zip"],
  ] as const) {
    await openExport(library);
    const file = await exportAs(library, format);
    expect(file.suggestedFilename().replace(/\d{4}-\d{2}-\d{2}/, "DAY")).toBe(`Gloss annotations ${name}`);
    files[String(format)] = await textOf(file);
    await expect(dialogOf(library)).toHaveCount(0);
  }
  for (const [format, text] of Object.entries(files).slice(0, 3)) {
    for (const { target } of SHELF) expect(text, format).toContain(target.quote.exact);
  }
  for (const [format, text] of Object.entries(files).slice(3, 6)) expect(text, format).toContain("Story /wuzhen");
});

test("one, its page's, the selected and the found go out alone", async ({ gloss }) => {
  const library = await openLibrary(gloss);
  const quotes = async (file: Download): Promise<string[]> => {
    const text = await textOf(file);
    return SHELF.map(({ target }) => target.quote.exact.slice(0, 20)).filter((quote) => text.includes(quote));
  };
  const wuzhen = row(library, "opened in Wuzhen");
  const both = ["The conference opene", "Guests came from six"];
  await wuzhen.hover();
  await wuzhen.getByRole("button", { name: "Export" }).click();
  const one = await exportAs(library, /^Markdown/);
  expect(one.suggestedFilename()).toBe("Story wuzhen.md");
  expect(await quotes(one)).toEqual(both.slice(0, 1));

  await wuzhen.hover();
  await wuzhen.getByRole("button", { name: "Export" }).click();
  await dialogOf(library).getByRole("radio", { name: "All of its page" }).check();
  expect(await quotes(await exportAs(library, /^W3C/))).toEqual(both);

  await row(library, "Jack Ma founded").getByRole("checkbox").click();
  await library.getByRole("region", { name: "1 selected" }).getByRole("button", { name: "Export" }).click();
  expect(await quotes(await exportAs(library, /^W3C/))).toEqual(["Jack Ma founded Alib"]);
  await library.getByRole("button", { name: "Clear selection" }).click();

  await library.getByRole("searchbox").fill("wuzhen");
  await expect(count(library)).toHaveText("2 annotations");
  await openExport(library);
  expect(await quotes(await exportAs(library, /^W3C/))).toEqual(both);
});

test("a template of the reader's own lays out the notes; one with a fault says where, and makes no file", async ({
  gloss,
}) => {
  const library = await openLibrary(gloss, [saved(1, { quote: "Jack Ma founded Alibaba." })]);
  await openExport(library);
  await dialogOf(library)
    .getByRole("radio", { name: /^Markdown/ })
    .check();
  const template = dialogOf(library).getByRole("textbox", { name: "Layout of a note" });
  await template.fill("# {{title}}\n{{#highlights}}\n");
  await dialogOf(library).getByRole("button", { name: "Export" }).click();
  await expect(dialogOf(library)).toContainText("The layout has a fault in line 2");
  await template.fill("# {{title}}\n{{#highlights}}\n* {{quote}}\n{{/highlights}}\n");
  const file = await exportAs(library, /^Markdown/);
  expect(await textOf(file)).toBe("# Story /p1\n* Jack Ma founded Alibaba.\n");
});

test("E10 a page to print runs nothing and asks for nothing, whatever was saved", async ({ gloss, site }, testInfo) => {
  const probe = site.put("/probe", "");
  const evil = `<img src="${probe}" onerror="document.title='ran'"><script>document.title='ran'</script>`;
  const library = await openLibrary(gloss, [
    saved(1, { quote: `Quote ${evil}` }, { note: `Note ${evil}`, tags: [evil] }),
  ]);
  await openExport(library);
  const file = await exportAs(library, /^HTML/);
  const page = await gloss.context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const path = testInfo.outputPath("print.html");
  await file.saveAs(path);
  const address = pathToFileURL(path).href;
  await page.goto(address);
  await expect(page.locator("body")).toContainText("Quote <img");
  expect(await page.title()).not.toBe("ran");
  expect(asked).toEqual([address]);
});

test("a backup brings everything back, the trash too; brought in twice it changes nothing", async ({ gloss }) => {
  const library = await openLibrary(gloss);
  await ask(library, { type: "trashAnnotations", ids: [SHELF[4]!.id] });
  const [live, trashed] = [await stored(library), await stored(library, true)];
  await library.getByRole("link", { name: "Backup and import" }).click();
  const backup = await download(library, () =>
    library.getByRole("button", { name: "Save everything to a file" }).click(),
  );
  const content = await textOf(backup);
  await ask(library, { type: "trashAnnotations", ids: live.map(({ id }) => id) });
  await ask(library, { type: "purgeTrash" });

  await choose(library, "backup.jsonld", content);
  await expect(library.getByText("5 new")).toBeVisible();
  expect(await stored(library)).toEqual([]);
  await library.getByRole("button", { name: "Import annotations" }).click();
  await expect(library.getByText("Imported: 5 added.")).toBeVisible();
  expect(await stored(library)).toEqual(live);
  expect(await stored(library, true)).toEqual(trashed);

  await choose(library, "backup.jsonld", content);
  await expect(library.getByText("5 already here, the same")).toBeVisible();
  await expect(library.getByRole("button", { name: "Import annotations" })).toHaveCount(0);
  expect(await stored(library)).toEqual(live);
});

test("what differs is kept or replaced as the reader says, and what can't be taken is listed with the reason", async ({
  gloss,
}) => {
  const library = await openLibrary(gloss);
  await openExport(library);
  const content = await textOf(await exportAs(library, /^W3C/));
  const file = JSON.parse(content) as { first: { items: unknown[] } };
  file.first.items.push({ type: "Annotation", id: "urn:x:1", target: "https://news.example/whole" }, 7);
  await ask(library, { type: "changeAnnotation", id: SHELF[0]!.id, revision: 1, change: { note: "Newer." } });

  await library.getByRole("link", { name: "Backup and import" }).click();
  for (const [choice, result, note] of [
    ["Keep the ones here", "Nothing changed: 1 kept as it was and 4 the same.", "Newer."],
    ["Replace them with those of the file", "Imported: 1 replaced and 4 the same.", "Compare 2014."],
  ] as const) {
    await choose(library, "changed.jsonld", JSON.stringify(file));
    await expect(library.getByText("1 differs from the one here")).toBeVisible();
    await library.getByText("What can’t be taken, and why").click();
    await expect(library.getByText("Entry 6: It is about a page as a whole")).toBeVisible();
    await expect(library.getByText("Entry 7: It is no annotation.")).toBeVisible();
    await library.getByRole("radio", { name: choice }).check();
    await library.getByRole("button", { name: "Import annotations" }).click();
    await expect(library.getByText(result)).toBeVisible();
    expect((await stored(library))[0]!.note).toBe(note);
  }
});

test.describe("H5 a file that can't be read says what is wrong, where, and that nothing changed:", () => {
  const cases: [string, string, string][] = [
    ["an empty one", "", "The file is empty."],
    ["one that is broken off", '{"a": [1,\n', "It is damaged or broken off at line"],
    ["one of another kind", '{"bookmarks": []}', "It is in none of the forms that Gloss reads. It has: bookmarks"],
    ["one that is no text", "\0\u0001\u0002\0x", "This is not a text that can be read."],
  ];
  for (const [name, content, said] of cases) {
    test(name, async ({ gloss }) => {
      const library = await openLibrary(gloss, []);
      await library.getByRole("link", { name: "Import annotations" }).click();
      await choose(library, "notes.json", content);
      await expect(library.getByText("notes.json can’t be read")).toBeVisible();
      await expect(library.getByText(said)).toBeVisible();
      await expect(library.getByText("Nothing was changed.")).toBeVisible();
    });
  }
});

test("a snapshot brings back what was deleted for good", async ({ gloss }) => {
  const library = await openLibrary(gloss);
  const before = await stored(library);
  await ask(library, { type: "trashAnnotations", ids: before.map(({ id }) => id) });
  await library.goto(gloss.urlOf("library.html#trash"));
  await library.getByRole("button", { name: "Empty the trash" }).click();
  await library.getByRole("dialog").getByRole("textbox").fill("5");
  await library.getByRole("dialog").getByRole("button", { name: "Delete for good" }).click();
  await expect(library.getByText("The trash is empty")).toBeVisible();
  await library.getByRole("link", { name: "Backup and import" }).click();
  await library
    .getByRole("button", { name: /^Restore the snapshot/ })
    .first()
    .click();
  await expect(library.getByText("Imported: 5 added.")).toBeVisible();
  expect((await stored(library, true)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});

test("F1 a database that lost its annotations is said, and they come back", async ({ gloss }) => {
  const library = await openLibrary(gloss);
  const before = await stored(library);
  await library.goto(gloss.urlOf("manifest.json"));
  await gloss.stopBackground();
  await gloss.clearDatabases();
  await library.goto(gloss.urlOf("library.html"));
  await expect(library.getByText("Annotations have vanished from the database")).toBeVisible();
  await library.getByRole("button", { name: "Bring back 5" }).click();
  await expect(library.getByText("5 annotations are back.")).toBeVisible();
  await expect(count(library)).toHaveText("5 annotations");
  expect(await stored(library)).toEqual(before);
});
