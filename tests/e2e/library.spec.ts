/** The library: what was saved is found, changed, undone, thrown away and brought back. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./gloss.ts";
import { ask, count, openLibrary, row, saved, SHELF, stored } from "./library-shelf.ts";

test("is searched as one types, in quote, note, tags and title, in either script", async ({ gloss }) => {
  const library = await openLibrary(gloss);
  await expect(count(library)).toHaveText("5 annotations");
  const box = library.getByRole("searchbox", { name: "Search annotations" });
  for (const [query, found] of [
    ["alibaba", "Jack Ma founded Alibaba."],
    ["compare", "Jack Ma founded Alibaba."],
    ["法外之地", "网络空间不是法外之地。"],
    ["網絡空間", "网络空间不是法外之地。"],
    ["sixty", "Guests came from sixty countries."],
  ]) {
    await box.fill(query!);
    await expect(count(library), query).toHaveText("1 annotation");
    await expect(row(library, found!)).toBeVisible();
  }
  await box.fill("nobody said this");
  await expect(library.getByText("No annotation matches")).toBeVisible();
  await box.press("Escape");
  await expect(count(library)).toHaveText("5 annotations");
});

test("is narrowed by colour, tag, name, site and days, each taken away again", async ({ gloss }) => {
  const library = await openLibrary(gloss);
  const filters = library.getByRole("region", { name: "Filters" });
  await filters.getByRole("button", { name: "Blue 2" }).click();
  await expect(count(library)).toHaveText("2 annotations");
  await filters.getByRole("button", { name: "business 1" }).click();
  await expect(count(library)).toHaveText("1 annotation");
  await library.getByRole("button", { name: "Remove all filters" }).click();
  await expect(count(library)).toHaveText("5 annotations");

  await filters.getByRole("button", { name: "Jack Ma 1" }).click();
  await expect(row(library, "Jack Ma founded")).toBeVisible();
  await expect(count(library)).toHaveText("1 annotation");
  await library.getByRole("button", { name: "Remove the filter: Jack Ma" }).click();
  await filters.getByRole("button", { name: "People" }).click();
  await expect(count(library)).toHaveText("1 annotation");
  await filters.getByRole("button", { name: "People" }).click();

  await filters.getByRole("textbox", { name: "From" }).fill("2026-05-18");
  await expect(count(library)).toHaveText("2 annotations");
  await filters.getByRole("textbox", { name: "Until" }).fill("2026-05-18");
  await expect(row(library, "网络空间")).toBeVisible();
  await expect(count(library)).toHaveText("1 annotation");
});

test("is grouped by page and by name, also by none", async ({ gloss }) => {
  const library = await openLibrary(gloss);
  await library.getByLabel("Group").selectOption("By page");
  const headings = library.getByRole("list", { name: "Annotations" }).getByRole("heading");
  await expect(headings).toHaveText(["Story /p1", "Story /p2", "Story /p5", "Story /wuzhen"]);
  await library.getByLabel("Group").selectOption("By name");
  await expect(headings).toHaveText(["Jack Ma1 annotation", "Without a name4 annotations"]);
});

test("is edited in place, and the change undone", async ({ gloss }) => {
  const library = await openLibrary(gloss);
  const before = await stored(library);
  const jackMa = row(library, "Jack Ma founded");
  await jackMa.hover();
  await jackMa.getByRole("button", { name: "Edit" }).click();
  const form = library.getByRole("form", { name: "Edit the annotation" });
  await form.getByRole("textbox", { name: "Note" }).fill("Another thought.");
  await form.getByRole("combobox", { name: "Tags" }).fill("trade,to check");
  await form.getByText("Purple").click();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveCount(0);
  await expect(jackMa).toContainText("Another thought.");
  const [after] = await stored(library);
  expect(after).toMatchObject({
    colour: "purple",
    note: "Another thought.",
    tags: ["business", "trade", "to check"],
    revision: 2,
  });
  await library.getByRole("button", { name: "Undo" }).click();
  await expect(jackMa).toContainText("Compare 2014.");
  const [undone] = await stored(library);
  expect({ ...undone, modified: "", revision: 0 }).toEqual({ ...before[0], modified: "", revision: 0 });
});

test("F5 what was typed survives a change made elsewhere, and the reader decides", async ({ gloss }) => {
  const library = await openLibrary(gloss);
  const jackMa = row(library, "Jack Ma founded");
  const form = library.getByRole("form", { name: "Edit the annotation" });
  const elsewhere = (revision: number, note: string) =>
    ask(library, { type: "changeAnnotation", id: SHELF[0]!.id, revision, change: { note } });
  const edit = async (): Promise<void> => {
    await jackMa.hover();
    await jackMa.getByRole("button", { name: "Edit" }).click();
    await form.getByRole("textbox", { name: "Note" }).fill("Mine.");
  };

  await edit();
  await elsewhere(1, "Theirs.");
  await form.getByRole("textbox", { name: "Note" }).press("Control+Enter");
  await expect(form).toContainText("Changed somewhere else meanwhile");
  await expect(form).toContainText("Theirs.");
  await expect(form.getByRole("textbox", { name: "Note" })).toHaveValue("Mine.");
  await form.getByRole("button", { name: "Save mine instead" }).click();
  await expect(form).toHaveCount(0);
  expect((await stored(library))[0]!.note).toBe("Mine.");

  await edit();
  await form.getByRole("textbox", { name: "Note" }).fill("Mine again.");
  await elsewhere(3, "Theirs again.");
  await form.getByRole("button", { name: "Save" }).click();
  await form.getByRole("button", { name: "Take that one" }).click();
  await expect(jackMa).toContainText("Theirs again.");
  expect((await stored(library))[0]!.note).toBe("Theirs again.");
});

test("F8 what is deleted comes back exactly, also after the background was stopped", async ({ gloss }) => {
  const library = await openLibrary(gloss);
  const before = await stored(library);
  const wuzhen = row(library, "opened in Wuzhen");
  await wuzhen.hover();
  await wuzhen.getByRole("button", { name: "Delete" }).click();
  await expect(library.getByText("Deleted 1 annotation.")).toBeVisible();
  await expect(count(library)).toHaveText("4 annotations");
  await library.getByRole("button", { name: "Undo" }).click();
  await expect(count(library)).toHaveText("5 annotations");
  expect(await stored(library)).toEqual(before);

  await library.getByRole("checkbox", { name: "Select all found" }).click();
  await library.getByRole("region", { name: "5 selected" }).getByRole("button", { name: "Delete" }).click();
  await expect(library.getByText("Deleted 5 annotations.")).toBeVisible();
  await gloss.stopBackground();
  await library.getByRole("button", { name: "Undo" }).click();
  await expect(count(library)).toHaveText("5 annotations");
  expect(await stored(library)).toEqual(before);
});

test("F8 the trash gives back what is in it, and empties only when its number was typed", async ({ gloss }) => {
  const library = await openLibrary(gloss);
  await ask(library, { type: "trashAnnotations", ids: SHELF.slice(0, 3).map(({ id }) => id) });
  await library.getByRole("link", { name: "Trash 3" }).click();
  await expect(count(library)).toHaveText("3 annotations");
  const jackMa = row(library, "Jack Ma founded");
  await jackMa.hover();
  await jackMa.getByRole("button", { name: "Restore" }).click();
  await expect(count(library)).toHaveText("2 annotations");

  await library.getByRole("button", { name: "Empty the trash" }).click();
  const dialog = library.getByRole("dialog", { name: "Delete 2 annotations for good?" });
  const purge = dialog.getByRole("button", { name: "Delete for good" });
  await expect(purge).toBeDisabled();
  await dialog.getByRole("textbox").fill("3");
  await expect(purge).toBeDisabled();
  await library.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  expect(await stored(library, true)).toHaveLength(2);

  await library.getByRole("button", { name: "Empty the trash" }).click();
  await dialog.getByRole("textbox").fill("2");
  await purge.click();
  await expect(library.getByText("The trash is empty")).toBeVisible();
  expect(await stored(library, true)).toEqual([]);
  expect(await stored(library)).toHaveLength(3);
});

test("many are selected at once, tagged and coloured, and each is as it was when that is undone", async ({ gloss }) => {
  const library = await openLibrary(gloss);
  const before = await stored(library);
  const looks = async () => (await stored(library)).map(({ colour, tags }) => [colour, tags]);
  await row(library, "Jack Ma founded").getByRole("checkbox").click();
  await row(library, "opened in Wuzhen")
    .getByRole("checkbox")
    .click({ modifiers: ["Shift"] });
  const bar = library.getByRole("region", { name: "3 selected" });
  await bar.getByRole("button", { name: "Tags" }).click();
  await bar.getByRole("combobox").fill("business");
  await bar.getByRole("button", { name: "Add", exact: true }).click();
  await expect(library.getByText("Changed 1 annotation.")).toBeVisible();
  expect((await looks())[1]).toEqual(["green", ["law", "数据", "business"]]);
  await library.getByRole("button", { name: "Undo" }).click();
  await expect(library.getByText("Undone.")).toBeVisible();

  await bar.getByRole("button", { name: "Set the colour" }).click();
  await bar.getByText("Purple").click();
  await expect(library.getByText("Changed 3 annotations.")).toBeVisible();
  expect((await looks()).map(([colour]) => colour)).toEqual(["purple", "purple", "purple", "blue", "pink"]);
  await library.getByRole("button", { name: "Undo" }).click();
  await expect(library.getByText("Undone.")).toBeVisible();
  expect(await looks()).toEqual(before.map(({ colour, tags }) => [colour, tags]));
});

test("by keyboard alone: found, walked through, edited, selected, deleted, undone", async ({ gloss }) => {
  const library = await openLibrary(gloss);
  const { keyboard } = library;
  await library.getByRole("searchbox").focus();
  await keyboard.type("wuzhen");
  await expect(count(library)).toHaveText("2 annotations");
  const focused = library.locator("article:focus");
  for (let presses = 0; presses < 60 && (await focused.count()) === 0; presses++) await keyboard.press("Tab");
  await expect(focused).toContainText("opened in Wuzhen");
  await keyboard.press("ArrowDown");
  await expect(focused).toContainText("sixty countries");

  await keyboard.press("Enter");
  await expect(library.getByRole("textbox", { name: "Note" })).toBeFocused();
  await keyboard.press("Control+A");
  await keyboard.type("Sixty? o");
  await keyboard.press("Control+Enter");
  await expect(focused).toContainText("Sixty? o");

  await keyboard.press("Space");
  await keyboard.press("Shift+ArrowUp");
  await expect(library.getByRole("region", { name: "2 selected" })).toBeVisible();
  await keyboard.press("Escape");
  await keyboard.press("Delete");
  await expect(count(library)).toHaveText("1 annotation");
  await expect(focused).toContainText("sixty countries");
  const undo = library.getByRole("button", { name: "Undo" });
  for (let presses = 0; presses < 60 && !(await undo.evaluate((e) => e === document.activeElement)); presses++) {
    await keyboard.press("Tab");
  }
  await keyboard.press("Enter");
  await expect(count(library)).toHaveText("2 annotations");
});

test("F10 ten thousand annotations open, scroll and are searched; only what is in view is drawn", async ({ gloss }) => {
  test.slow();
  const many = Array.from({ length: 10_000 }, (_, index) =>
    saved(index, { quote: `Sentence ${index} of the collection, ${index % 100 === 7 ? "rare" : "common"}.` }),
  );
  const library = await openLibrary(gloss, many);
  await expect(count(library)).toHaveText("10,000 annotations");
  expect(await library.getByRole("article").count()).toBeLessThan(60);

  await library.getByRole("article").first().focus();
  await library.keyboard.press("End");
  await expect(library.locator("article:focus")).toContainText("Sentence 9999 of");
  await expect(library.locator("article:focus")).toBeInViewport();
  expect(await library.getByRole("article").count()).toBeLessThan(60);
  await library.keyboard.press("Home");
  await expect(library.locator("article:focus")).toContainText("Sentence 0 of");

  await library.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  const inTheMiddle = () =>
    library.evaluate(
      () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest(".annotation-item")?.textContent,
    );
  await expect.poll(inTheMiddle).toMatch(/Sentence (49|50)\d\d of/);

  await library.getByRole("searchbox").fill("rare");
  await expect(count(library)).toHaveText("100 annotations");
  await expect(row(library, "Sentence 7 of")).toBeInViewport();
  await library.getByRole("checkbox", { name: "Select all found" }).click();
  await expect(library.getByRole("region", { name: "100 selected" })).toBeVisible();
});

test("H4 what was being saved when its page closed is saved", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/a", "<title>A</title><p>Jack Ma founded Alibaba.</p>"));
  const library = await openLibrary(gloss, [saved(1, { quote: "Jack Ma founded Alibaba." })]);
  for (const [index, surface] of ["popup.html", "sidepanel.html", "library.html"].entries()) {
    const closing = await gloss.openFor(page, surface);
    await closing.evaluate(
      (request) => {
        const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: (m: unknown) => void } } })
          .chrome;
        runtime.sendMessage(request);
      },
      {
        type: "changeAnnotation",
        id: saved(1, { quote: "" }).id,
        revision: index + 1,
        change: { note: `From ${surface}` },
      },
    );
    await closing.close();
    await expect.poll(async () => (await stored(library))[0]!.note).toBe(`From ${surface}`);
  }
});

test("H4 a change made in one window shows in another", async ({ gloss }) => {
  const [one, other] = [await openLibrary(gloss), await openLibrary(gloss, [])];
  await expect(count(other)).toHaveText("5 annotations");
  const jackMa = row(one, "Jack Ma founded");
  await jackMa.hover();
  await jackMa.getByRole("button", { name: "Delete" }).click();
  await expect(count(other)).toHaveText("4 annotations");
  await expect(row(other, "Jack Ma founded")).toHaveCount(0);
});

test.describe("H4 stands accessible in light, dark and forced colours, from 320 px:", () => {
  const parts: [string, (library: Page) => Promise<void>][] = [
    ["the list", async () => {}],
    [
      "grouped by page, with some selected",
      async (library) => {
        await library.getByLabel("Group").selectOption("By page");
        await row(library, "opened in Wuzhen").getByRole("checkbox").click();
      },
    ],
    [
      "while one is edited",
      async (library) => {
        await row(library, "Jack Ma founded").focus();
        await library.keyboard.press("Enter");
      },
    ],
    [
      "after a deletion",
      async (library) => {
        await row(library, "Jack Ma founded").focus();
        await library.keyboard.press("Delete");
      },
    ],
    ["the question what to export", (library) => library.getByRole("button", { name: "Export" }).first().click()],
    [
      "the trash",
      async (library) => {
        await ask(library, { type: "trashAnnotations", ids: SHELF.slice(0, 3).map(({ id }) => id) });
        await library.getByRole("link", { name: "Trash" }).click();
        await expect(library.getByRole("article")).toHaveCount(3);
      },
    ],
    ["backup and import", (library) => library.getByRole("link", { name: "Backup and import" }).click()],
  ];
  for (const [name, go] of parts) {
    test(name, async ({ gloss }) => {
      const long = saved(9, { quote: "W".repeat(300), page: `/${"x".repeat(300)}` }, { tags: ["t".repeat(200)] });
      const library = await openLibrary(gloss, [...SHELF, long]);
      const complaints: string[] = [];
      library.on("pageerror", (error) => complaints.push(error.message));
      library.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      await go(library);
      await expectAccessible(library);
      expect(complaints).toEqual([]);
    });
  }
});
