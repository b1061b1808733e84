/** Saving words of a page: one gesture, no trace in the page, and every way back. */
import type { Page } from "@playwright/test";
import { HOST } from "../browsers/mark-selector.ts";
import { cardOf, cardSeen } from "../browsers/marks.ts";
import { appPages } from "../fixtures/apps/pages.ts";
import { annotated, askToSave, expectNoToolbar, expectToolbar, save, selected, selectWords } from "./annotations.ts";
import { article, expect, readToEnd, scripted, startSite, test } from "./gloss.ts";

const WORDS = "founded Alibaba in Hangzhou";
const PAGE = article(
  "Before the meeting nobody was named.",
  `Jack Ma ${WORDS}. He left it in 2019.`,
  "The last paragraph says nothing of note.",
  '<textarea id="field">founded in a field</textarea>',
  '<span id="editor" contenteditable="true">founded in an editor</span>',
);

for (const [kind, html] of [
  ["marks", PAGE],
  ["highlights", scripted(PAGE)],
] as const) {
  test(`F11 ${kind}: what one gesture saves is painted at once, and again on the next visit`, async ({
    gloss,
    site,
  }) => {
    const page = await gloss.open(site.put("/page", html));
    await save(page, WORDS, "Green");
    await expect.poll(() => annotated(page)).toEqual([`green: ${WORDS}`]);
    expect(await selected(page), "the selection stays").toBe(WORDS);
    await page.reload();
    await expect.poll(() => annotated(page)).toEqual([`green: ${WORDS}`]);
  });
}

test("F11 a React page: saved, kept through updates, and found on the next visit", async ({ gloss }) => {
  const site = await startSite(appPages);
  const page = await gloss.open(`${site.origin}/apps/react-19`);
  const words = "Xinhua wrote of the China Federation";
  await save(page, words, "Yellow");
  await expect.poll(() => annotated(page)).toEqual([`yellow: ${words}`]);
  // Rows are moved about, put in and taken out around it.
  for (const n of [2, 3, 4]) {
    await page.evaluate((to) => (globalThis as unknown as { app: { step: (n: number) => unknown } }).app.step(to), n);
    await expect.poll(() => annotated(page)).toEqual([`yellow: ${words}`]);
  }
  await page.reload();
  await expect.poll(() => annotated(page)).toEqual([`yellow: ${words}`]);
  await site.close();
});

test("what was saved is taken back by Undo, and back again", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/page", PAGE));
  const toolbar = await save(page, WORDS, "Pink");
  await expect.poll(() => annotated(page)).toEqual([`pink: ${WORDS}`]);
  await toolbar.getByRole("button", { name: "Undo" }).click();
  await expect(toolbar.getByText("Deleted")).toBeVisible();
  await expect.poll(() => annotated(page)).toEqual([]);
  await toolbar.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => annotated(page)).toEqual([`pink: ${WORDS}`]);
});

test("C2 neither note nor tags can be observed by the page", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/page", scripted(PAGE)));
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const types =
      "keydown keypress keyup beforeinput input compositionstart change focusin paste message selectionchange";
    for (const type of types.split(" ")) {
      const hear = (event: Event): void => {
        const { key, data } = event as Event & { key?: string; data?: unknown };
        heard.push(`${type} ${key ?? ""} ${JSON.stringify(data) ?? ""}`);
      };
      document.addEventListener(type, hear, true);
      addEventListener(type, hear, true);
    }
  });
  await selectWords(page, WORDS);
  const toolbar = await expectToolbar(page);
  await toolbar.getByRole("button", { name: "Add note" }).click();
  const before = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.length);
  await toolbar.getByLabel("Note").pressSequentially("secret thought");
  await toolbar.getByLabel("Tags").pressSequentially("hush,");
  await toolbar.getByText("Blue").click();
  const observed = () =>
    page.evaluate((from) => {
      const { find, heard } = globalThis as unknown as { find: (text: string) => boolean; heard: string[] };
      const said = heard.slice(from).filter((line) => !/^(focusin|selectionchange)/.test(line));
      return {
        said,
        found: find("secret thought"),
        text: document.documentElement.outerHTML + document.body.innerText + document.getSelection()!.toString(),
        resources: performance.getEntriesByType("resource").length,
      };
    }, before);
  for (const saved of [false, true]) {
    if (saved) {
      await toolbar.getByRole("button", { name: "Save" }).click();
      await expect(toolbar.getByText("Saved")).toBeVisible();
    }
    const { said, found, text, resources } = await observed();
    expect({ said, found, resources }).toEqual({ said: [], found: false, resources: 0 });
    expect(text).not.toMatch(/secret|thought|hush/);
  }
  await expect.poll(() => annotated(page)).toEqual([`blue: ${WORDS}`]);
});

