import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bm25, countTerms, rarity } from "../../../utils/ranking/bm25.ts";

const PASSAGES = [["censor", "internet"], ["internet", "internet", "media"], ["forum"]];
const statistics = countTerms(PASSAGES);

/** Query terms that count alike. */
const query = (...terms: string[]): Map<string, number> => new Map(terms.map((term) => [term, 1]));

test("a term is counted once a passage", () => {
  expect(statistics).toEqual({
    passages: 3,
    averageLength: 2,
    frequency: { censor: 1, internet: 2, media: 1, forum: 1 },
  });
});

test("no passages, no terms", () => {
  expect(countTerms([])).toEqual({ passages: 0, averageLength: 0, frequency: {} });
  expect(bm25(query("a"), ["a"], countTerms([])).score).toBeGreaterThan(0);
});

describe("scores more", () => {
  const score = (asked: string[], passage: string[]): number => bm25(query(...asked), passage, statistics).score;

  test.each<[string, [string[], string[]], [string[], string[]]]>([
    ["a rare term than a common one", [["censor"], ["censor", "x"]], [["internet"], ["internet", "x"]]],
    ["a term that comes twice", [["media"], ["media", "media"]], [["media"], ["media", "x"]]],
    [
      "two terms than one",
      [
        ["media", "forum"],
        ["media", "forum"],
      ],
      [["media"], ["media", "forum"]],
    ],
    ["a short passage than a long one", [["media"], ["media"]], [["media"], ["media", "x", "x", "x", "x"]]],
  ])("%s", (_, better, worse) => {
    expect(score(...better)).toBeGreaterThan(score(...worse));
  });

  test("nothing, when no term is shared", () => {
    expect(bm25(query("x"), ["media"], statistics)).toEqual({ score: 0, terms: [] });
  });
});

test("terms are told, the weightiest first", () => {
  expect(bm25(query("internet", "censor"), ["internet", "censor"], statistics).terms).toEqual(["censor", "internet"]);
});

test("a term that counts half scores half", () => {
  const half = bm25(new Map([["media", 0.5]]), ["media"], statistics).score;
  expect(half).toBeCloseTo(bm25(query("media"), ["media"], statistics).score / 2);
});

test("rarity falls with frequency and is always positive", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(1e6), (passages, some) => {
      const holding = (some % passages) + 1;
      expect(rarity(passages, holding)).toBeGreaterThan(0);
      expect(rarity(passages, holding)).toBeLessThan(rarity(passages, holding - 1));
    }),
  );
});

test("names of Object's prototype are terms", () => {
  const odd = countTerms([["constructor", "__proto__"], ["constructor"]]);
  expect(Object.entries(odd.frequency)).toEqual([
    ["constructor", 2],
    ["__proto__", 1],
  ]);
  const { score, terms } = bm25(query("constructor", "tostring"), ["constructor", "tostring"], odd);
  expect(score).toBeGreaterThan(0);
  expect(terms).toEqual(["tostring", "constructor"]);
});
