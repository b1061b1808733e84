/** Painted mentions and the card, for tests, benchmarks and the demo in Chromium. */
import { expect, type Frame, type Page } from "@playwright/test";
import { MARK } from "./mark-selector.ts";

/** The surface forms painted in the page, in document order. A mention that crosses tags counts once for each piece. */
export const paintedTexts = (page: Page): Promise<string[]> => page.locator(MARK).allTextContents();

/** The frame of the card once there is one, shown with its entity. */
export async function cardOf(page: Page): Promise<Frame> {
  const find = (): Frame | undefined => page.frames().find((frame) => frame.url().includes("/card.html"));
  await expect.poll(() => find() !== undefined, { message: "the card's frame" }).toBe(true);
  return find()!;
}
