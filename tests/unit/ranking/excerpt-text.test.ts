import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beginningOf, quotedPart } from "../../../utils/ranking/excerpt-text.ts";
import { isSentence } from "../../../utils/ranking/quotable.ts";

function quote(paragraph: string, sentence: string, ...points: string[]) {
  const start = paragraph.indexOf(sentence);
  const spans = points.map((point) => ({
    start: paragraph.indexOf(point),
    end: paragraph.indexOf(point) + point.length,
  }));
  const part = quotedPart(paragraph, { start, end: start + sentence.length }, spans, "en");
  return { ...part, text: paragraph.slice(part.start, part.end) };
}
const clauses = Array.from({ length: 12 }, (_, i) => `the clause number ${i} says something more`);
const LONG = `${clauses.join(", ")}.`;
const MIDDLE = "This sentence is of a usual length and needs nothing more, nor less.";

describe("quotes", () => {
  test("a sentence of usual length as it is", () => {
    expect(quote(`First one. ${MIDDLE} Last one.`, MIDDLE)).toMatchObject({
      text: MIDDLE,
      cutStart: false,
      cutEnd: false,
    });
  });
  test("a short one with the next", () => {
    expect(quote(`First one. ${MIDDLE}`, "First one.").text).toBe(`First one. ${MIDDLE}`);
  });
  test("a short last one with the one before", () => {
    expect(quote(`${MIDDLE} Last one.`, "Last one.").text).toBe(`${MIDDLE} Last one.`);
  });
  test("a short one alone, where its neighbours are too long", () => {
    expect(quote(`Short. ${LONG}`, "Short.").text).toBe("Short.");
  });
  test.each([
    ["from the beginning", "number 0", { cutStart: false, cutEnd: true }],
    ["from the beginning, where that holds the mention", "number 6", { cutStart: false, cutEnd: true }],
    ["around the mention", "number 8", { cutStart: true }],
    ["to the end", "number 11", { cutStart: true, cutEnd: false }],
  ])("of a very long one a window %s", (_, point, cuts) => {
    const { text, ...part } = quote(LONG, LONG, point);
    expect(part).toMatchObject(cuts);
    expect(text).toContain(point);
    expect(text.length).toBeLessThanOrEqual(320);
    expect(text).toMatch(/^the clause/);
    expect(text).toMatch(/more[,.]$/);
  });
});

test("of windows that hold the mention, that with most of the words that matter", () => {
  const { text, cutStart } = quote(LONG, LONG, "number 6", "number 10");
  expect(text).toContain("number 6");
  expect(text).toContain("number 10");
  expect(cutStart).toBe(true);
});

test("a sentence without commas is cut between words", () => {
  const { text, cutEnd } = quote("word ".repeat(200), "word ".repeat(200).trim(), "word");
  expect(text).toMatch(/^word( word)+$/);
  expect(text.length).toBeLessThanOrEqual(320);
  expect(cutEnd).toBe(true);
});

describe("the beginning of what is shown from later on", () => {
  const shownFrom = (text: string) => {
    const start = LONG.indexOf(text);
    return beginningOf(LONG, { start: 0, end: LONG.length }, { start, end: LONG.length });
  };
  test("is all of it, where it is short", () => {
    expect(shownFrom("the clause number 1")).toEqual({ text: `${clauses[0]},`, apart: false });
  });
  test("is its first words, where it is long", () => {
    const { text, apart } = shownFrom("the clause number 9");
    expect(LONG.startsWith(text)).toBe(true);
    expect(text.length).toBeLessThanOrEqual(120);
    expect(apart).toBe(true);
  });
});

test("what is quoted is a part of the paragraph, and holds the sentence unless cuts are told", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("One, two", "three. ", "Four; ", "five – six ", "七，八。", " "), { maxLength: 120 }),
      (parts) => {
        const paragraph = parts.join("");
        const sentence = { start: 0, end: Math.ceil(paragraph.length / 2) };
        const part = quotedPart(paragraph, sentence, [], "en");
        expect(part.start).toBeGreaterThanOrEqual(0);
        expect(part.end).toBeLessThanOrEqual(paragraph.length);
        expect(part.end).toBeGreaterThanOrEqual(part.start);
        expect(part.cutStart || part.start <= sentence.start).toBe(true);
        expect(part.cutEnd || part.end >= sentence.end).toBe(true);
      },
    ),
  );
});

test.each([
  ["a sentence", MIDDLE, true],
  ["a Chinese sentence", "马云在会上说，企业应当承担责任。", true],
  ["a footnote", "[1] Global Times, November 24, 2009", false],
  ["a byline", "By Eva Dou and Zhang Hui, Beijing, November 2016", false],
  ["a list number", "2.", false],
  ["a lone name", "The China Federation of Internet Societies (CFIS)", false],
])("%s can be quoted or not", (_, text, expected) => {
  expect(isSentence(text)).toBe(expected);
});
