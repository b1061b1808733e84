import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGazetteer } from "../../../utils/linking/build-gazetteer.ts";
import {
  capitalMask,
  foldName,
  GAZETTEER_VERSION,
  gazetteerBytes,
  type NamedSense,
  SENSE_KINDS,
  senseCase,
  senseIsWeak,
  senseKind,
  tokenEnds,
} from "../../../utils/linking/gazetteer.ts";
import { spotAll } from "../../../utils/linking/spot.ts";
import { CASE_RULES, STRENGTHS } from "../../../utils/model.ts";

describe("a name folds", () => {
  test.each([
    ["case", "Jack MA", "jack ma"],
    ["accents, composed or not", "Fadi Chehadé Chehade\u0301", "fadi chehade chehade"],
    ["width", "ＩＣＡＮＮ", "icann"],
    ["blanks of every kind and number", "Jack \u00a0\n Ma", "jack ma"],
    ["hyphens to blanks", "Alibaba-backed", "alibaba backed"],
    ["dots between Chinese names to blanks", "法迪·切哈德", "法迪 切哈德"],
    ["blanks and punctuation at the ends away", " “Jack Ma,” ", "jack ma"],
    ["punctuation inside it stays", "Inc. (China)", "inc. (china"],
    ["apostrophes to straight ones", "Journalists’ Day", "journalists' day"],
    ["soft hyphens and joiners away", "Ali\u00adba\u200dba", "alibaba"],
    ["ligatures", "o\ufb03ce", "office"],
    ["mathematical letters", "𝐌𝐚", "ma"],
    ["decomposed Hangul", "\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"],
    ["punctuation alone to nothing", "— … ?!", ""],
    ["nothing to nothing", "", ""],
  ])("%s", (_, name, expected) => {
    expect(foldName(name)).toBe(expected);
  });

  test.each([
    ["emoji at the ends away", "🎉 Yahoo 🎉", "yahoo"],
    ["emoji alone to nothing", "🎉🎉", ""],
  ])("%s", (_, name, expected) => {
    expect(foldName(name)).toBe(expected);
  });

  test("once and for all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
    );
  });
});

describe("tokens end", () => {
  test.each<[string, string, number[]]>([
    ["with a word", "jack ma", [4, 7]],
    ["with each Han character", "马云 ok", [1, 2, 5]],
    ["with each Hangul syllable", "한국은", [1, 2, 3]],
    ["with a run of katakana", "アリババの", [4, 5]],
    ["where scripts meet", "qq群a", [2, 3, 4]],
    ["after both halves of a Han character of plane 2", "𠀀云", [2, 3]],
  ])("%s", (_, form, ends) => {
    expect(tokenEnds(form)).toEqual(ends);
  });
});

test.each([
  ["Jack Ma", 0b11],
  ["the Great Firewall of China", 0b10110],
  ["eBay", 0],
  ["马云", 0],
  ["E\u0301cole", 1],
  [`${"a ".repeat(16)}Beyond`, 0],
])("the capitals of %s", (name, mask) => {
  expect(capitalMask(name)).toBe(mask);
});

const sense = (name: string, more: Partial<NamedSense> = {}): NamedSense => ({
  name,
  entity: 0,
  kind: "name",
  strength: "strong",
  case: "any",
  ...more,
});

test("every sense comes back with its entity, kind, strength, case rule and capitals", () => {
  const kinds = fc.constantFrom(...SENSE_KINDS);
  const names = fc.constantFrom("Jack Ma", "马云", "Great Firewall of China", "CFIS", "the Party");
  const senses = fc.record({
    name: names,
    entity: fc.nat(0xffffffff),
    kind: kinds,
    strength: fc.constantFrom(...STRENGTHS),
    case: fc.constantFrom(...CASE_RULES),
  });
  fc.assert(
    fc.property(fc.array(senses), (given) => {
      const built = buildGazetteer(given);
      const read = new Map<string, unknown[]>();
      for (const { name } of given) {
        const [, , form] = spotAll(built, name).find(([start, end]) => start === 0 && end === name.length)!;
        const own = [];
        for (let at = built.senseStart[form]!; at < built.senseStart[form + 1]!; at++) {
          const flags = built.senseFlags[at]!;
          own.push([
            built.senseEntity[at],
            senseKind(flags),
            senseIsWeak(flags),
            senseCase(flags),
            built.senseCapitals[at],
          ]);
        }
        read.set(name, own);
      }
      for (const [name, own] of read) {
        const expected = given
          .filter((one) => one.name === name)
          .map((one) => [one.entity, one.kind, one.strength === "weak", one.case, capitalMask(name)]);
        expect(own).toEqual(expected);
      }
    }),
  );
});

test("names that fold to nothing are left out", () => {
  const built = buildGazetteer([sense("—"), sense("…"), sense("Ma")]);
  expect(built.senseEntity).toHaveLength(1);
});

test("no names find nothing", () => {
  expect(spotAll(buildGazetteer([]), "Jack Ma 马云 한국 アリババ")).toEqual([]);
});

test("names of Object's prototype are names", () => {
  const built = buildGazetteer(
    ["__proto__", "constructor", "toString", "then"].map((name, entity) => sense(name, { entity })),
  );
  expect(spotAll(built, "constructor __proto__, toString; then hasOwnProperty")).toHaveLength(4);
});

test("it says its version, and how large it is", () => {
  const built = buildGazetteer([sense("Jack Ma")]);
  expect(built.version).toBe(GAZETTEER_VERSION);
  const arrays = [built.filter, built.buckets, built.tags, built.pool, built.formStart, built.senseStart];
  const senses = [built.senseEntity, built.senseFlags, built.senseCapitals];
  expect(gazetteerBytes(built)).toBe([...arrays, ...senses].reduce((sum, { byteLength }) => sum + byteLength, 0));
});

test("it takes at most 48 bytes a name", () => {
  const names = Array.from({ length: 4096 }, (_, i) => `Name${i.toString(36)} of${(i * 7919).toString(36)}`);
  expect(gazetteerBytes(buildGazetteer(names.map((name) => sense(name)))) / names.length).toBeLessThanOrEqual(48);
});
