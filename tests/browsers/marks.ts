/** Painted mentions and the card, for tests, benchmarks and the demo in Chromium. */
import { expect, type Frame, type Page } from "@playwright/test";
import { MARK } from "./mark-selector.ts";

/** The surface forms painted in the page, by whichever painter, in document order. One that crosses tags: once for each piece. */
export const paintedTexts = (page: Page): Promise<string[]> =>
  page.evaluate((mark) => {
    const rangeOf = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): Range => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    };
    const ranges = [...document.querySelectorAll(mark)].map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range;
    });
    for (const [name, highlight] of CSS.highlights) {
      if (/^gloss-(?!annotation)/.test(name)) ranges.push(...[...highlight].map(rangeOf));
    }
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    // A mention stands in several highlights when it is also hovered, focused or a repetition.
    const starts = ranges.filter((range, index) => {
      const before = ranges[index - 1];
      return before === undefined || before.compareBoundaryPoints(Range.START_TO_START, range) !== 0;
    });
    return starts.map((range) => range.toString());
  }, MARK);

/** The frame of the card once there is one, shown with its entity. */
export async function cardOf(page: Page): Promise<Frame> {
  const find = (): Frame | undefined => page.frames().find((frame) => frame.url().includes("/card.html"));
  await expect.poll(() => find() !== undefined, { message: "the card's frame" }).toBe(true);
  return find()!;
}

/** Waits until the card has stood in plain sight for so long that what the reader does in it counts. */
export const cardSeen = (card: Frame): Promise<void> => expect(card.locator("html")).toHaveAttribute("data-seen");
