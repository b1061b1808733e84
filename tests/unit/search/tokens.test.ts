import fc from "fast-check";
import { expect, test } from "vitest";
import { queryTerms, termsOf, tokensOf } from "../../../utils/search/tokens.ts";

const terms = (text: string): string[] => tokensOf(text).map(({ term }) => term);

test.each([
  ["words, folded", "Jack Ma’s Café", ["jack", "ma", "s", "cafe"]],
  ["Han text as pairs and its last character", "阿里巴巴", ["阿里", "里巴", "巴巴", "巴"]],
  ["one character", "马", ["马"]],
  ["both, side by side", "腾讯QQ", ["腾讯", "讯", "qq"]],
  ["words of other scripts whole", "Тенсент テンセント 텐센트", ["тенсент", "テンセント", "텐센트"]],
  ["full width as usual", "ＱＱ　2018", ["qq", "2018"]],
  ["a ligature", "oﬃce", ["office"]],
  ["Han beyond the basic plane", "𠮷野家", ["𠮷野", "野家", "家"]],
  ["nothing", " …, ", []],
])("%s", (_, text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test.each([
  ["pairs alone", "阿里巴巴", ["阿里", "里巴", "巴巴"]],
  ["a single character as it is", "马", ["马"]],
  ["each word once", "web Web WEB", ["web"]],
])("a query: %s", (_, text, expected) => {
  expect(queryTerms(text)).toEqual(expected);
});

test("every token stands where it says, in order", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      let last = 0;
      for (const { term, start, end } of tokensOf(text)) {
        expect(term).not.toBe("");
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
  );
});

test("whatever is written in a text finds it", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "b", " ", "马", "云", "é", "腾"), minLength: 1 }), (text) => {
      const held = terms(text);
      for (const term of queryTerms(text)) expect(held).toContain(term);
    }),
  );
});

test("the terms of a text are those of its tokens, also of words that were seen before", () => {
  const blank = fc.constantFrom(" ", "\n", "\t", "  ");
  const piece = fc.oneof(
    blank,
    fc.string({ unit: "binary", maxLength: 4 }),
    fc.constantFrom("Jack", "é", "\u0301", "马", "云", "’s"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      expect(termsOf(text)).toEqual(terms(text));
    }),
    { numRuns: 1_000 },
  );
});
