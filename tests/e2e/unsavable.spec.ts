/** What can't be saved is said with its reason; frames that a page wrote are saved with the page. */
import type { Frame, Page } from "@playwright/test";
import { HOST } from "../browsers/mark-selector.ts";
import { cardOf, cardSeen } from "../browsers/marks.ts";
import { annotated, askToSave, save } from "./annotations.ts";
import { article, expect, readToEnd, scripted, test } from "./gloss.ts";

const expectSaid = async (page: Page, text: string | RegExp): Promise<void> => {
  await expect(page.locator(HOST)).toHaveAttribute("data-gloss-host", "open");
  await expect((await cardOf(page)).getByRole("status")).toContainText(text);
};

test("F11 a selection that is too long: told, with how long it may be, by itself and when asked", async ({
  gloss,
  site,
}) => {
  const paragraphs = Array.from(
    { length: 1_600 },
    (_, n) => `Paragraph ${n} tells of Tencent and of ${n * 7} lamps that a mayor counted every night of the year.`,
  );
  const page = await gloss.open(site.put("/page", scripted(article(...paragraphs))));
  await readToEnd(gloss, page);
  await page.locator("p").first().click();
  await page.keyboard.press("Control+a");
  await expectSaid(page, /Too long to save.*1\d\d,\d{3} characters.*100,000/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await askToSave(gloss, page);
  await expectSaid(page, "Too long to save");
});

for (const [name, field, select] of [
  [
    "a text field",
    "<textarea id=field>words in a field</textarea>",
    (page: Page) => page.locator("#field").selectText(),
  ],
  ["an input", "<input id=field value='words in an input'>", (page: Page) => page.locator("#field").selectText()],
  [
    "an editor",
    "<div id=field contenteditable>words in an editor</div>",
    async (page: Page) => {
      await page.locator("#field").click();
      await page.keyboard.press("Control+a");
    },
  ],
] as const) {
  test(`F11 words in ${name}: said when asked for, and not before`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/page", scripted(article("Jack Ma founded Alibaba.", field))));
    await readToEnd(gloss, page);
    await select(page);
    await expect(page.locator(HOST)).toHaveCount(0);
    await askToSave(gloss, page);
    await expectSaid(page, "leaves what is typed in fields and editors alone");
  });
}

const SENTENCE = "Jack Ma founded Alibaba on the lake.";
const OUTER = (markup: string): string =>
  `<!doctype html><title>Outer</title><link rel="icon" href="data:,"><p>The page names Xinhua.</p>${markup}`;
const FRAMES: [name: string, markup: string][] = [
  ["srcdoc", `<iframe width=500 height=300 srcdoc="<p>${SENTENCE}</p>"></iframe>`],
  [
    "blob:",
    `<iframe width=500 height=300></iframe><script>document.querySelector("iframe").src = URL.createObjectURL(new Blob(["<p>${SENTENCE}</p>"], { type: "text/html" }))</script>`,
  ],
  [
    "about:blank that is written into",
    `<iframe width=500 height=300></iframe><script>{ const { contentDocument: inner } = document.querySelector("iframe"); inner.open(); inner.write("<p>${SENTENCE}</p>"); inner.close(); }</script>`,
  ],
];

/** Selects words in a frame by script, and ends the gesture there. */
async function saveInFrame(page: Page, frame: Frame, words: string): Promise<void> {
  await frame.locator("p").selectText();
  const box = (await page.locator("iframe").first().boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 200);
  await frame.evaluate(() => document.getSelection()!.toString()).then((text) => expect(text).toBe(words));
  await page.keyboard.press("Shift");
  const card = await expect
    .poll(() => page.frames().find((one) => one.url().includes("card.html")), { timeout: 8_000 })
    .toBeTruthy()
    .then(() => page.frames().find((one) => one.url().includes("card.html"))!);
  await cardSeen(card);
  await card.getByRole("button", { name: "Save: Green" }).click();
  await expect(card.getByText("Saved")).toBeVisible();
}

for (const [name, markup] of FRAMES) {
  test(`F11 a frame ${name}: what is saved there belongs to the page that wrote it`, async ({ gloss, site }) => {
    const address = site.put("/outer", OUTER(markup));
    const page = await gloss.open(address);
    await readToEnd(gloss, page);
    const inner = () =>
      page.frames().find((frame) => frame.parentFrame() === page.mainFrame() && !frame.url().includes("card.html"))!;
    await inner()
      .locator("p")
      .click({ position: { x: 200, y: 60 }, force: true })
      .catch(() => undefined);
    await saveInFrame(page, inner(), SENTENCE);
    await expect.poll(() => annotated(inner())).toEqual([`green: ${SENTENCE}`]);
    await page.reload();
    await expect.poll(() => annotated(inner())).toEqual([`green: ${SENTENCE}`]);
    const popup = await gloss.openPopup(page);
    await expect(popup.locator(".page-annotation-quote")).toHaveText([SENTENCE]);
    await expect(popup.getByText("Not found on this page now")).toHaveCount(0);
  });
}

test("F11 words that changed are said to be others: on the page, in popup and library, which finds them", async ({
  gloss,
  site,
}) => {
  const before = "The minister was born in the late 1980s in a town on the river, and he studied law in Xiamen.";
  const now = before.replace("in the late 1980s", "in 1994");
  const page = await gloss.open(site.put("/page", scripted(article("Tencent opened an office.", before))));
  await save(page, before, "Blue");
  site.put("/page", scripted(article("Tencent opened an office.", now)));
  await page.reload();
  await expect.poll(() => annotated(page)).toEqual([`blue: ${now}`]);
  expect(await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.includes("changed")))).toHaveLength(
    1,
  );
  const popup = await gloss.openPopup(page);
  await expect(popup.locator(".page-annotation")).toContainText(before);
  await expect(popup.locator(".changed-words")).toContainText(now);
  await page.bringToFront();
  const { x, y } = (await page.locator("p").nth(1).boundingBox())!;
  await page.mouse.click(x + 200, y + 8);
  await expect((await cardOf(page)).locator(".changed-words")).toContainText(now);
  const library = await gloss.open(gloss.urlOf("library.html"));
  await library.getByRole("button", { name: "Page reads differently" }).click();
  await expect(library.getByRole("article").filter({ hasText: now })).toHaveCount(1);
});
