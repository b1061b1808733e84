/** A reader who selects words and saves them, and what is painted of them. */
import type { Frame, Page } from "@playwright/test";
import type { browser } from "wxt/browser";
import type { TabRequest } from "../../utils/messages/messages.ts";
import type { GlossBrowser } from "../browsers/chromium.ts";
import { HOST } from "../browsers/mark-selector.ts";
import { cardOf, cardSeen } from "../browsers/marks.ts";
import { expect } from "./gloss.ts";

/** The extension's APIs, in pages of the extension. */
declare const chrome: typeof browser;

/** Where words stand on the screen: the first and the last character. */
const endsOf = (page: Page | Frame, words: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const all = nodes.map(({ data }) => data).join("");
    const at = all.indexOf(wanted);
    if (at < 0) throw new Error(`No such words: ${wanted}`);
    const place = (offset: number): [Text, number] => {
      let left = offset;
      for (const node of nodes) {
        if (left < node.data.length) return [node, left];
        left -= node.data.length;
      }
      throw new Error("unreachable");
    };
    const rectAt = (offset: number): DOMRect => {
      const [node, start] = place(offset);
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + 1);
      return range.getBoundingClientRect();
    };
    place(at)[0].parentElement!.scrollIntoView({ block: "center", behavior: "instant" });
    const [first, last] = [rectAt(at), rectAt(at + wanted.length - 1)];
    return {
      from: { x: first.left + 0.5, y: (first.top + first.bottom) / 2 },
      to: { x: last.right - 0.5, y: (last.top + last.bottom) / 2 },
    };
  }, words);

/** Drags over the words as a reader does. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { from, to } = await endsOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  expect(await selected(page)).toBe(words);
}

export const selected = (page: Page | Frame): Promise<string> =>
  page.evaluate(() => document.getSelection()!.toString());

/** Waits for the toolbar beside the selection. */
export async function expectToolbar(page: Page): Promise<Frame> {
  await expect(page.locator(HOST)).toHaveAttribute("data-gloss-host", "open");
  const card = await cardOf(page);
  await expect(card.getByRole("toolbar")).toBeVisible();
  return card;
}

/** The toolbar is gone, and its element with it. */
export const expectNoToolbar = (page: Page): Promise<void> => expect(page.locator(HOST)).toHaveCount(0);

/** Selects the words and saves them by one click; the toolbar is there still. */
export async function save(page: Page, words: string, colour: string): Promise<Frame> {
  await selectWords(page, words);
  const toolbar = await expectToolbar(page);
  await cardSeen(toolbar);
  await toolbar.getByRole("button", { name: `Save: ${colour}` }).click();
  await expect(toolbar.getByText("Saved")).toBeVisible();
  return toolbar;
}

/** Does as the context menu and the shortcut do. */
export const askToSave = (gloss: GlossBrowser, page: Page): Promise<unknown> =>
  tell(gloss, page, { type: "annotateSelection" });

/** Says something to the content script of the top frame, as the extension does; resolves to its answer. */
export async function tell(gloss: GlossBrowser, page: Page, request: TabRequest): Promise<unknown> {
  const tab = await gloss.tabIdOf(page);
  return gloss.context
    .pages()[0]!
    .evaluate(([id, message]) => chrome.tabs.sendMessage(id, message) as Promise<unknown>, [tab, request] as const);
}

/** What is painted of annotations, in the order of the page: the colour and the words of each range, neighbours joined. */
export const annotated = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(() => {
    const nodes: Node[] = [];
    const visit = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        nodes.push(node);
        if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
      }
    };
    visit(document);
    const painted: { colour: string; text: string; node: number; start: number }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      const colour = /^gloss-annotation-(yellow|green|blue|pink|purple)/.exec(name)?.[1];
      if (colour === undefined) continue;
      for (const { startContainer, startOffset, endOffset } of highlight) {
        const text = (startContainer as Text).data.slice(startOffset, endOffset);
        painted.push({ colour, text, node: nodes.indexOf(startContainer), start: startOffset });
      }
    }
    painted.sort((a, b) => a.colour.localeCompare(b.colour) || a.node - b.node || a.start - b.start);
    const joined: { colour: string; text: string; node: number }[] = [];
    for (const one of painted) {
      const last = joined.at(-1);
      const next = nodes.slice((last?.node ?? 0) + 1, one.node).every((node) => !(node instanceof Text));
      if (last?.colour === one.colour && (next || last.node === one.node)) {
        last.text += one.text;
        last.node = one.node;
      } else joined.push({ ...one });
    }
    return joined.map(({ colour, text }) => `${colour}: ${text.replace(/\s+/g, " ")}`);
  });
