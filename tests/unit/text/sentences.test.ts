import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "../../../utils/text/sentences.ts";

const split = (text: string, language?: string): string[] =>
  sentences(text, language).map(([start, end]) => text.slice(start, end));

describe("parts", () => {
  test.each<[string, string[]]>([
    ["two plain sentences", ["Jack Ma spoke.", "He left."]],
    ["a question and a cry", ["Who spoke?", "Jack Ma!", "He left."]],
    ["after a company's form when a sentence follows", ["They met at Sina Inc.", "The deal was closed."]],
    ["after a closing quotation mark", ["“We agree.”", "He left."]],
    ["after a straight closing quotation mark", ['"We agree."', "He left."]],
    ["after a letter that is no initial", ["They chose plan B.", "Then Mr. Ma left."]],
    ["after a bracket", ["(He left.)", "She stayed."]],
  ])("%s", (_, expected) => {
    expect(split(expected.join(" "))).toEqual(expected);
  });

  test("Chinese, which has no blanks", () => {
    expect(split("马云说：“我们同意。”他走了！谁来了？", "zh")).toEqual([
      "马云说：“我们同意。”",
      "他走了！",
      "谁来了？",
    ]);
  });

  test("Japanese", () => {
    expect(split("馬雲氏が話した。彼は去った。", "ja")).toEqual(["馬雲氏が話した。", "彼は去った。"]);
  });

  test("text whose blank after the full stop is missing", () => {
    const text = "It is illegal on the internet,” it added online.The report followed a session.";
    expect(split(text)).toEqual(["It is illegal on the internet,” it added online.", "The report followed a session."]);
  });
});

describe("keeps together", () => {
  test.each([
    ["a title and a name", "Then Mr. Ma spoke to Dr. Li and Ms. Wang about it."],
    ["a country", "The U.S. Congress asked the U.N. General Assembly."],
    ["a company's form inside a sentence", "Alibaba Group Holding Ltd. said so, as did Sina Inc. in Beijing."],
    ["a month", "It was held on Nov. 24 in Xiamen."],
    ["a number", "More than 3.5 million people, or 0.3 percent."],
    ["an address", "See alibaba.com for details."],
    ["a quotation inside a sentence", "He said “we agree” and left."],
    ["initials", "The book of J. K. Rowling was sold."],
    ["three initials", "J. R. R. Tolkien wrote it."],
  ])("%s", (_, text) => {
    expect(split(text)).toEqual([text]);
  });
});

test("leaves out blanks around, and blank paragraphs", () => {
  expect(sentences("  One.  Two. ")).toEqual([
    [2, 6],
    [8, 12],
  ]);
  expect(sentences(" \n ")).toEqual([]);
  expect(sentences("")).toEqual([]);
});

test("sentences follow one another and hold everything but blanks", () => {
  const words = fc.constantFrom(
    "Mr.",
    "U.S.",
    "He",
    "left",
    ".",
    "!",
    "”",
    "“",
    "\n",
    " ",
    "马云。",
    "Inc.",
    "3.5",
    "\ud800",
  );
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 30 }).map((parts) => parts.join(" ")),
      (text) => {
        let covered = 0;
        for (const [start, end] of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(covered);
          expect(text.slice(covered, start).trim()).toBe("");
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          covered = end;
        }
        expect(text.slice(covered).trim()).toBe("");
      },
    ),
  );
});
