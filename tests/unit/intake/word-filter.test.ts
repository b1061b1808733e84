import fc from "fast-check";
import { expect, test } from "vitest";
import { buildFilter, openFilter } from "../../../utils/intake/word-filter.ts";

test("a filter finds every word it was built of", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), (words) => {
      const filter = openFilter(Buffer.from(buildFilter(words, 8)).toString("base64"));
      expect(words.filter((word) => !filter.has(word))).toEqual([]);
    }),
  );
});

test("few other words are taken for one of it", () => {
  const words = Array.from({ length: 2_000 }, (_, i) => `word${i}`);
  const filter = openFilter(Buffer.from(buildFilter(words, 8)).toString("base64"));
  const others = Array.from({ length: 2_000 }, (_, i) => `other${i}`);
  expect(others.filter((word) => filter.has(word)).length).toBeLessThan(100);
});
