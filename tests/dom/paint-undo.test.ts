import { describe, expect, test } from "vitest";
import { createMarkPainter } from "../../entrypoints/content/painters/mark-painter.ts";
import { textNodes } from "../fixtures/page-body.ts";
import { firstBlock, paintingsOf } from "../fixtures/paint.ts";

type Change = (paragraph: HTMLElement, nodes: Text[]) => void;

/** What the page does through the nodes it knows: those that were there before anything was painted. */
const CHANGES: [name: string, html: string, change: Change][] = [
  ["rewrites its text node", "<p>Mr Jack Ma spoke</p>", (_, [node]) => (node!.data = "Robin Li")],
  ["empties its text node", "<p>Mr Jack Ma spoke</p>", (_, [node]) => (node!.data = "")],
  ["rewrites a text node that begins with a name", "<p>Jack Ma spoke</p>", (_, [node]) => (node!.data = "Robin Li")],
  ["removes its text node", "<p>Mr Jack Ma spoke</p>", (_, [node]) => node!.remove()],
  ["replaces its text node", "<p>Mr Jack Ma spoke</p>", (_, [node]) => node!.replaceWith("Robin Li")],
  [
    "moves its text node away",
    "<p>Mr Jack Ma spoke</p><div></div>",
    (p, [node]) => p.nextElementSibling!.append(node!),
  ],
  ["moves its text node to the end of its parent", "<p>Mr Jack Ma spoke<i>!</i></p>", (p, [node]) => p.append(node!)],
  ["empties the parent", "<p>Mr Jack Ma spoke</p>", (p) => p.replaceChildren()],
  ["writes the parent's text", "<p>Mr Jack Ma spoke</p>", (p) => (p.textContent = "Robin Li")],
  ["removes the parent", "<p>Mr Jack Ma spoke</p><div></div>", (p) => p.remove()],
  ["moves the parent", "<p>Mr Jack Ma spoke</p><div></div>", (p) => p.nextElementSibling!.append(p)],
  ["adds to the end", "<p>Mr Jack Ma spoke</p>", (p) => p.append("!", document.createElement("i"))],
  ["adds to the front", "<p>Mr Jack Ma spoke</p>", (p) => p.prepend("“", document.createElement("i"))],
  ["removes one of several text nodes", "<p>Jack <b>Ma</b> spoke</p>", (_, [, name]) => name!.remove()],
  ["removes an inline tag", "<p>Jack <b>Ma</b> spoke</p>", (p) => p.querySelector("b")!.remove()],
  ["swaps its text nodes", "<p>Jack <b>Ma</b> spoke</p>", (p, [first, , last]) => p.append(last!, first!)],
];

describe("when the page", () => {
  test.each(CHANGES)("%s, undoing leaves what it would have made without us", (_, html, change) => {
    const control = (() => {
      firstBlock(html);
      change(document.querySelector("p")!, textNodes());
      return document.body.innerHTML;
    })();
    const block = firstBlock(html);
    const nodes = textNodes();
    const paragraph = document.querySelector("p")!;
    const { undo } = createMarkPainter().paint(block, paintingsOf(block, ["Jack Ma"]));
    expect(document.querySelector("mark")).not.toBeNull();
    change(paragraph, nodes);
    undo();
    expect(document.body.innerHTML).toBe(control);
  });

  test.each<[string, string, Change, string]>([
    [
      "rewrites what stands in a mark",
      "<p>Mr Jack Ma spoke</p>",
      (p) => (p.querySelector("mark")!.textContent = "Robin Li"),
      "<p>Mr Robin Li spoke</p>",
    ],
    [
      "puts an element into a mark",
      "<p>Mr Jack Ma spoke</p>",
      (p) => p.querySelector("mark")!.append(document.createElement("br")),
      "<p>Mr Jack Ma spoke</p>",
    ],
    ["joins its text nodes", "<p>Mr Jack Ma spoke</p>", (p) => p.normalize(), "<p>Mr Jack Ma spoke</p>"],
  ])("%s, undoing loses no text", (_, html, change, expected) => {
    const block = firstBlock(html);
    const { undo } = createMarkPainter().paint(block, paintingsOf(block, ["Jack Ma"]));
    change(document.querySelector("p")!, textNodes());
    undo();
    expect(document.body.textContent).toBe(expected.replace(/<[^>]+>/g, ""));
    expect(document.querySelector("mark")).toBeNull();
  });

  test("removes a mark, undoing doesn't bring its text back", () => {
    const block = firstBlock("<p>Mr Jack Ma spoke</p>");
    const { undo } = createMarkPainter().paint(block, paintingsOf(block, ["Jack Ma"]));
    document.querySelector("mark")!.remove();
    undo();
    expect(document.body.textContent).toBe("Mr  spoke");
  });

  test("undoing twice does nothing the second time", () => {
    const block = firstBlock("<p>Mr Jack Ma spoke of Jack Ma</p>");
    const { undo } = createMarkPainter().paint(block, paintingsOf(block, ["Jack Ma", "Jack Ma"]));
    undo();
    const once = document.body.innerHTML;
    undo();
    expect(document.body.innerHTML).toBe(once);
  });
});

describe("the reader's selection", () => {
  const html = "<p>Mr Jack <b>Ma</b> spoke of Jack Ma in Beijing</p>";
  const length = "Mr Jack Ma spoke of Jack Ma in Beijing".length;

  /** Selects characters of the page, whatever nodes hold them. */
  function select(start: number, end: number): string {
    const at = (offset: number): [Text, number] => {
      let left = offset;
      for (const node of textNodes()) {
        if (left <= node.data.length) return [node, left];
        left -= node.data.length;
      }
      throw new RangeError(String(offset));
    };
    getSelection()!.setBaseAndExtent(...at(start), ...at(end));
    document.dispatchEvent(new Event("selectionchange")); // jsdom fires none
    return String(getSelection());
  }

  test.each([
    ["inside a name", 4, 6],
    ["across a name", 1, 12],
    ["from inside a name to its end", 5, 14],
    ["everything", 0, length],
    ["backwards", 30, 5],
    ["beside all names", 12, 15],
  ])("covers the same characters after painting and undoing: %s", (_, start, end) => {
    const block = firstBlock(html);
    const selected = select(start, end);
    const { undo } = createMarkPainter().paint(block, paintingsOf(block, ["Jack Ma", "Jack Ma"]));
    expect(String(getSelection())).toBe(selected);
    undo();
    expect(String(getSelection())).toBe(selected);
  });

  test("made while names are marked stays after undoing", () => {
    const block = firstBlock(html);
    const { undo } = createMarkPainter().paint(block, paintingsOf(block, ["Jack Ma", "Jack Ma"]));
    const selected = select(4, 22);
    undo();
    expect(String(getSelection())).toBe(selected);
  });

  test("a caret stays where it is", () => {
    const block = firstBlock(html);
    select(5, 5);
    const { undo } = createMarkPainter().paint(block, paintingsOf(block, ["Jack Ma"]));
    undo();
    const { anchorNode, anchorOffset } = getSelection()!;
    expect([anchorNode, anchorOffset]).toEqual([textNodes()[0], 5]);
  });
});
