import { describe, expect, test } from "vitest";
import {
  beginsSentence,
  isCapitalised,
  isHeadline,
  isTitle,
  wordAfter,
  wordBefore,
} from "../../../utils/linking/surroundings.ts";

test.each([
  ["Mr Ma", 3, "Mr"],
  ["Mr. Ma", 4, "Mr."],
  ["Alibaba’s Ma", 10, "Alibaba’s"],
  ["Mr\u00a0Ma", 3, "Mr"],
  ["said, Ma", 6, ""],
  ["(Ma", 1, ""],
  ["Ma", 0, ""],
  ["说Ma", 1, ""],
  ["E\u0301cole Ma", 7, "E\u0301cole"],
])("the word before in %s at %i is %s", (text, start, word) => {
  expect(wordBefore(text, start)).toBe(word);
});

test.each([
  ["Ma Ying-jeou", 2, "Ying"],
  ["Ma said", 2, "said"],
  ["Ma, he", 2, ""],
  ["Ma's", 2, ""],
  ["Ma", 2, ""],
])("the word after in %s at %i is %s", (text, end, word) => {
  expect(wordAfter(text, end)).toBe(word);
});

describe("a sentence begins", () => {
  test.each([
    ["at the start", "Ma", 0, true],
    ["after a full stop", "It ended. Ma", 10, true],
    ["after a full stop and a quotation mark", "It ended.” Ma", 11, true],
    ["inside a quotation", "he said: “Ma", 10, true],
    ["after a dash", "Beijing — Ma", 10, true],
    ["not after a comma", "Then, Ma", 6, false],
    ["not after a word", "then Ma", 5, false],
  ])("%s", (_, text, start, expected) => {
    expect(beginsSentence(text, start)).toBe(expected);
  });
});

test.each([
  ["Wei", true],
  ["McConnell", true],
  ["O’Brien", true],
  ["É\u0301cole", true],
  ["CEO", false],
  ["said", false],
  ["马云", false],
  ["A", false],
  ["", false],
])("%s is capitalised: %s", (word, expected) => {
  expect(isCapitalised(word)).toBe(expected);
});

test.each([
  ["Mr", true],
  ["Mr.", true],
  ["chairman", true],
  ["Minister’s", true],
  ["Wei", false],
  ["", false],
])("%s is a title: %s", (word, expected) => {
  expect(isTitle(word)).toBe(expected);
});

test.each([
  ["China’s Regulators Tighten Their Grip on Online Media", true],
  ["China’s regulators tighten their grip on online media", false],
  ["Jack Ma", false],
  [`${"Long Words Everywhere ".repeat(20)}`, false],
])("%s is a headline: %s", (text, expected) => {
  expect(isHeadline(text)).toBe(expected);
});
