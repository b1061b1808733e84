/** Where the card stands: never over the sentence that is being read, as long as the window has room for both. */
import type { Page } from "@playwright/test";
import { HOST, MARK } from "../browsers/mark-selector.ts";
import { cardOf } from "../browsers/marks.ts";
import { article, expect, test } from "./gloss.ts";

const FILLER = "Nothing of note was said on the first day of the conference, nor on the second. ";
const SENTENCE = `On the third day, after a long debate in which many took part, Jack Ma spoke of what ${"the years and ".repeat(6)}the people had brought.`;
const PARAGRAPH = `${FILLER}${SENTENCE} ${FILLER}`;
const page = (css: string, ...paragraphs: string[]) =>
  article(...paragraphs).replace("<main", `<style>main { padding: 0 } ${css}</style><main`);

interface Layout {
  name: string;
  html: string;
  window?: { width: number; height: number };
  /** Where in the window the mention's line is scrolled to, of its height. */
  at: number;
}

const LAYOUTS: Layout[] = [
  { name: "at the top", html: page("body { margin: 90vh 0 }", PARAGRAPH), at: 0.05 },
  { name: "in the middle", html: page("body { margin: 90vh 0 }", PARAGRAPH), at: 0.5 },
  { name: "at the bottom", html: page("body { margin: 90vh 0 }", PARAGRAPH), at: 0.92 },
  {
    name: "in the right of two columns",
    html: page("body { margin: 90vh 0 } main { columns: 2; max-width: none }", FILLER.repeat(9), PARAGRAPH),
    at: 0.4,
  },
  { name: "right to left", html: page("body { margin: 90vh 0; direction: rtl }", PARAGRAPH), at: 0.3 },
  {
    name: "in a narrow window",
    html: page("body { margin: 90vh 0 }", PARAGRAPH),
    window: { width: 320, height: 720 },
    at: 0.3,
  },
];

/** Opens the card at Jack Ma, whose line stands at this part of the window. */
async function openAt(target: Page, at: number): Promise<void> {
  const mark = target.locator(MARK, { hasText: "Jack Ma" });
  await mark.waitFor();
  await mark.evaluate((element, part) => {
    const { top } = element.getBoundingClientRect();
    scrollBy({ top: top - innerHeight * part, behavior: "instant" });
  }, at);
  await mark.click();
  await expect(target.locator(HOST)).toHaveAttribute("data-gloss-host", "open");
  await expect((await cardOf(target)).locator("[data-document-id]").first()).toBeVisible();
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The card's box once it has come to rest. */
async function boxOfCard(target: Page): Promise<Box> {
  const read = () =>
    target.locator(HOST).evaluate((host) => {
      const { left, top, right, bottom } = host.getBoundingClientRect();
      return { left, top, right, bottom };
    });
  let before = await read();
  await expect
    .poll(async () => {
      const last = before;
      before = await read();
      return JSON.stringify(before) === JSON.stringify(last);
    })
    .toBe(true);
  return before;
}

/** The lines of a text of the page. */
const linesOf = (target: Page, text: string): Promise<Box[]> =>
  target.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
    const nodes: { node: Node; from: number }[] = [];
    let whole = "";
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      nodes.push({ node, from: whole.length });
      whole += node.nodeValue;
    }
    const range = document.createRange();
    const place = (offset: number) => {
      const { node, from } = nodes.findLast((one) => one.from <= offset)!;
      return [node, offset - from] as const;
    };
    const start = whole.indexOf(wanted);
    range.setStart(...place(start));
    range.setEnd(...place(start + wanted.length - 1));
    return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  }, text);

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

for (const { name, html, window, at } of LAYOUTS) {
  test(`keeps off the sentence: ${name}`, async ({ gloss, site }) => {
    const target = await gloss.open(site.put("/page", html));
    if (window) await target.setViewportSize(window);
    await openAt(target, at);
    const card = await boxOfCard(target);
    const lines = await linesOf(target, SENTENCE);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => overlap(line, card))).toEqual([]);
    const { width, height } = target.viewportSize()!;
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(width);
    expect(card.bottom).toBeLessThanOrEqual(height);
    expect(card.bottom - card.top).toBeGreaterThan(100);
  });
}

test("keeps off the mention where the sentence fills the window", async ({ gloss, site }) => {
  const endless = `On that day, ${"and on every other day, ".repeat(90)} Jack Ma spoke${", and spoke again".repeat(90)}.`;
  const target = await gloss.open(site.put("/page", page("body { margin: 90vh 0 }", endless)));
  await openAt(target, 0.5);
  const card = await boxOfCard(target);
  const [mention] = await linesOf(target, "Jack Ma");
  expect(overlap(mention!, card)).toBe(false);
});

test("stands above where there is more room", async ({ gloss, site }) => {
  const target = await gloss.open(site.put("/page", page("body { margin: 90vh 0 }", PARAGRAPH)));
  await openAt(target, 0.7);
  const card = await boxOfCard(target);
  const [mention] = await linesOf(target, "Jack Ma");
  expect(card.bottom).toBeLessThan(mention!.top);
  expect(card.bottom - card.top).toBeGreaterThan(250);
});

test("follows the page as it scrolls, and leaves with the mention", async ({ gloss, site }) => {
  const target = await gloss.open(site.put("/page", page("body { margin: 200vh 0 }", PARAGRAPH)));
  await openAt(target, 0.25);
  const before = await boxOfCard(target);
  await target.evaluate(() => scrollBy({ top: 40, behavior: "instant" }));
  await expect.poll(async () => Math.round((await boxOfCard(target)).top)).toBe(Math.round(before.top - 40));
  await target.evaluate(() => scrollBy({ top: innerHeight, behavior: "instant" }));
  await expect(target.locator(HOST)).not.toHaveAttribute("data-gloss-host", "open");
});