test("Escape sends the toolbar away for good, leaves the selection, and nothing of ours in the page", async ({
  gloss,
  site,
}) => {
  const page = await gloss.open(site.put("/page", scripted(PAGE)));
  await readToEnd(gloss, page);
  await selectWords(page, WORDS);
  await expectToolbar(page);
  await page.keyboard.press("Escape");
  await expectNoToolbar(page);
  expect(await selected(page)).toBe(WORDS);
  await page.keyboard.press("Shift"); // a gesture that changes nothing
  await selectWords(page, "left it in 2019");
  await expectToolbar(page); // another selection is another question
  expect(await page.evaluate(() => document.querySelectorAll("[data-gloss-host]").length)).toBe(1);
});

test("the toolbar takes no focus, and goes with the selection", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/page", PAGE));
  await page.locator("#field").focus();
  await selectWords(page, WORDS);
  const toolbar = await expectToolbar(page);
  expect(await page.locator(HOST).evaluate((host) => document.activeElement === host)).toBe(false);
  expect(await toolbar.evaluate(() => document.hasFocus())).toBe(false);
  await page.mouse.click(5, 5);
  await expectNoToolbar(page);
});

test("asked for by shortcut, the toolbar has the focus, and Escape gives it and the selection back", async ({
  gloss,
  site,
}) => {
  const page = await gloss.open(site.put("/page", PAGE));
  await readToEnd(gloss, page);
  await page.evaluate(() => {
    const [paragraph] = document.querySelectorAll("p");
    document.getSelection()!.selectAllChildren(paragraph!);
  });
  await expect(page.locator(HOST)).toHaveCount(0); // made by a script
  await askToSave(gloss, page);
  const toolbar = await expectToolbar(page);
  await expect.poll(() => toolbar.evaluate(() => document.hasFocus())).toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expectNoToolbar(page);
  expect(await selected(page)).toBe("Before the meeting nobody was named.");
  await askToSave(gloss, page);
  await expectToolbar(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => annotated(page)).toEqual(["yellow: Before the meeting nobody was named."]);
});

const NOT_OFFERED: [name: string, act: (page: Page) => Promise<void>][] = [
  ["words in a field", (page) => page.locator("#field").dblclick()],
  ["words in an editor", (page) => page.locator("#editor").dblclick()],
  [
    "blanks",
    async (page) => {
      const box = (await page.locator("p").first().boundingBox())!;
      await page.mouse.move(box.x + box.width - 5, box.y + 4);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width - 60, box.y + 4, { steps: 3 });
      await page.mouse.up();
    },
  ],
  ["what a script selects", (page) => page.evaluate(() => document.getSelection()!.selectAllChildren(document.body))],
];

for (const [name, act] of NOT_OFFERED) {
  test(`A8 the toolbar is not offered for ${name}`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/page", PAGE));
    await readToEnd(gloss, page);
    await act(page);
    // The next gesture is heard after this one, and brings the only toolbar there was.
    await page.evaluate(() => document.getSelection()!.removeAllRanges());
    const made = await page.evaluateHandle(() => {
      const hosts: Node[] = [];
      new MutationObserver((records) => hosts.push(...records.flatMap(({ addedNodes }) => [...addedNodes]))).observe(
        document.documentElement,
        { childList: true },
      );
      return hosts;
    });
    await selectWords(page, "last paragraph");
    await expectToolbar(page);
    expect(await made.evaluate((hosts) => hosts.length)).toBe(1);
  });
}

test("switched off in the settings, the toolbar comes only when it is asked for", async ({ gloss, site }) => {
  const options = await gloss.open(gloss.urlOf("options.html"));
  await options.getByRole("switch", { name: "Toolbar beside selected text" }).click();
  const page = await gloss.open(site.put("/page", PAGE));
  await readToEnd(gloss, page);
  await selectWords(page, WORDS);
  await expect(page.locator(HOST)).toHaveCount(0);
  await askToSave(gloss, page);
  await expectToolbar(page);
});

test("the card of a mention saves the sentence around it", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/page", PAGE));
  await page.locator("mark", { hasText: "Alibaba" }).click();
  const card = await cardOf(page);
  await cardSeen(card);
  await card.getByRole("button", { name: "Save sentence" }).click();
  await expect(card.getByText("Saved")).toBeVisible();
  await expect.poll(() => annotated(page)).toEqual([`yellow: Jack Ma ${WORDS}.`]);
  await card.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => annotated(page)).toEqual([]);
});
