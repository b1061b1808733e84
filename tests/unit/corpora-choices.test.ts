import { describe, expect, test } from "vitest";
import {
  choiceOf,
  type CorpusChoice,
  DEFAULT_CORPUS_CHOICE,
  isReadAt,
  parseCorpusChoices,
  withCorpusChoice,
  withoutCorpusChoice,
} from "../../utils/choices/corpora.ts";

const choice = (change: Partial<CorpusChoice>): CorpusChoice => ({ ...DEFAULT_CORPUS_CHOICE, ...change });

test.each<[string, Partial<CorpusChoice>, string | undefined, boolean]>([
  ["everywhere", {}, "news.example", true],
  ["nowhere when it is switched off", { enabled: false }, "news.example", false],
  ["on a chosen site", { sites: ["news.example"] }, "news.example", true],
  ["below a chosen site", { sites: ["news.example"] }, "www.news.example", true],
  ["not on another site that ends the same", { sites: ["news.example"] }, "fakenews.example", false],
  ["not above a chosen site", { sites: ["www.news.example"] }, "news.example", false],
  ["on no site when none is chosen", { sites: [] }, "news.example", false],
  ["on pages of our own, whatever sites are chosen", { sites: [] }, undefined, true],
])("a corpus is read %s", (_, change, site, read) => {
  expect(isReadAt(choice(change), site)).toBe(read);
});

describe("what is stored", () => {
  test.each<[string, unknown, CorpusChoice]>([
    ["nothing", undefined, DEFAULT_CORPUS_CHOICE],
    ["damaged fields", { own: { enabled: "x", sites: 3, title: 4 } }, DEFAULT_CORPUS_CHOICE],
    ["a discreet corpus, whatever stands there", { own: { discreet: "?" } }, choice({ discreet: true })],
    [
      "all fields",
      { own: choice({ title: "T", colour: "rose", sites: ["a"] }) },
      choice({ title: "T", colour: "rose", sites: ["a"] }),
    ],
  ])("%s", (_, stored, expected) => {
    expect(choiceOf(parseCorpusChoices(stored), "own")).toEqual(expected);
  });

  test("is changed for one corpus and taken away with it", () => {
    const changed = withCorpusChoice({ other: choice({}) }, "own", { discreet: true });
    expect(changed).toEqual({ other: choice({}), own: choice({ discreet: true }) });
    expect(withoutCorpusChoice(changed, "own")).toEqual({ other: choice({}) });
  });

  test("a corpus may be called as what objects inherit", () => {
    expect(choiceOf({}, "constructor")).toEqual(DEFAULT_CORPUS_CHOICE);
  });
});
