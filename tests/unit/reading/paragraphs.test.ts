import { describe, expect, test } from "vitest";
import { paragraphs } from "../../../utils/reading/paragraphs.ts";
import { documentOf, sources } from "../../fixtures/shipped-corpus.ts";

describe.each(sources.map(({ id }) => id))("%s", (id) => {
  const read = documentOf(id);
  const texts = (sought?: number) =>
    paragraphs(read, sought).map(({ stretches }) =>
      stretches.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(""),
    );

  test("loses not a character of its text, whichever passage is sought", () => {
    const lines = read.document.text.split("\n").filter((line) => line.trim() !== "");
    for (const sought of [undefined, ...read.passages.map(({ index }) => index)]) expect(texts(sought)).toEqual(lines);
  });

  test("marks each mention with its own characters", () => {
    const marked = paragraphs(read, undefined).flatMap(({ stretches }) =>
      stretches.flatMap(({ pieces }) => pieces.flatMap(({ text, mention }) => (mention ? [{ text, mention }] : []))),
    );
    expect(marked).toHaveLength(read.mentions.length);
    for (const { text, mention } of marked) {
      expect(text).toBe(read.document.text.slice(mention.start, mention.end));
    }
  });

  test("opens at exactly the passage", () => {
    for (const { index, start, end } of read.passages) {
      const sought = paragraphs(read, index).flatMap(({ stretches }) => stretches.filter((stretch) => stretch.sought));
      const text = sought.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join("");
      expect(text).toBe(read.document.text.slice(start, end));
    }
  });

  test("counts who is named, most often first", () => {
    expect(read.entities.reduce((sum, { count }) => sum + count, 0)).toBe(read.mentions.length);
    const counts = read.entities.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});

test("the first mention is no repetition, the second is", () => {
  const again = paragraphs(documentOf("2018-internet-federation"), undefined)
    .flatMap(({ stretches }) => stretches.flatMap(({ pieces }) => pieces.flatMap(({ mention }) => mention ?? [])))
    .filter(({ entity }) => entity === "china-federation-of-internet-societies")
    .map((mention) => mention.again);
  expect(again.slice(0, 2)).toEqual([false, true]);
});
