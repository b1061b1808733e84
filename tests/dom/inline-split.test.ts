import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { blocksOf, showBody, textAt } from "../fixtures/page-body.ts";

vi.setConfig({ testTimeout: 60_000 }); // many random cases

const INLINE = ["a", "b", "em", "span", "i", "sub", "sup", "mark", "x-name", "q", "time", "font", "u", "label"];
/** What may stand between two letters of a name without parting it. */
const NOTHING = [
  () => document.createComment(" Jack "),
  () => document.createTextNode(""),
  () => document.createElement("wbr"),
  () => document.createElement("img"),
  () => Object.assign(document.createElement("script"), { type: "text/plain", text: "Ma" }),
  () => document.createElement("span"),
];

/** How a text is cut into pieces, wrapped, and what is put between them. */
const recipe = fc.array(
  fc.record({
    length: fc.integer({ min: 1, max: 5 }),
    wraps: fc.array(fc.constantFrom(...INLINE), { maxLength: 3 }),
    between: fc.nat(8),
  }),
  { minLength: 1, maxLength: 20 },
);
type Recipe = typeof recipe extends fc.Arbitrary<infer T> ? T : never;

function build(into: Element, text: string, steps: Recipe): void {
  let at = 0;
  for (let i = 0; at < text.length; i++) {
    const { length, wraps, between } = steps[i % steps.length]!;
    let inner: Element = into;
    for (const name of wraps) {
      const wrap = document.createElement(name);
      inner.append(wrap);
      inner = wrap;
    }
    inner.append(document.createTextNode(text.slice(at, at + length)));
    const nothing = NOTHING[between];
    if (nothing) into.append(nothing());
    at += length;
  }
}

const texts = fc
  .array(fc.constantFrom("Jack", "Ma", "马云", "𠀀", "😀", "é", "e\u0301", " ", "\u00a0", "\u00ad", ",", "\n"), {
    minLength: 1,
    maxLength: 16,
  })
  .map((parts) => parts.join(""))
  .filter((text) => /\S/.test(text));

test("however a text is split by inline tags, comments and the like, it reads the same", () => {
  fc.assert(
    fc.property(texts, recipe, (text, steps) => {
      const paragraph = showBody("<p></p>").firstElementChild!;
      build(paragraph, text, steps);
      const blocks = blocksOf();
      // Blanks before the first character and after the last may be left out.
      expect(blocks).toHaveLength(1);
      expect(text).toContain(blocks[0]!.text);
      expect(blocks[0]!.text.trim()).toBe(text.trim());
    }),
  );
});

test("each range of the text leads to nodes that hold that text", () => {
  fc.assert(
    fc.property(texts, recipe, fc.nat(40), fc.nat(40), (text, steps, a, b) => {
      const paragraph = showBody("<p></p>").firstElementChild!;
      build(paragraph, text, steps);
      const block = blocksOf()[0]!;
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      expect(textAt(block, start, end)).toBe(block.text.slice(start, end));
    }),
  );
});

test("block-level elements part what inline tags join", () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), recipe, (paragraphs, steps) => {
      const body = showBody("");
      for (const text of paragraphs) {
        const paragraph = document.createElement("p");
        build(paragraph, text, steps);
        body.append(paragraph);
      }
      expect(blocksOf().map(({ text }) => text.trim())).toEqual(paragraphs.map((text) => text.trim()));
    }),
  );
});
