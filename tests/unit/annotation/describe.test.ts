import fc from "fast-check";
import { describe as group, expect, test, vi } from "vitest";
import { anchor } from "../../../utils/annotation/anchor.ts";
import { describe } from "../../../utils/annotation/describe.ts";
import { preparedOffset, prepareText } from "../../../utils/annotation/prepared-text.ts";

vi.setConfig({ testTimeout: 60_000 }); // many random cases

const SENTENCE =
  "Officials of the ministry said on Monday that the new law would protect the users of the network from fraud.";

/** Describes the words as they first stand in the text. */
function describeWords(text: string, words: string) {
  const start = text.indexOf(words);
  return describe(text, start, start + words.length)!;
}

group("F11 describes", () => {
  test("the words, and at least 32 characters on each side, in whole words", () => {
    const { quote, position } = describeWords(SENTENCE, "the new law");
    expect(quote).toEqual({
      exact: "the new law",
      prefix: "Officials of the ministry said on Monday that ",
      suffix: " would protect the users of the network",
    });
    expect(SENTENCE.slice(position.start, position.end)).toBe("the new law");
  });

  test("nothing beside the whole text", () => {
    expect(describe("  all of it ", 0, 12)).toEqual({
      quote: { exact: "all of it", prefix: "", suffix: "" },
      position: { start: 2, end: 11 },
    });
  });

  test("without the blanks at its ends, any blanks inside as one", () => {
    const text = "one \u00a0two\n\t three  four";
    expect(describe(text, 3, 17)).toEqual({
      quote: { exact: "two three", prefix: "one ", suffix: " four" },
      position: { start: 5, end: 16 },
    });
  });

  test.each([
    ["blanks", " \n\t\u00a0 ", 0, 5],
    ["nothing", "abc", 1, 1],
    ["nothing, the wrong way round", "abc", 2, 1],
    ["nothing, beyond the end", "abc", 7, 9],
  ])("no selection of %s", (_, text, start, end) => {
    expect(describe(text, start, end)).toBeUndefined();
  });

  test("whole characters where half of one is selected", () => {
    const { quote, position } = describe("a 😀😀 b", 3, 5)!;
    expect(quote).toEqual({ exact: "😀😀", prefix: "a ", suffix: " b" });
    expect(position).toEqual({ start: 2, end: 6 });
  });

  test("half characters of the page as replacement characters", () => {
    expect(describe("a\ud800 b \udc00c", 3, 4)!.quote).toEqual({ exact: "b", prefix: "a\ufffd ", suffix: " \ufffdc" });
  });

  test("more of a side that stands elsewhere, too, until it tells the place", () => {
    const row = "A line that stands here again and again, the same every time. ";
    const text = `First. ${row.repeat(2)}Second. ${row.repeat(2)}Third comes the part that is looked for, and then more of it.`;
    const { quote } = describeWords(text, "Third");
    expect(quote.prefix.length).toBeGreaterThan(100);
    expect(text.split(quote.prefix)).toHaveLength(2);
    expect(quote.suffix.length).toBeLessThan(60);
  });

  test("at least 64 characters on each side of words that stand elsewhere, too", () => {
    const text = `${SENTENCE} And Tuesday came, and on ${SENTENCE.toUpperCase()} So it was.`;
    const { quote } = describeWords(text, "the new law");
    expect(prepareText(quote.suffix).text.length).toBeGreaterThanOrEqual(64);
    expect(prepareText(describeWords(text, "And Tuesday").quote.suffix).text.length).toBeLessThan(64);
  });

  test.each([
    ["one letter", "a".repeat(100_000)],
    ["blanks", `a${" ".repeat(100_000)}b`.repeat(3)],
    ["marks", `a${"\u0301".repeat(100_000)}b`.repeat(3)],
    ["emoji", "😀".repeat(50_000)],
  ])("no more than can be stored beside %s without end", (_, text) => {
    const middle = text.indexOf("b") < 0 ? text.length / 2 : text.indexOf("b");
    const { quote } = describe(text, middle, middle + 2)!;
    expect(quote.prefix.length).toBeLessThanOrEqual(1_000);
    expect(quote.suffix.length).toBeLessThanOrEqual(1_000);
  });
});

/** Pieces of text that are hard on offsets, and words that repeat. */
const piece = fc.constantFrom(
  ...[
    "the ",
    "law ",
    "of ",
    "users. ",
    "Paris ",
    "12 ",
    "\n",
    "\u00a0",
    "\t ",
    "— ",
    "--",
    "“so” ",
    "cafe\u0301 ",
    "é",
    "ﬁre ",
    "\u00ad",
  ],
  ...[
    "网络",
    "空间",
    "。",
    "한국",
    "\u1112\u1161\u11ab",
    "か\u3099",
    "😀",
    "👨‍👩‍👧",
    "𝐁",
    "\ud800",
    "\udc00",
    "\0",
    "\u202e",
    "z\u0351\u0321",
  ],
);
const page = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(""));
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("C10 what is described is found again where it was, whatever it is", () => {
  fc.assert(
    fc.property(page, share, share, (text, from, to) => {
      const [start, end] = [from, to].map((at) => Math.round(at * text.length)).toSorted((a, b) => a - b);
      const saved = describe(text, start!, end!);
      fc.pre(saved !== undefined);
      const { found } = anchor(text, saved);
      expect(found).toEqual({ ...saved.position, score: 1, how: "position" });
      expect(saved.quote.exact.isWellFormed()).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test("C10 what is described is found again behind other text, or not at all", () => {
  fc.assert(
    fc.property(page, share, share, (text, from, to) => {
      const [start, end] = [from, to].map((at) => Math.round(at * text.length)).toSorted((a, b) => a - b);
      const saved = describe(text, start!, end!);
      fc.pre(saved !== undefined);
      const added = "Quite another paragraph, which nobody had seen before it came!\n";
      const now = prepareText(added + text);
      const { found } = anchor(now, saved);
      if (!found) return;
      const range = (start: number, end: number) => [preparedOffset(now, start), preparedOffset(now, end)];
      const { position } = saved;
      expect(range(found.start, found.end)).toEqual(range(added.length + position.start, added.length + position.end));
    }),
    { numRuns: 1_000 },
  );
});
