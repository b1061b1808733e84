import { describe, expect, test } from "vitest";
import { indexForSearch } from "../../../utils/search/corpus-search.ts";
import { SEARCHED } from "../../fixtures/shipped-corpus.ts";

const search = await indexForSearch([SEARCHED]);
const LIMITS = { entities: 8, passages: 12 };
const find = (query: string) => search.search(query, LIMITS);
const found = (query: string): string[] => find(query).entities.map(({ entity }) => entity);

describe("names", () => {
  test.each([
    ["as it is written", "Tencent", "tencent"],
    ["half typed", "tenc", "tencent"],
    ["in simplified characters", "腾讯", "tencent"],
    ["in traditional characters", "騰訊", "tencent"],
    ["by a part of it", "網信辦", "cyberspace-administration-of-china"],
    ["in Korean", "텐센트", "tencent"],
    ["in Russian", "Тенсент", "tencent"],
    ["without its accent", "Chehade", "fadi-chehade"],
    ["by its acronym", "CFIS", "china-federation-of-internet-societies"],
    ["misspelt", "Zuckerburg", "mark-zuckerberg"],
    ["in any order", "Ma Jack", "jack-ma"],
    ["by one character", "烨", undefined],
  ])("%s", (_, query, expected) => {
    expect(found(query)[0]).toBe(expected);
  });

  test("the name that was found is told where it is none of those shown", () => {
    expect(find("騰訊").entities[0]).toMatchObject({ name: "Tencent", matched: { name: "騰訊", lang: "zh-Hant" } });
    expect(find("tencent").entities[0]).not.toHaveProperty("matched");
  });
});

describe("passages", () => {
  test("hold all words", () => {
    const { passages } = find("great firewall");
    expect(passages.length).toBeGreaterThan(0);
    expect(passages[0]!.text).toContain("Great Firewall");
  });

  test("are found by a name in another script than theirs", () => {
    const { passages } = find("騰訊");
    expect(passages.length).toBeGreaterThan(3);
    for (const { text, emphasis } of passages) {
      expect(emphasis.map(([start, end]) => text.slice(start, end)).join()).toMatch(/Tencent/);
    }
  });

  test("emphasise the words that were asked", () => {
    const [first] = find("counterterror").passages;
    expect(first!.emphasis.map(([start, end]) => first!.text.slice(start, end)).join()).toMatch(/^counterterrorism/i);
  });

  test("bring their source", () => {
    expect(find("Wuzhen").passages[0]!.source.title).not.toBe("");
  });
});

test.each(["", "   ", "…", "\u{1F600}"])("%j finds nothing", (query) => {
  expect(find(query)).toEqual({ entities: [], passages: [] });
});

test("never more than asked for", () => {
  const { entities, passages } = search.search("china", { entities: 2, passages: 3 });
  expect([entities.length, passages.length]).toEqual([2, 3]);
});

test("two corpora that know a name both answer", async () => {
  const both = await indexForSearch([SEARCHED, { ...SEARCHED, corpus: "other" }]);
  const { entities, passages } = both.search("Tencent", { entities: 8, passages: 40 });
  expect(entities.filter(({ entity }) => entity === "tencent").map(({ corpus }) => corpus)).toHaveLength(2);
  expect(new Set(passages.map(({ corpus }) => corpus)).size).toBe(2);
});

test.each(["__proto__", "constructor", "toString"])("%s is a word like others", (query) => {
  expect(() => find(query)).not.toThrow();
});
