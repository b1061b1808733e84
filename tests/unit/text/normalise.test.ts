import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { normalise } from "../../../utils/text/normalise.ts";

vi.setConfig({ testTimeout: 60_000 }); // many random cases

describe("rewrites", () => {
  test.each([
    ["nothing in plain text", "Jack Ma", "Jack Ma"],
    ["nothing in Han text", "马云", "马云"],
    ["a ligature", "e\ufb03cient", "efficient"],
    ["a letter made of two", "\u01c6", "dž"],
    ["mathematical letters", "𝐉𝐚𝐜𝐤", "Jack"],
    ["decomposed Hangul", "\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"],
    ["decomposed Hangul without finals", "\u1102\u1161", "나"],
    ["decomposed kana", "か\u3099", "が"],
    ["half-width kana with its voicing", "ｶﾞ", "ガ"],
    ["a lone first half of a mathematical letter, which stays", "a\ud835b", "a\ud835b"],
    ["other lone surrogates, which stay", "ﬁ\ud800x\udc00", "fi\ud800x\udc00"],
  ])("%s", (_, raw, expected) => {
    expect(normalise(raw).text).toBe(expected);
  });
});

describe("finds the raw text of a piece", () => {
  test.each([
    ["after a ligature", "ﬃ Jack Ma", "Jack Ma", "Jack Ma"],
    ["with a ligature in it", "the of\ufb01ce of", "office", "of\ufb01ce"],
    ["that begins inside a ligature", "\ufb01x", "ix", "\ufb01x"],
    ["that ends inside a ligature", "of\ufb01", "of", "of"],
    ["in mathematical letters", "so 𝐌𝐚 said", "Ma", "𝐌𝐚"],
    ["in decomposed Hangul", "\u1112\u1161\u11ab\u1100\u116e\u11a8은", "국", "\u1100\u116e\u11a8"],
    ["in decomposed kana", "は\u309aーか\u3099", "ー", "ー"],
    ["in decomposed kana, voicing and all", "は\u309aーか\u3099", "が", "か\u3099"],
    ["at the very end", "\ufb01 end", "end", "end"],
  ])("%s", (_, raw, piece, expected) => {
    const { text, rawStart, rawEnd } = normalise(raw);
    const at = text.indexOf(piece);
    expect(raw.slice(rawStart(at), rawEnd(at + piece.length))).toBe(expected);
  });
});

const hostile = fc.constantFrom(
  ...["a", "é", "e\u0301", "ﬁ", "ﬃ", "ĳ", "Ǆ", "𝐌", "𝟡", "\u1112", "\u1161", "\u11ab", "한", "か", "\u3099", "ｶ", "ﾞ"],
  ...["马", "𠀀", "😀", "\ud835", "\udc00", "\ud800", "\0", "\u00ad", "İ", "ß", " ", "\n"],
);
const texts = fc.oneof(
  fc.array(hostile, { maxLength: 20 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);

test("the way back keeps order and loses no character", () => {
  fc.assert(
    fc.property(texts, (raw) => {
      const { text, rawStart, rawEnd } = normalise(raw);
      let covered = 0;
      for (let i = 0; i < text.length; i++) {
        const [start, end] = [rawStart(i), rawEnd(i + 1)];
        expect(start).toBeLessThan(end);
        expect(start).toBeLessThanOrEqual(covered); // no gap
        expect(end).toBeGreaterThanOrEqual(covered);
        covered = end;
      }
      expect(covered).toBe(raw.length);
      expect([rawStart(0), rawEnd(0), rawStart(text.length)]).toEqual([0, 0, raw.length]);
    }),
  );
});

test("never cuts a character of two units", () => {
  fc.assert(
    fc.property(texts, (raw) => {
      const { text, rawStart, rawEnd } = normalise(raw);
      const inside = (at: number): boolean =>
        /[\ud800-\udbff]/.test(raw[at - 1] ?? "") && /[\udc00-\udfff]/.test(raw[at] ?? "");
      for (let i = 0; i < text.length; i++) {
        if (/[\udc00-\udfff]/.test(text[i]!) || /[\ud800-\udbff]/.test(text[i]!)) continue;
        expect([inside(rawStart(i)), inside(rawEnd(i + 1))]).toEqual([false, false]);
      }
    }),
    { examples: [["𠀀ﾞ"]] },
  );
});

test("a normalised text is left as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (raw) => {
      const { text } = normalise(raw);
      expect(normalise(text).text).toBe(text);
    }),
  );
});
