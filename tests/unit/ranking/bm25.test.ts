import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rarity } from "../../../utils/ranking/bm25.ts";
import { type FieldScore, queryOf, scoreField } from "../../../utils/ranking/query.ts";
import { indexOf, passagesOf } from "../../fixtures/ranking.ts";

const TEXTS = ["censor internet", "internet internet media", "forum", "media x", "media media", "media x x2 x3 x4 x5"];
const index = indexOf(passagesOf(...TEXTS.map((text): [string, string] => ["a", text])));

const score = (asked: string, row: number): FieldScore =>
  scoreField(queryOf(asked, [], index, undefined), index.sentences, row, index.average.sentences);

test("a term is counted once a passage, under a number of its own", () => {
  const number = index.numberOf("internet")!;
  expect(index.termOf(number)).toBe("internet");
  expect(index.sentences.holding[number]).toBe(2);
  expect(index.sentences.lengths[1]).toBe(3);
});

test("no passages, no terms", () => {
  const empty = indexOf([]);
  expect(empty.numberOf("internet")).toBeUndefined();
  expect(queryOf("internet", [], empty, undefined).words.size).toBe(0);
});

describe("scores more", () => {
  test.each<[string, [string, number], [string, number]]>([
    ["a rare term than a common one", ["censor", 0], ["internet", 0]],
    ["a term that comes twice", ["media", 4], ["media", 3]],
    ["two terms than one", ["media internet", 1], ["media", 1]],
    ["a short passage than a long one", ["media", 3], ["media", 5]],
  ])("%s", (_, better, worse) => {
    expect(score(...better).words).toBeGreaterThan(score(...worse).words);
  });

  test("nothing, when no term is shared", () => {
    expect(score("x", 2)).toEqual({ words: 0, senses: 0, terms: [] });
  });
});

test("terms are told with what each counts", () => {
  const { words, terms } = score("internet censor", 0);
  expect(terms.map(([number]) => index.termOf(number)).toSorted()).toEqual(["censor", "internet"]);
  expect(terms.reduce((sum, [, weight]) => sum + weight, 0)).toBeCloseTo(words);
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
  const odd = indexOf(passagesOf(["a", "constructor __proto__"], ["a", "constructor watch"]));
  const { terms } = scoreField(queryOf("constructor watch tostring", [], odd, undefined), odd.sentences, 1, 2);
  expect(terms.map(([number]) => odd.termOf(number)).toSorted()).toEqual(["constructor", "watch"]);
});

test("Chinese words are the same in either script", () => {
  const both = indexOf(passagesOf(["a", "网络审查"], ["a", "其他内容"]));
  expect(scoreField(queryOf("網絡審查", [], both, undefined), both.sentences, 0, 3).words).toBeGreaterThan(0);
});
