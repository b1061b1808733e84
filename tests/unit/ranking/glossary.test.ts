import { describe, expect, test } from "vitest";
import { readGlossary } from "../../../corpus/glossary.ts";
import type { Problem } from "../../../corpus/problems.ts";
import { openGlossary } from "../../../utils/ranking/glossary.ts";
import { queryOf, scoreField } from "../../../utils/ranking/query.ts";
import { indexOf, passagesOf } from "../../fixtures/ranking.ts";

const YAML = `
- { en: censor censorship, zh: 审查, ja: 検閲, ko: 검열, ru: цензур*, de: zensur*, fr: censur* }
- { en: rumour rumours, zh: 谣言 网络谣言, de: gerücht* }
- { en: ban block, zh: 封锁, de: sperr* }
- { en: network, zh: 网络 }
`;
function glossary(text = YAML) {
  const problems: Problem[] = [];
  const read = readGlossary("glossary.yaml", text, problems);
  return { glossary: read ? openGlossary(read) : undefined, problems };
}

describe("senses of", () => {
  const open = glossary().glossary!;
  test.each<[string, string, number[]]>([
    ["a Chinese word in running text", "当局加强审查制度", [0]],
    ["its traditional form", "當局加強審查", [0]],
    ["the longest word", "打击网络谣言", [1]],
    ["a Japanese word", "ネット検閲が続く", [0]],
    ["a Korean word with its particle", "검열을 강화", [0]],
    ["a Russian word by its beginning", "Против цензурой", [0]],
    ["a German word, whatever its case", "ZENSURBEHÖRDE sperrt Gerüchte", [0, 2, 1]],
    ["an English word by its stem", "They blocked rumours", [2, 1]],
    ["nothing known", "Hello 世界", []],
    ["names of Object's prototype", "constructor toString __proto__", []],
  ])("%s", (_, text, expected) => {
    expect(new Set(open.senses(text).keys())).toEqual(new Set(expected));
  });

  test("tell how often they come, and whether in English", () => {
    expect(open.senses("审查 审查 censorship").get(0)).toEqual({ count: 3, english: true });
    expect(open.senses("审查").get(0)).toEqual({ count: 1, english: false });
  });
});

test("a word too short is told with its line", () => {
  expect(glossary("- { en: army, zh: 军 }\n").problems).toMatchObject([{ file: "glossary.yaml", line: 1 }]);
});

describe("a passage scores", () => {
  const texts = ["They censor the press.", "They ban and block it.", "They ban it.", "Nothing."];
  const index = indexOf(passagesOf(...texts.map((text): [string, string] => ["a", text])));
  const score = (context: string, passage: number, names: string[] = []): number => {
    const query = queryOf(context, names, index, glossary().glossary);
    const { words, senses } = scoreField(query, index.sentences, passage, index.average.sentences);
    return words + senses;
  };

  test("for a word in another language", () => expect(score("加强审查", 0)).toBeGreaterThan(0));
  test("for another word of the sense, less than for the same", () => {
    expect(score("The censorship.", 0)).toBeGreaterThan(0);
    expect(score("They censor.", 0)).toBeGreaterThan(score("The censorship.", 0));
  });
  test("once for a sense, however many of its words it has", () => {
    expect(score("封锁", 1)).toBeLessThanOrEqual(score("封锁", 2));
  });
  test("nothing for the entity's own name", () => expect(score("They censor.", 0, ["Censor"])).toBe(0));
  test("more for what the paragraph repeats", () => {
    expect(score("Press. The press!", 0)).toBeGreaterThan(score("The press.", 0));
  });
});
