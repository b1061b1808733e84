import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readingsOf, SURE } from "../../../utils/text/encoding.ts";
import { encode } from "../../fixtures/encode.ts";

const COUNTRIES = "CN DE FR GB US RU JP KR BR ES PL CZ HU RO TR GR EG TH SE AT CH MX IN ZA".split(" ");

/** A table of names as ICU has them in a language: nothing that the frequencies were made of. */
const namesIn = (language: string, count: number): string => {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return `Name,Note\r\n${COUNTRIES.slice(0, count)
    .map((code, i) => `${names.of(code)},${i}\r\n`)
    .join("")}`;
};
const bytesOf = (text: string, encoding: string): Uint8Array => {
  const bytes = encode(text, encoding);
  if (!bytes) throw new Error(`${encoding} can't hold the text`);
  return bytes;
};

describe("a list of twenty-four names is read as it was written", () => {
  test.each([
    ["zh-Hans", "gb18030"],
    ["zh-Hant", "gb18030"],
    ["zh-Hant", "big5"],
    ["zh-Hans", "utf-16le"],
    ["zh-Hans", "utf-16be"],
    ["ja", "shift_jis"],
    ["ja", "euc-jp"],
    ["ko", "euc-kr"],
    ["ru", "windows-1251"],
    ["ru", "koi8-u"],
    ["ru", "ibm866"],
    ["uk", "windows-1251"],
    ["bg", "iso-8859-5"],
    ["fr", "windows-1252"],
    ["de", "windows-1252"],
    ["es", "windows-1252"],
    ["pl", "windows-1250"],
    ["cs", "windows-1250"],
    ["pl", "iso-8859-2"],
    ["hu", "windows-1250"],
    ["el", "windows-1253"],
    ["he", "windows-1255"],
    ["ar", "windows-1256"],
    ["lv", "windows-1257"],
    ["th", "windows-874"],
    ["en", "utf-16le"],
  ])("%s in %s", (language, encoding) => {
    const text = namesIn(language, COUNTRIES.length);
    const [first] = readingsOf(bytesOf(text, encoding));
    expect(first).toMatchObject({ text, lost: 0 });
    expect(first?.certainty).toBeGreaterThan(0.5);
  });
});

test.each([
  ["one word of Chinese", "马云", "gb18030"],
  ["the word that a known editor took for UTF-8", "联通", "gb18030"],
  ["a French sentence", "Le président a dit « non » à Genève", "windows-1252"],
  ["a German name", "Name\nMüller\nStraße\n", "windows-1252"],
  ["a Russian word in capitals", "ПУТИН\n", "windows-1251"],
  ["English quotation marks alone", "He said “no” – twice\n", "windows-1252"],
  ["Polish names", "Wałęsa\nKaczyński\nŻurek\n", "windows-1250"],
  ["words of Chinese among English ones", "The firm 阿里巴巴 and the App手机 of 马云", "gb18030"],
])("little is among the readings: %s", (_, text, encoding) => {
  const readings = readingsOf(bytesOf(text, encoding));
  expect(readings.slice(0, 3).map((each) => each.text)).toContain(text);
});

describe("what settles it", () => {
  test.each<[string, number[], string, string]>([
    ["nothing", [], "utf-8", ""],
    ["ASCII", [0x61, 0x62], "utf-8", "ab"],
    ["the mark of UTF-8", [0xef, 0xbb, 0xbf, 0x61], "utf-8", "a"],
    ["the mark of UTF-16, little end first", [0xff, 0xfe, 0x6c, 0x9a], "utf-16le", "马"],
    ["the mark of UTF-16, big end first", [0xfe, 0xff, 0x9a, 0x6c], "utf-16be", "马"],
    ["escapes of ISO-2022-JP", [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42], "iso-2022-jp", "日本"],
  ])("%s", (_, bytes, encoding, text) => {
    expect(readingsOf(Uint8Array.from(bytes))).toEqual([{ encoding, text, certainty: 1, lost: 0 }]);
  });

  test("UTF-8 of any language", () => {
    for (const language of ["zh", "ar", "ru", "th", "fr"]) {
      const text = namesIn(language, 10);
      const readings = readingsOf(new TextEncoder().encode(text));
      expect(readings).toMatchObject([{ encoding: "utf-8", text, lost: 0 }]);
      expect(readings[0]?.certainty).toBeGreaterThan(SURE);
    }
  });

  test("UTF-8 with a byte broken is UTF-8, and what is lost is counted", () => {
    const bytes = new TextEncoder().encode(namesIn("zh", 20));
    bytes[40] = 0xff;
    const [first] = readingsOf(bytes);
    expect(first?.encoding).toBe("utf-8");
    expect(first?.lost).toBeGreaterThan(0);
  });

  test("a character that was lost before the file was written isn't lost by reading", () => {
    expect(readingsOf(new TextEncoder().encode("a\ufffdb"))[0]).toMatchObject({ text: "a\ufffdb", lost: 0 });
  });
});

test("the names of a long file are looked at where they stand", () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `row ${i},plain\r\n`).join("");
  const text = `${rows}${namesIn("pl", 24)}${rows}`;
  expect(readingsOf(bytesOf(text, "windows-1250"))[0]?.text).toBe(text);
});

test("any bytes: no throw, certainties in order that add up to 1 at most, each text once", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const readings = readingsOf(bytes);
      const certainties = readings.map((each) => each.certainty);
      expect(readings.length).toBeGreaterThan(0);
      expect(certainties).toEqual(certainties.toSorted((a, b) => b - a));
      expect(certainties.reduce((sum, each) => sum + each, 0)).toBeLessThan(1.000001);
      expect(new Set(readings.map((each) => each.text)).size).toBe(readings.length);
    }),
    { numRuns: 200 },
  );
});
