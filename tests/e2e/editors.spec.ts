/** What people type is theirs: each editor is worked by keyboard with and without Gloss, and its text is never read. */
import type { Frame, Page } from "@playwright/test";
import { type Editor, editorPath, EDITORS, LATE_DESIGN_MODE, OUTSIDE, PRIVATE } from "../fixtures/editors/editors.ts";
import { expect } from "./gloss.ts";
import { expectPainted, paintOf } from "./painted.ts";
import { inBoth, openPair, type Pair, spyOnMessages, test } from "./shared.ts";

const TYPED = ` ${PRIVATE} saw Tencent and Baidu in Wuzhen.`;

/** By keyboard alone, in this order. */
const STEPS: { name: string; act: (page: Page) => Promise<void> }[] = [
  { name: "type", act: (page) => page.keyboard.type(TYPED) },
  { name: "undo", act: (page) => page.keyboard.press("Control+z") },
  { name: "redo", act: (page) => page.keyboard.press("Control+Shift+z") },
  { name: "paste", act: (page) => page.keyboard.press("Control+v") },
  { name: "undo the paste", act: (page) => page.keyboard.press("Control+z") },
  { name: "paste again", act: (page) => page.keyboard.press("Control+v") },
  { name: "break the line", act: (page) => page.keyboard.press("Enter") },
  { name: "type on", act: (page) => page.keyboard.type(TYPED) },
  { name: "select and replace a word", act: (page) => replaceWord(page) },
  { name: "delete across names", act: (page) => press(page, "Control+Backspace", 6) },
  { name: "undo thrice", act: (page) => press(page, "Control+z", 3) },
  { name: "redo thrice", act: (page) => press(page, "Control+Shift+z", 3) },
];

async function press(page: Page, keys: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(keys);
}

async function replaceWord(page: Page): Promise<void> {
  await press(page, "Control+Shift+ArrowLeft", 2);
  await page.keyboard.type(`${PRIVATE} Jack Ma`);
}

/** The document that holds what is written in. */
async function documentOf(page: Page, { framed }: Editor): Promise<Page | Frame> {
  if (!framed) return page;
  const frame = await page.locator("iframe").elementHandle();
  return (await frame!.contentFrame())!;
}

/** What a page would save: the editor's own idea of its content, and the markup in which it stands. */
async function contentOf(page: Page, editor: Editor): Promise<string[]> {
  const place = await documentOf(page, editor);
  const own = await page.evaluate(
    () => (globalThis as unknown as { editor?: { read?: () => string[] } }).editor?.read?.() ?? [],
  );
  const markup = await place.evaluate((target) => {
    const element = document.querySelector(target)!;
    const { value } = element as { value?: string };
    return [value ?? "", element.getHTML()];
  }, editor.target);
  return [...own, ...markup];
}

async function ready(pair: Pair, { name, target, framed, copied }: Editor): Promise<void> {
  const isBundled = !/^(input|textarea|contenteditable)/.test(name);
  await inBoth(pair, async (page) => {
    if (framed) await page.frameLocator("iframe").locator(target).waitFor();
    if (isBundled && !name.startsWith("designMode")) await page.waitForFunction(() => "editor" in globalThis);
    await page.locator(copied).click();
    if (copied === "#outside") await page.locator(copied).click({ clickCount: 3 });
    else await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+c");
    await (framed ? page.frameLocator("iframe") : page).locator(target).first().click();
    await page.keyboard.press("Control+End");
  });
}

for (const editor of EDITORS) {
  test(`A8 ${editor.name}: typing, undo and paste as without Gloss`, async ({ gloss, control, site }) => {
    const spy = await spyOnMessages(gloss);
    const pair = await openPair({ gloss, control }, site.origin + editorPath(editor));
    await ready(pair, editor);
    await expectPainted(pair.ours.page, "the paragraph outside");
    for (const { name, act } of STEPS) {
      await inBoth(pair, act);
      await expect(async () => {
        const [ours, theirs] = await inBoth(pair, (page) => contentOf(page, editor));
        expect(ours, name).toEqual(theirs);
      }).toPass({ timeout: 5_000, intervals: [0, 50, 100, 200] });
    }
    const [content = ""] = (await contentOf(pair.theirs.page, editor)).filter(Boolean);
    expect(content, "something was written").toContain(PRIVATE);

    // What the page adds last is marked, so everything before it had its time to be read.
    await pair.ours.page.evaluate(() => document.querySelector("#outside")!.append(" So did Alibaba."));
    await expect.poll(async () => (await spy.linked()).some((text) => text.includes("So did Alibaba."))).toBe(true);
    const linked = await spy.linked();
    expect(linked.filter((text) => text.includes(PRIVATE))).toEqual([]);
    expect(linked).toContain(OUTSIDE);
    expect(pair.ours.complaints).toEqual(pair.theirs.complaints);
  });
}

test("A8 contenteditable switched on later: what was marked in it goes, what is typed is not read", async ({
  gloss,
  site,
}) => {
  for (const script of ["", "<script>0</script>"]) {
    const spy = await spyOnMessages(gloss);
    const page = await gloss.open(
      site.put("/later", `<p id="edit">Jack Ma founded Alibaba.</p><p>Tencent came, too.</p>${script}`),
    );
    await expect.poll(async () => (await paintOf(page)).painted).toEqual(["Jack Ma", "Alibaba", "Tencent"]);
    await page.locator("#edit").evaluate((element) => ((element as HTMLElement).contentEditable = "true"));
    await expect.poll(async () => (await paintOf(page)).painted).toEqual(["Tencent"]);
    await page.locator("#edit").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(TYPED);
    await page.evaluate(() => document.body.append("So did Alibaba."));
    await expect.poll(async () => (await spy.linked()).some((text) => text.includes("So did Alibaba."))).toBe(true);
    expect((await spy.linked()).filter((text) => text.includes(PRIVATE))).toEqual([]);
    expect(await page.locator("#edit").evaluate((element) => element.getHTML())).not.toContain("<mark");
  }
});

test(`A8 designMode switched on later: what was marked in it goes`, async ({ gloss, site }) => {
  const spy = await spyOnMessages(gloss);
  const page = await gloss.open(site.origin + editorPath(LATE_DESIGN_MODE));
  const frame = await documentOf(page, LATE_DESIGN_MODE);
  await expect.poll(async () => (await paintOf(frame)).painted).toEqual(["Jack Ma", "Alibaba"]);
  await page.evaluate(() => (globalThis as unknown as { editor: { begin: () => void } }).editor.begin());
  await page.frameLocator("iframe").locator("body").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(TYPED);
  await page.evaluate(() => document.querySelector("#outside")!.append(" So did Alibaba."));
  await expect.poll(async () => (await spy.linked()).some((text) => text.includes("So did Alibaba."))).toBe(true);
  expect((await spy.linked()).filter((text) => text.includes(PRIVATE))).toEqual([]);
  await expect.poll(() => frame.locator("body").evaluate((body) => body.getHTML())).not.toContain("<mark");
});
