/** What a page does to the card so that a reader clicks in it without seeing it: nothing they do then has an effect. */
import type { Frame, Page } from "@playwright/test";
import { HOST, MARK } from "../browsers/mark-selector.ts";
import { cardOf, cardSeen } from "../browsers/marks.ts";
import { article, expect, test } from "./gloss.ts";

const PAGE = article("Jack Ma founded Alibaba.");

/** Opens the card and waits until it has been seen for long enough. */
async function openCard(page: Page): Promise<Frame> {
  await page.locator(MARK, { hasText: "Jack Ma" }).click();
  const card = await cardOf(page);
  await cardSeen(card);
  return card;
}

/** Clicks where the button is on the screen, whatever lies there. */
async function clickAt(page: Page, card: Frame, button: string): Promise<void> {
  const box = await card.getByRole("button", { name: button }).boundingBox();
  await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
}

const ATTACKS: Record<string, string> = {
  "html is transparent": `document.documentElement.style.opacity = "0.1"`,
  "html fades by an animation": `document.documentElement.animate([{ opacity: 1 }, { opacity: 0.05 }], { duration: 1, fill: "forwards" })`,
  "html has a filter": `document.documentElement.style.filter = "contrast(0)"`,
  "html is transformed": `document.documentElement.style.transform = "scale(0.99)"`,
  "html is clipped": `document.documentElement.style.clipPath = "inset(0 0 60% 0)"`,
  "html is blended": `document.documentElement.style.mixBlendMode = "difference"`,
  "a popover lies above": `put("", onTop)`,
  "a popover above lets the pointer through": `put("pointer-events: none", onTop)`,
  "a popover above has a hole at the pointer": `put("clip-path: polygon(0 0, 100% 0, 100% 60%, 0 60%)", onTop)`,
  "a modal dialog lies above": `put("pointer-events: none", undefined, "dialog").showModal()`,
};

/** The card stands in the browser's top layer: these come to lie under it. */
const UNDERLAYS: Record<string, string> = {
  "an overlay": `put("pointer-events: none")`,
  "an overlay with a hole": `put("clip-path: polygon(0 0, 100% 0, 100% 60%, 0 60%)")`,
  "a dialog that is not modal": `put("pointer-events: none", undefined, "dialog").show()`,
};

/** Puts something over the whole page, last, with the highest number. */
const PUT = `
  const put = (style, then, tag = "div") => {
    const element = document.createElement(tag);
    element.style = "position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; border: 0; background: pink; z-index: 2147483647; " + style;
    document.documentElement.append(element);
    then?.(element);
    return element;
  };
  const onTop = (element) => {
    element.popover = "manual";
    element.showPopover();
  };`;

for (const [name, underlay] of Object.entries(UNDERLAYS)) {
  test(`C6 ${name} can't cover the card`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/jack", PAGE));
    const card = await openCard(page);
    await page.evaluate(`{ ${PUT} ${underlay}; }`);
    await clickAt(page, card, "Mute");
    await expect(page.locator(MARK, { hasText: "Jack Ma" })).toHaveCount(0);
    await expect(card.locator("html")).toHaveAttribute("data-seen");
  });
}

for (const [name, attack] of Object.entries(ATTACKS)) {
  test(`C6 ${name}: muting has no effect`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/jack", PAGE));
    const card = await openCard(page);
    await page.evaluate(`{ ${PUT} ${attack}; }`);
    await expect(card.locator("html")).not.toHaveAttribute("data-seen");
    await card.getByRole("button", { name: "Mute" }).dispatchEvent("click"); // not by a person: nothing
    await clickAt(page, card, "Mute");
    // Either the click came to the card, which refuses, or to the page, which closes the card.
    await expect
      .poll(async () => (await refused(card)) || (await closed(page)), { message: "refused or closed" })
      .toBe(true);
    await expect(page.locator(MARK, { hasText: "Jack Ma" })).toHaveCount(1);
    expect(await stored(gloss.context.pages()[0]!)).toEqual([]);
  });
}

const refused = (card: Frame): Promise<boolean> =>
  card
    .getByRole("alert")
    .filter({ hasText: "This could not be saved" })
    .count()
    .then((count) => count > 0)
    .catch(() => true);

const closed = (page: Page): Promise<boolean> =>
  page
    .locator('[data-gloss-host="open"]')
    .count()
    .then((count) => count === 0);

/** What the reader has dismissed, as it is stored. */
const stored = (control: Page): Promise<unknown> =>
  control.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get: (key: string) => Promise<{ dismissals?: unknown[] }> } } };
    };
    return (await chrome.storage.local.get("dismissals")).dismissals ?? [];
  });

test("C6 a card moved under the pointer is not acted in until it has stood there", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/jack", PAGE));
  const card = await openCard(page);
  const mute = card.getByRole("button", { name: "Mute" });
  const button = (await mute.boundingBox())!;
  await page.mouse.move(button.x + 310, button.y + 110);
  // There it is when the reader is about to click, and never quite at rest.
  await page.locator(HOST).evaluate((host: HTMLElement) => {
    const [x, y] = ["--x", "--y"].map((name) => Number.parseFloat(host.style.getPropertyValue(name)));
    let step = 0;
    const timer = setInterval(() => {
      host.style.setProperty("--x", `${x! + 300 + (step++ % 2)}px`);
      host.style.setProperty("--y", `${y! + 100}px`);
    }, 50);
    Object.assign(globalThis, { rest: () => clearInterval(timer) });
  });
  await expect.poll(async () => Math.round((await mute.boundingBox())!.y - button.y)).toBe(100);
  await expect(card.locator("html")).not.toHaveAttribute("data-seen");
  await page.mouse.click(button.x + 310, button.y + 110);
  await expect.poll(() => refused(card), { message: "refused" }).toBe(true);
  expect(await stored(gloss.context.pages()[0]!)).toEqual([]);

  await page.evaluate("rest()");
  await cardSeen(card);
  await clickAt(page, card, "Mute");
  await expect(page.locator(MARK, { hasText: "Jack Ma" })).toHaveCount(0);
});

test("C6 a card in plain sight is acted in", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/jack", PAGE));
  const card = await openCard(page);
  await clickAt(page, card, "Mute");
  await expect(page.locator(MARK, { hasText: "Jack Ma" })).toHaveCount(0);
  await expect(page.locator(HOST)).toHaveCount(1);
});
