import { describe as group, expect, test } from "vitest";
import { anchor } from "../../../utils/annotation/anchor.ts";
import { describe } from "../../../utils/annotation/describe.ts";
import { indexFragments } from "../../../utils/annotation/fragments.ts";
import { prepareText } from "../../../utils/annotation/prepared-text.ts";

const MEGABYTE = 1_000_000;

group("C10 texts made to be hard are borne", { timeout: 60_000 }, () => {
  test.each<[name: string, text: string]>([
    ["one letter", "a".repeat(MEGABYTE)],
    ["two letters", "ab".repeat(MEGABYTE / 2)],
    ["one word", "word ".repeat(MEGABYTE / 5)],
    ["one token without end", Array.from({ length: MEGABYTE / 10 }, (_, i) => String(1e9 + i * 7919)).join("")],
    ["blanks", " \n".repeat(MEGABYTE / 2) + "end"],
    ["marks", `a${"\u0301".repeat(MEGABYTE)}`],
    ["ligatures", "ﬁ".repeat(MEGABYTE / 4)],
    ["emoji", "😀".repeat(MEGABYTE / 2)],
  ])("%s", (_, text) => {
    const page = prepareText(text);
    const length = Math.min(text.length, 400);
    const saved = describe(page, text.length - length, text.length)!;
    expect(anchor(page, saved).found).toEqual({ ...saved.position, score: 1, how: "position" });
    const other = { exact: `${"ab".repeat(100)}c`, prefix: "a".repeat(300), suffix: "word ".repeat(60) };
    expect(anchor(page, { quote: other }).found).toBeUndefined();
    const { start, end } = saved.position;
    expect(
      anchor(prepareText(`new ${text}`), { quote: saved.quote, position: { start: start + 1, end: end + 1 } }),
    ).toBeDefined();
  });

  test("a quote as long as can be stored", () => {
    const sentences = Array.from(
      { length: 4_000 },
      (_, i) => `Sentence ${i} speaks of the number ${(i * 7919) % 10_007}.`,
    );
    const text = `At first. ${sentences.join(" ")} At last.`;
    const saved = describe(text, 10, text.length - 9)!;
    const now = text
      .replace("Sentence 7 speaks", "Sentence 7 tells")
      .replace("Sentence 3999 speaks", "Sentence 3999 tells");
    const { found } = anchor(now, saved);
    expect(now.slice(found!.start, found!.end)).toBe(now.slice(10, -9));
  });
});

test("C10 a fragment that stands everywhere names no place", () => {
  const index = indexFragments(`${"again ".repeat(1_000)}once upon a time`);
  expect(index.placesOf("again again again", 8)).toEqual([]);
  expect(index.placesOf("again once upon", 8)).toEqual([6_000 - 6]);
});
