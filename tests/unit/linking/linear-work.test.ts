import { describe, expect, test } from "vitest";
import { buildGazetteer } from "../../../utils/linking/build-gazetteer.ts";
import { spot } from "../../../utils/linking/spot.ts";

const gazetteerOf = (names: string[]) =>
  buildGazetteer(names.map((name, entity) => ({ name, entity, kind: "name", strength: "strong", case: "any" })));

/** How many characters the matcher looks at: a count, not a time. */
function work(names: string[], text: string): number {
  let looks = 0;
  const counted = {
    length: text.length,
    charCodeAt: (at: number): number => {
      looks++;
      return text.charCodeAt(at);
    },
  };
  spot(gazetteerOf(names), counted as unknown as string, () => undefined);
  return looks;
}

const nested = (word: string, count: number, between: string): string[] =>
  Array.from({ length: count }, (_, i) => Array.from({ length: i + 1 }, () => word).join(between));

describe("twice the text is at most twice and a half the work", () => {
  test.each<[string, string[], (n: number) => string]>([
    ["one letter, again and again", ["a", "aa", "aaaa"], (n) => "a".repeat(n)],
    ["one word, again and again, in names of up to 20", nested("a", 20, " "), (n) => "a ".repeat(n)],
    ["one Han character, in names of up to 20", nested("马", 20, ""), (n) => "马".repeat(n)],
    ["one syllable, in names of up to 20", nested("한", 20, ""), (n) => "한".repeat(n)],
    ["one token without end", ["aaaa"], (n) => "ab".repeat(n)],
    ["one name and blanks without end", ["jack ma"], (n) => `jack${" ".repeat(n)}x`],
    ["the first word of a name, and blanks", ["jack ma"], (n) => `jack${" ".repeat(50)}`.repeat(n / 50)],
    ["one letter and marks without end", ["a b"], (n) => `a${"\u0301".repeat(n)}`],
    ["Han characters, each with marks", ["马云"], (n) => "马\u0301\u0301".repeat(n)],
    ["soft hyphens alone", ["a"], (n) => "\u00ad".repeat(n)],
    ["punctuation alone", ["a.b"], (n) => ".".repeat(n)],
    ["punctuation between", ["a.a.a.b"], (n) => "a.".repeat(n)],
    ["Hangul with blanks that never match", ["한 국"], (n) => "한 ".repeat(n)],
  ])("%s", (_, names, textOf) => {
    const [once, twice] = [work(names, textOf(1000)), work(names, textOf(2000))];
    expect(twice / once).toBeLessThanOrEqual(2.5);
  });
});

test("a hundred times the names is hardly more work", () => {
  const text = "the quick brown fox jumps over the lazy dog near Kedoda and Vuvula ".repeat(50);
  const names = (count: number) => Array.from({ length: count }, (_, i) => `Name${i} of${i * 7}`);
  expect(work(names(10_000), text) / work(names(100), text)).toBeLessThanOrEqual(1.5);
});
