import { expect, test } from "vitest";
import { terms } from "../../../utils/text/terms.ts";

test.each<[string, string, string[]]>([
  ["words are stemmed", "censors censored censoring", ["censor", "censor", "censor"]],
  ["case, accents and width don't matter", "CHEHADÉ Chehade Ｃｈｅｈａｄｅ", ["chehad", "chehad", "chehad"]],
  ["function words are left out", "He said that they were on the internet", ["internet"]],
  ["single letters are left out", "plan B x", ["plan"]],
  ["numbers count", "39 companies in 2011", ["39", "compani", "2011"]],
  ["soft hyphens don't part words", "cyber\u00adspace", [...terms("cyberspace")]],
  ["hyphens do", "Alibaba-backed", [...terms("Alibaba backed")]],
  ["Han text goes in pairs", "网络主权", ["网络", "络主", "主权"]],
  ["a Han character alone says nothing", "马 and 云", []],
  ["kana go with Han", "馬雲の会", ["馬雲", "雲の", "の会"]],
  ["mixed scripts part", "中国internet", ["中国", "internet"]],
  ["Cyrillic words count", "Китай", ["китаи"]],
  ["nothing gives nothing", "… — ?", []],
])("%s", (_, text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test("a word of Object's prototype is a word", () => {
  expect(terms("constructor toString")).toEqual(["constructor", "tostr"]);
});
