import { describe, expect, test } from "vitest";
import {
  classOf,
  fold,
  HAN,
  HANGUL,
  IGNORABLE,
  KATAKANA,
  LETTER,
  MARK,
  PUNCTUATION,
  SPACE,
  unitOf,
} from "../../../utils/text/fold.ts";

const folded = (char: string): string => String.fromCharCode(unitOf(fold(char.charCodeAt(0))));
const classOfChar = (char: string): number => classOf(fold(char.charCodeAt(0)));

describe("folds to", () => {
  test.each([
    ["a capital", "J", "j"],
    ["an accent", "é", "e"],
    ["a capital with an accent", "Ü", "u"],
    ["two accents on one letter", "ẫ", "a"],
    ["full-width letters", "Ａ", "a"],
    ["full-width digits", "９", "9"],
    ["a Turkish capital I with its dot", "İ", "i"],
    ["the Kelvin sign", "K", "k"],
    ["long s", "ſ", "s"],
    ["sharp s, which stays one letter", "ß", "ß"],
    ["capital sharp s", "ẞ", "ß"],
    ["Cyrillic short i", "Й", "и"],
    ["half-width katakana", "ｱ", "ア"],
    ["a voiced kana, which keeps its voice", "が", "が"],
    ["a Hangul syllable, which stays whole", "한", "한"],
    ["a compatibility ideograph", "\uf900", "豈"],
    ["a curly single quote", "’", "'"],
    ["a prime", "′", "'"],
    ["a full-width apostrophe", "＇", "'"],
    ["a curly double quote", "”", '"'],
    ["a Chinese corner bracket", "「", '"'],
    ["a guillemet", "«", '"'],
    ["a no-break space", "\u00a0", " "],
    ["an ideographic space", "\u3000", " "],
    ["a line break", "\n", " "],
    ["a hyphen", "-", " "],
    ["a non-breaking hyphen", "\u2011", " "],
    ["an em dash", "—", " "],
    ["a middle dot between names", "·", " "],
    ["a katakana middle dot", "・", " "],
  ])("%s", (_, char, expected) => {
    expect(folded(char)).toBe(expected);
  });
});

describe("is classed", () => {
  test.each([
    ["a Latin letter", "a", LETTER],
    ["a digit", "7", LETTER],
    ["an underscore", "_", LETTER],
    ["a Cyrillic letter", "Ж", LETTER],
    ["an Arabic letter", "ب", LETTER],
    ["the first half of a letter of another plane", "\ud801", LETTER],
    ["katakana", "ア", KATAKANA],
    ["the katakana length mark", "ー", KATAKANA],
    ["a Han character", "马", HAN],
    ["hiragana, which parts like Han", "の", HAN],
    ["the first half of a Han character of plane 2", "\ud840", HAN],
    ["a Hangul syllable", "국", HANGUL],
    ["a tab", "\t", SPACE],
    ["a full stop", ".", PUNCTUATION],
    ["an ideographic full stop", "。", PUNCTUATION],
    ["a footnote mark", "²", PUNCTUATION],
    ["a trade mark", "™", PUNCTUATION],
    ["a fraction", "½", PUNCTUATION],
    ["NUL", "\0", PUNCTUATION],
    ["the replacement character", "\ufffd", PUNCTUATION],
    ["the first half of an emoji", "\ud83d", PUNCTUATION],
    ["a combining acute", "\u0301", MARK],
    ["a Devanagari vowel sign", "\u093f", MARK],
    ["a variation selector", "\ufe0f", MARK],
    ["a second half", "\ude00", MARK],
    ["a soft hyphen", "\u00ad", IGNORABLE],
    ["a zero-width space", "\u200b", IGNORABLE],
    ["a zero-width joiner", "\u200d", IGNORABLE],
    ["a right-to-left override", "\u202e", IGNORABLE],
    ["a bidi isolate", "\u2066", IGNORABLE],
    ["a byte order mark", "\ufeff", IGNORABLE],
  ])("%s", (_, char, expected) => {
    expect(classOfChar(char)).toBe(expected);
  });
});

const UNITS = Array.from({ length: 0x10000 }, (_, unit) => unit);

test("every unit has a class", () => {
  expect(UNITS.filter((unit) => classOf(fold(unit)) < LETTER || classOf(fold(unit)) > IGNORABLE)).toEqual([]);
});

test("what was folded stays as it is when folded again", () => {
  const changed = UNITS.filter((unit) => {
    const once = fold(unit);
    return unitOf(once) !== 0 && unitOf(fold(unitOf(once))) !== unitOf(once);
  });
  expect(changed.map((unit) => unit.toString(16))).toEqual([]);
});

test("a unit asked twice gives the same answer", () => {
  expect(fold(0x4e2d)).toBe(fold(0x4e2d));
});
