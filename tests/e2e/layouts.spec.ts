/** Unusual layouts: the card can be reached in each, and marks move nothing. */
import type { Page } from "@playwright/test";
import { HOST } from "../browsers/mark-selector.ts";
import { cardOf } from "../browsers/marks.ts";
import { article, expect, scripted } from "./gloss.ts";
import { expectPainted } from "./painted.ts";
import { inBoth, openPair, openWatched, test } from "./shared.ts";

const NAMED = "Jack Ma founded Alibaba.";
const HEAD = '<!doctype html><html lang="en"><title>Layout</title><script>0</script><link rel="icon" href="data:,">';

const LAYOUTS: { name: string; html: string; enter?: (page: Page) => Promise<unknown> }[] = [
  {
    name: "a modal dialog",
    html: `${HEAD}<p>Before.</p><dialog style="transform: translateX(40px)"><p id=here>${NAMED}</p></dialog>`,
    enter: (page) => page.evaluate(() => document.querySelector("dialog")!.showModal()),
  },
  {
    name: "a popover of the page",
    html: `${HEAD}<p>Before.</p><div popover=manual><p id=here>${NAMED}</p></div>`,
    enter: (page) => page.evaluate(() => document.querySelector<HTMLElement>("[popover]")!.showPopover()),
  },
  {
    name: "what is shown full screen",
    html: `${HEAD}<button>Full screen</button><main style="background: white"><p id=here>${NAMED}</p></main><script>
      document.querySelector("button").onclick = () => document.querySelector("main").requestFullscreen();</script>`,
    enter: async (page) => {
      await page.getByRole("button").click();
      await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe("main");
    },
  },
  { name: "text from right to left", html: `${HEAD}<body dir=rtl><p id=here>قال ${NAMED}</p>` },
  { name: "vertical text", html: `${HEAD}<body style="writing-mode: vertical-rl"><p id=here>${NAMED}</p>` },
  {
    name: "columns",
    html: `${HEAD}<main style="columns: 3"><p>${"Nobody. ".repeat(60)}</p><p id=here>${NAMED}</p></main>`,
  },
  {
    name: "a window as at 400 % zoom",
    html: `${HEAD}<meta name=viewport content="width=device-width"><p id=here>${NAMED}</p>`,
    enter: (page) => page.setViewportSize({ width: 320, height: 256 }),
  },
];

for (const { name, html, enter } of LAYOUTS) {
  test(`B8 the card can be reached and closed in ${name}`, async ({ gloss, site }) => {
    const { page, complaints } = await openWatched(gloss, site.put("/layout", html));
    await enter?.(page);
    await expectPainted(page);
    const at = await page.evaluate(() => {
      const range = document.createRange();
      range.setStart(
        document.querySelector("#here")!.firstChild!,
        document.querySelector("#here")!.textContent.indexOf("Jack Ma"),
      );
      range.setEnd(range.startContainer, range.startOffset + 7);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(at.x, at.y);
    await expect(page.locator(HOST)).toHaveAttribute("data-gloss-host", "open");
    const card = await cardOf(page);
    await expect(card.locator("body")).toContainText("Jack Ma");
    const box = (await (await card.frameElement()).boundingBox())!;
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(box.x, "left edge").toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, "right edge").toBeLessThanOrEqual(width);
    expect(box.y, "top edge").toBeGreaterThanOrEqual(0);
    expect(box.y, "its beginning is in the window").toBeLessThan(height - 40);
    // A real click reaches it, whatever the page shows on top.
    await card.getByRole("button", { name: "Close" }).click();
    await expect(page.locator(HOST)).toHaveAttribute("data-gloss-host", "");
    await page.mouse.move(1, 1);
    await page.mouse.click(at.x, at.y);
    await expect(page.locator(HOST)).toHaveAttribute("data-gloss-host", "open");
    await page.keyboard.press("Escape");
    await expect(page.locator(HOST)).toHaveAttribute("data-gloss-host", "");
    expect(complaints).toEqual([]);
  });
}

const RULES = `<style>
  p:nth-child(odd) { background: #eee } p:only-child { padding: 9px } b:empty { padding: 5px } p:has(b) { margin: 13px }
  li > :first-child { margin-left: 20px } p::first-line { letter-spacing: 1px } q:last-child { padding: 3px }
</style>`;
const RESET = "<style>* { all: unset !important; } p, li, main, div { display: block !important; }</style>";
const LONG = Array.from(
  { length: 120 },
  (_, n) =>
    `<p><b></b><span>${n}</span> Jack Ma founded <em>Alibaba</em>, as <q>Xinhua</q> says.</p><div><p>Tencent.</p></div><ul><li><i>Baidu</i> grows.</ul>`,
).join("");

for (const [name, html] of [
  ["structural rules", `${RULES}${LONG}`],
  ["a reset of everything", `${RESET}${LONG}`],
] as const) {
  for (const kind of ["marks", "highlights"] as const) {
    test(`A13 under ${name}, ${kind} move no element of the page`, async ({ gloss, control, site }) => {
      const page = article(html);
      const pair = await openPair({ gloss, control }, site.put("/rules", kind === "marks" ? page : scripted(page)));
      await expect
        .poll(async () => (await gloss.reportOf(pair.ours.page))?.status, { message: "read to the end" })
        .toBe("done");
      const [ours, theirs] = await inBoth(pair, (one) =>
        one.evaluate(() =>
          [...document.body.querySelectorAll("*:not(mark[data-gloss])")].map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return { name: element.localName, rect: [x, y, width, height] };
          }),
        ),
      );
      expect(theirs.length).toBeGreaterThan(500);
      expect(ours.map((one) => one.name)).toEqual(theirs.map((one) => one.name));
      // A line that is laid out in pieces is rounded to other sixty-fourths of a pixel.
      const moved = ours.filter(({ rect }, n) =>
        rect.some((value, side) => Math.abs(value - theirs[n]!.rect[side]!) > 0.05),
      );
      expect(moved).toEqual([]);
      const shifts = await pair.ours.page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const observer = new PerformanceObserver((list) => resolve(list.getEntries().length));
            observer.observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(0));
          }),
      );
      expect(shifts, "layout shifts").toBe(0);
    });
  }
}

