/** The card where there is little room: zoomed in, in low windows, in frames, in forced colours. */
import { article, expect, readToEnd, scripted } from "./gloss.ts";
import { cardOf } from "../browsers/marks.ts";
import { clickOn, expectOpen, pointOf } from "./acts.ts";
import { test } from "./shared.ts";

const FILLER = "Nothing of note was said on the first day, nor on the second. ".repeat(4);
const PAGE = scripted(
  article(FILLER, `${FILLER} Jack Ma of Alibaba spoke. ${FILLER}`, `So Jack Ma and Alibaba said. ${FILLER}`),
);

for (const [name, window] of [
  ["1280 by 720 at 200 %", { width: 640, height: 360 }],
  ["a low window", { width: 900, height: 270 }],
  ["a narrow one at 200 %", { width: 400, height: 320 }],
] as const) {
  test(`an excerpt is to be read, the head stays, what is opened is in sight: ${name}`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/low", PAGE));
    await page.setViewportSize(window);
    await readToEnd(gloss, page);
    await clickOn(page, "Jack Ma");
    const card = await expectOpen(page, "Jack Ma");
    const seen = (selector: string) =>
      card
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          const under = element.closest(".entity-card")!.querySelector("header")!.getBoundingClientRect().bottom;
          return {
            shown: Math.min(bottom, innerHeight) - Math.max(top, 0),
            height: bottom - top,
            under: top - under,
            above: innerHeight - bottom,
          };
        });
    await expect
      .poll(async () => (await seen("[data-document-id]")).shown, { message: "lines of the excerpt" })
      .toBeGreaterThan(40);
    await card.evaluate(() => scrollBy(0, 60));
    const head = await seen("header");
    expect(head.shown).toBeCloseTo(head.height, 0);
    await card.locator("summary", { hasText: "Why this?" }).click();
    await expect.poll(async () => (await seen(".why p")).above).toBeGreaterThanOrEqual(0);
    expect((await seen(".why p")).under).toBeGreaterThanOrEqual(-1);
  });
}

for (const height of [70, 100, 150]) {
  test(`no button is cut off in a frame ${height} px high`, async ({ gloss, site }) => {
    site.put("/inner", article("Jack Ma founded Alibaba."));
    const page = await gloss.open(
      site.put(
        "/outer",
        `<!doctype html><title>Frames</title><iframe src="/inner" width="320" height="${height}"></iframe>`,
      ),
    );
    const inner = () => page.frames().find((frame) => frame.url().endsWith("/inner"));
    await expect.poll(() => inner()?.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    const box = (await page.locator("iframe").boundingBox())!;
    const { x, y } = await pointOf(inner()!, "Jack Ma");
    await page.mouse.click(box.x + x + 2, box.y + y + 2);
    const card = await cardOf(page);
    await expect(card.getByRole("button", { name: "Close" })).toBeVisible();
    const cut: string[] = [];
    for (const button of await card.locator("button").all()) {
      await button.scrollIntoViewIfNeeded();
      const isWhole = await button.evaluate((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && element.contains(at);
      });
      if (!isWhole) cut.push((await button.getAttribute("aria-label")) ?? (await button.innerText()));
    }
    expect(cut).toEqual([]);
    const frame = (await (await card.frameElement()).boundingBox())!;
    expect(frame.y).toBeGreaterThanOrEqual(box.y);
    expect(frame.y + frame.height).toBeLessThanOrEqual(box.y + box.height);
  });
}

test("in forced colours a page of scripts has one solid mark a name", async ({ gloss, site }) => {
  const page = await gloss.context.newPage();
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(site.put("/forced", PAGE));
  await readToEnd(gloss, page);
  const drawn = () =>
    page.evaluate(() =>
      [...CSS.highlights].flatMap(([, highlight]) =>
        [...highlight].map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset)),
      ),
    );
  await expect.poll(async () => (await drawn()).toSorted()).toEqual(["Alibaba", "Jack Ma"]);
});
