import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { buildGazetteer } from "../../../utils/linking/build-gazetteer.ts";
import { foldName, type NamedSense } from "../../../utils/linking/gazetteer.ts";
import { spotAll } from "../../../utils/linking/spot.ts";
import { normalise } from "../../../utils/text/normalise.ts";
import { spotNaively } from "../../fixtures/naive-spot.ts";

vi.setConfig({ testTimeout: 60_000 }); // many random cases

const sense = (name: string, entity: number): NamedSense => ({
  name,
  entity,
  kind: "name",
  strength: "strong",
  case: "any",
});

/** What the matcher finds, with the folded name in place of its number. */
function spotted(names: string[], text: string): { start: number; end: number; form: string }[] {
  const gazetteer = buildGazetteer(names.map(sense));
  return spotAll(gazetteer, text).map(([start, end, form]) => ({
    start,
    end,
    form: foldName(names[gazetteer.senseEntity[gazetteer.senseStart[form]!]!]!),
  }));
}

const inOrder = (places: { start: number; end: number; form: string }[]) =>
  places.toSorted((a, b) => a.start - b.start || a.end - b.end);

/** Few characters, so that names are found often; of each kind some. */
const ALPHABETS: Record<string, string[]> = {
  Latin: ["a", "B", "b", "é", "e\u0301", "ß", "İ", "1", "_", " ", " ", "\u00a0", "-", ".", "'", "’", "(", "\u00ad"],
  Han: ["马", "云", "馬", "𠀀", "𠀁", "の", "。", "、", "·", "a", " ", "\u200b", "\u0301"],
  Hangul: ["한", "국", "은", "a", " ", ".", "\u200b"],
  katakana: ["ア", "リ", "ー", "ｱ", "の", "馬", "・", " ", "a"],
  "other scripts": ["Ж", "й", "и\u0306", "ب", "ि", "न", "ก", "ั", " ", ".", "𐐀", "𐐁"],
  "controls and odd ones": ["a", "b", " ", "\0", "\ufffd", "\ud800", "\u202e", "\u2066", "\ufeff", "½", "™", "²", "ŉ"],
};

/** Names made up of the same characters, and names cut out of the text. */
const cases = (alphabet: string[]) => {
  const string = (maxLength: number) =>
    fc.array(fc.constantFrom(...alphabet), { maxLength, size: "max" }).map((chars) => chars.join(""));
  return string(24).chain((text) =>
    fc.record({
      text: fc.constant(text),
      names: fc
        .tuple(
          fc.array(string(5), { maxLength: 6 }),
          fc.array(fc.tuple(fc.nat(text.length), fc.nat(8)), { maxLength: 6 }),
        )
        .map(([random, cuts]) => [...random, ...cuts.map(([from, length]) => text.slice(from, from + length))]),
    }),
  );
};

describe("finds what all names at all places find", () => {
  test.each(Object.entries(ALPHABETS))("in %s", (_, alphabet) => {
    fc.assert(
      fc.property(cases(alphabet), ({ text, names }) => {
        expect(inOrder(spotted(names, text))).toEqual(inOrder(spotNaively(names, text)));
      }),
      { numRuns: 1000 },
    );
  });

  test("in emoji", () => {
    fc.assert(
      fc.property(cases(["a", "b", " ", "😀", "🎉", "\u200d", "\ufe0f", "❤", "马"]), ({ text, names }) => {
        expect(inOrder(spotted(names, text))).toEqual(inOrder(spotNaively(names, text)));
      }),
    );
  });

  test("in all of them together", () => {
    fc.assert(
      fc.property(cases(Object.values(ALPHABETS).flat()), ({ text, names }) => {
        expect(inOrder(spotted(names, text))).toEqual(inOrder(spotNaively(names, text)));
      }),
      { numRuns: 1000 },
    );
  });

  test("in any text", () => {
    const any = fc.string({ unit: "binary", maxLength: 12 }).map((text) => normalise(text).text);
    fc.assert(
      fc.property(any, fc.array(any, { maxLength: 4 }), (text, names) => {
        const all = [...names, text.slice(0, 4), text.slice(2, 7)];
        // Beyond the basic plane a unit doesn't tell letters from signs; unassigned characters are told by nobody.
        fc.pre(!/[^\p{L}\p{N}\p{M}\p{P}\p{S}\p{Z}]|[\u{10000}-\u{10ffff}]/u.test(text));
        expect(inOrder(spotted(all, text))).toEqual(inOrder(spotNaively(all, text)));
      }),
    );
  });
});

test("from left to right, shorter before longer", () => {
  const names = ["马", "马云", "云", "云南", "马云南"];
  expect(spotted(names, "马云南").map(({ form }) => form)).toEqual(["马", "马云", "马云南", "云", "云南"]);
});

test("the order of the names makes no difference", () => {
  fc.assert(
    fc.property(cases(ALPHABETS.Latin!), ({ text, names }) => {
      expect(inOrder(spotted(names.toReversed(), text))).toEqual(inOrder(spotted(names, text)));
    }),
  );
});

test("many names that share a beginning, and none that only begins so", () => {
  const names = Array.from({ length: 300 }, (_, i) => "ab ".repeat(i + 1).trim());
  const text = "ab ".repeat(40).trim();
  expect(spotted(names, text)).toHaveLength((40 * 41) / 2);
  expect(spotted(["ab ab ac"], text)).toEqual([]);
});
