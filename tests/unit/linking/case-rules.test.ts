import { describe, expect, test } from "vitest";
import { caseFits } from "../../../utils/linking/candidates.ts";
import { capitalMask } from "../../../utils/linking/gazetteer.ts";
import { smallCorpus, written, bare } from "../../fixtures/small-corpus.ts";

describe("`any`", () => {
  test.each(["great firewall", "Great firewall", "GREAT FIREWALL", "gReAt"])("takes %s", (surface) => {
    expect(caseFits(surface, "any", 0)).toBe(true);
  });
});

describe("`exact`", () => {
  test.each([
    ["CFIS", true],
    ["ＣＦＩＳ", true],
    ["C.F.I.S", true],
    ["3G", true],
    ["cfis", false],
    ["Cfis", false],
    ["CFIs", false],
  ])("%s: %s", (surface, fits) => {
    expect(caseFits(surface, "exact", capitalMask("CFIS"))).toBe(fits);
  });
});

describe("`capital`", () => {
  test.each([
    ["Jack Ma", "Jack Ma", true],
    ["Jack Ma", "JACK MA", true],
    ["Jack Ma", "jack Ma", false],
    ["Jack Ma", "Jack ma", false],
    ["Great Firewall of China", "Great Firewall of China", true],
    ["Great Firewall of China", "Great Firewall Of China", true],
    ["Great Firewall of China", "great firewall of China", false],
    ["Great Firewall of China", "GREAT FIREWALL OF CHINA", true],
    ["Straits-Times", "straits-times", false],
    ["École", "E\u0301cole", true],
    ["École", "e\u0301cole", false],
    ["Ван Чэнь", "ВАН ЧЭНЬ", true],
    ["Ван Чэнь", "ван Чэнь", false],
    ["QQ群", "QQ群", true],
    ["QQ群", "qq群", false],
    ["3G Party", "3G Party", true],
    ["3G Party", "3G party", false],
    ["Ma", "Ｍａ", true],
    ["Ma", "ｍａ", false],
    ["Ma", "𝐌𝐚", true],
    ["Ma", "𝐦𝐚", false],
    ["Alibaba", "Ali\u00adbaba", true],
  ])("%s: %s fits: %s", (alias, surface, fits) => {
    expect(caseFits(surface, "capital", capitalMask(alias))).toBe(fits);
  });

  test("words after the sixteenth may be written as they like", () => {
    const alias = "A B C D E F G H I J K L M N O P Q R";
    expect(caseFits(alias.replace("Q R", "q r"), "capital", capitalMask(alias))).toBe(true);
    expect(caseFits(alias.replace("P", "p"), "capital", capitalMask(alias))).toBe(false);
  });
});

test("one form may have senses with different case rules", () => {
  const corpus = smallCorpus([
    { id: "who", aliases: [{ name: "WHO", kind: "acronym" }] },
    { id: "polish", category: "place", aliases: ["Polish"] },
    { id: "cac", aliases: [{ name: "CAC", kind: "acronym" }] },
    { id: "index", aliases: ["Cac"] },
  ]);
  const expected = "{WHO|who} says who likes to polish {Polish|polish} stones; the {Cac|index} fell.";
  expect(written(corpus, [bare(expected)])).toEqual([expected]);
});
