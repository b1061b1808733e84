/** What a reader does to a painted name, by whichever painter and however deep in shadow trees, and what they get. */
import { expect, type Frame, type Page } from "@playwright/test";
import { cardOf } from "../browsers/marks.ts";

/** The middle of the nth place on the page where a text stands, in the window. */
export const pointOf = (page: Page | Frame, text: string, nth = 0): Promise<{ x: number; y: number }> =>
  page.evaluate(
    ([wanted, index]) => {
      const found: { x: number; y: number }[] = [];
      const visit = (node: Node): void => {
        if (node instanceof Text) {
          for (let at = node.data.indexOf(wanted); at >= 0; at = node.data.indexOf(wanted, at + 1)) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + wanted.length);
            const { x, y, width, height } = range.getBoundingClientRect();
            if (width > 0) found.push({ x: x + width / 2, y: y + height / 2 });
          }
          return;
        }
        if (node instanceof Element && ["SCRIPT", "STYLE"].includes(node.tagName)) return;
        if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
        node.childNodes.forEach(visit);
      };
      visit(document.body);
      return found[index]!;
    },
    [text, nth] as const,
  );

/** Whether the card is on the screen, also when it stands in a shadow tree. */
export const cardIsOpen = (page: Page): Promise<boolean> =>
  page
    .locator('[data-gloss-host="open"]')
    .count()
    .then((count) => count > 0); // locators look into open shadow trees

export const expectOpen = async (page: Page, name: string): Promise<Frame> => {
  await expect.poll(() => cardIsOpen(page), { message: `the card of ${name} is open` }).toBe(true);
  const card = await cardOf(page);
  await expect(card.locator("h1").first()).toHaveText(name);
  return card;
};

export const expectClosed = (page: Page): Promise<void> =>
  expect.poll(() => cardIsOpen(page), { message: "the card is closed" }).toBe(false);

/** Rests the pointer on a name. */
export async function restOn(page: Page, text: string, nth = 0): Promise<void> {
  const { x, y } = await pointOf(page, text, nth);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
}

export async function clickOn(page: Page, text: string, nth = 0): Promise<void> {
  const { x, y } = await pointOf(page, text, nth);
  await page.mouse.click(x, y);
}

/** Closes the card by Escape and takes the pointer away. */
export async function leave(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expectClosed(page);
  await page.mouse.move(1, 1);
}
