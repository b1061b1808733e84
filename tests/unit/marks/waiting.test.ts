import { expect, test } from "vitest";
import { NO_EVIDENCE } from "../../../utils/linking/evidence.ts";
import { type NameOnPage, waitingNames } from "../../../utils/marks/waiting.ts";

const google: NameOnPage = { corpus: "c", isCommon: true, isHeaded: false, count: 1 };
const jackMa: NameOnPage = { corpus: "c", isCommon: false, isHeaded: false, count: 1 };
const speaks = (...words: string[]) => ({ ...NO_EVIDENCE, subject: { c: words } });

test.each<[string, Record<string, NameOnPage>, ReturnType<typeof speaks>[], string[]]>([
  ["a passing mention waits", { google }, [], ["google"]],
  ["two wait", { google: { ...google, count: 2 } }, [], ["google"]],
  ["three don't: that is what the page is about", { google: { ...google, count: 3 } }, [], []],
  ["a heading or title says so, too", { google: { ...google, isHeaded: true } }, [], []],
  ["beside a name of the corpus that isn't common it doesn't wait", { google, jackMa }, [], []],
  ["a name of another corpus lets nobody in", { google, jackMa: { ...jackMa, corpus: "d" } }, [], ["google"]],
  ["another common name lets nobody in", { google, apple: { ...google, count: 9 } }, [], ["google"]],
  ["single words of the subject don't speak of it", { google }, [speaks("web"), speaks("online")], ["google"]],
  ["three together do", { google }, [speaks("china's", "internet", "censors")], []],
  ["many apart do", { google }, Array.from("abcdefgh").map((word) => speaks(word)), []],
  ["the same word many times doesn't", { google }, Array.from("aaaaaaaa").map((word) => speaks(word)), ["google"]],
  ["what isn't common never waits", { jackMa }, [], []],
])("%s", (_, names, evidence, waiting) => {
  expect([...waitingNames(new Map(Object.entries(names)), evidence)]).toEqual(waiting);
});