/** Elements that lay out each piece of their text as an item of its own, whatever they are by name. */
const ITEMISED = [
  ["a link", '<p><a href="#" style="display: flex; gap: 9px">The rise of Alibaba, by Jack Ma himself</a></p>'],
  ["a span", '<p><span style="display: inline-flex; gap: 9px">The rise of Alibaba, by Jack Ma</span></p>'],
  ["a label", '<label style="display: grid">Jack Ma founded Alibaba in China</label>'],
  ["a box that isn't there", '<div style="display: grid"><p style="display: contents">Jack Ma of Alibaba</p></div>'],
] as const;

for (const [name, html] of ITEMISED) {
  test(`A13 the text of ${name} that lays it out in pieces stays in one`, async ({ gloss, control, site }) => {
    const pair = await openPair(
      { gloss, control },
      site.put("/itemised", article("Xinhua.").replace("</main>", `${html}</main>`)),
    );
    await expect.poll(async () => (await gloss.reportOf(pair.ours.page))?.entities.length).toBe(3);
    const [ours, theirs] = await inBoth(pair, (one) => one.evaluate(() => document.querySelector("main")!.innerText));
    expect(ours).toBe(theirs);
    expect(await pair.ours.page.evaluate(() => CSS.highlights.size), "drawn all the same").toBeGreaterThan(0);
  });
}

test("A13 the browser's mark on the text that a link leads to stays", async ({ gloss, site }) => {
  const address = site.put("/fragment", article("Yesterday Jack Ma founded Alibaba in China and left."));
  const page = await gloss.open(`${address}#:~:text=founded%20Alibaba%20in`);
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  await expect(page.locator("mark")).toHaveCount(0);
});

// An element beside the text has a mark for a sibling then. To try each block and take back what moves costs a layout for each.
test.fixme("A13 a rule for an only child goes on holding beside a name (fault: marks are siblings)", async ({
  gloss,
  control,
  site,
}) => {
  const html = "<style>b:only-child { display: block }</style><p><b>Yesterday</b> Jack Ma founded Alibaba.</p>";
  const pair = await openPair(
    { gloss, control },
    site.put("/only", article("Xinhua.").replace("</main>", `${html}</main>`)),
  );
  await expect.poll(async () => (await gloss.reportOf(pair.ours.page))?.entities.length).toBe(3);
  const [ours, theirs] = await inBoth(pair, (one) => one.evaluate(() => document.querySelector("main")!.innerText));
  expect(ours).toBe(theirs);
});
