/** What is painted in a page beside what should be: every visible name, and nothing where no name is. */
import type { Frame, Page } from "@playwright/test";
import { MARK } from "../browsers/mark-selector.ts";
import { NAMES } from "../fixtures/apps/story.ts";
import { expect } from "./gloss.ts";

interface Paint {
  /** The names in visible blocks that nobody edits, in document order. */
  wanted: string[];
  painted: string[];
  /** Ranges of text that is gone, and painted text that is no name. */
  stale: string[];
}

/** Looks into open shadow roots too. Names stand in paragraphs, headings and list items. */
export const paintOf = (page: Page | Frame): Promise<Paint> =>
  page.evaluate(
    ([names, mark]) => {
      const order = new Map<Node, number>();
      const blocks: Element[] = [];
      // Through prototypes and walkers: a form may have a field named as anything.
      const visit = (root: Document | ShadowRoot): void => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
        while (walker.nextNode()) {
          const node = walker.currentNode;
          // By type: a node that another document made is no Text of this window's.
          if (node.nodeType === Node.TEXT_NODE) order.set(node, order.size);
          if (node.nodeType !== Node.ELEMENT_NODE) continue;
          if (Element.prototype.matches.call(node, "p,h1,h2,h3,li") && !(node as Element).querySelector("p"))
            blocks.push(node as Element);
          const shadowRoot = Reflect.get(Element.prototype, "shadowRoot", node) as ShadowRoot | null;
          if (shadowRoot) visit(shadowRoot);
        }
      };
      visit(document);
      const texts = [...order.keys()] as Text[];

      interface Piece {
        node: Text;
        start: number;
        end: number;
      }
      const pieces: Piece[] = [];
      const stale: string[] = [];
      for (const [name, highlight] of CSS.highlights) {
        if (!/^gloss-(?!current|flash|hover|annotation)/.test(name)) continue;
        for (const { startContainer, startOffset: start, endContainer, endOffset: end } of highlight) {
          const node = startContainer as Text;
          if (!order.has(node) || endContainer !== node || end > node.data.length) stale.push(`gone: ${node.data}`);
          else pieces.push({ node, start, end });
        }
      }
      for (const element of document.querySelectorAll(mark)) {
        const node = element.firstChild as Text;
        pieces.push({ node, start: 0, end: node.data.length });
      }
      const place = ({ node }: Piece): number => order.get(node)!;
      pieces.sort((a, b) => place(a) - place(b) || a.start - b.start);

      // A name may go across text nodes: pieces that touch make one mention.
      const mentions: { text: string; last: Piece }[] = [];
      for (const piece of pieces) {
        const text = piece.node.data.slice(piece.start, piece.end);
        const before = mentions.at(-1);
        const touches =
          before !== undefined &&
          before.last.end === before.last.node.data.length &&
          piece.start === 0 &&
          piece.node !== before.last.node &&
          texts.slice(place(before.last) + 1, place(piece)).every(({ data }) => data === "") &&
          names.some((name) => name.startsWith(before.text + text));
        if (touches) {
          before.text += text;
          before.last = piece;
        } else mentions.push({ text, last: piece });
      }
      stale.push(...mentions.map(({ text }) => text).filter((text) => !names.includes(text)));
      const anyName = new RegExp(names.join("|"), "g");
      return {
        wanted: blocks
          .filter((block) => block.checkVisibility() && !(block as HTMLElement).isContentEditable)
          .flatMap((block) => [...block.textContent.matchAll(anyName)].map(([name]) => name)),
        painted: mentions
          .filter(
            ({ last: { node } }) => !node.parentElement || Element.prototype.checkVisibility.call(node.parentElement),
          )
          .map(({ text }) => text),
        stale,
      };
    },
    [NAMES, MARK] as const,
  );

/** Waits until every visible name is painted, and nothing else. */
export async function expectPainted(page: Page | Frame, when = "painted"): Promise<void> {
  await expect(async () => {
    const { wanted, painted, stale } = await paintOf(page);
    expect({ painted, stale }, when).toEqual({ painted: wanted, stale: [] });
    expect(wanted, "names to paint").not.toEqual([]);
  }).toPass({ timeout: 8_000, intervals: [0, 50, 100, 200, 400] });
}

/** The content script still reads what comes. */
export async function expectAlive(page: Page): Promise<void> {
  await page.evaluate(() => {
    const late = document.createElement("p");
    late.append("Tsinghua University wrote to Baidu.");
    document.querySelector("body")!.append(late); // `document.body` may be an image of that name
  });
  await expect.poll(async () => (await paintOf(page)).painted).toEqual(expect.arrayContaining(["Tsinghua University"]));
}
