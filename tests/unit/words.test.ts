import { expect, test } from "vitest";
import { LOCALES, wordsOf, type Language } from "../fixtures/words.ts";

const LANGUAGES = Object.keys(LOCALES) as Language[];

test.each(LANGUAGES)("%s has every message, with the same places to fill", (language) => {
  const shape = (messages: object) =>
    Object.entries(messages).map(([key, { placeholders }]: [string, { placeholders?: object }]) => [key, placeholders]);
  expect(shape(LOCALES[language])).toEqual(shape(LOCALES.en));
});

test.each(LANGUAGES)("%s uses each place that it declares, and no other", (language) => {
  for (const [key, entry] of Object.entries<{ message: string; placeholders?: object }>(LOCALES[language])) {
    const used = [...new Set(entry.message.match(/\$\w+\$/g))].map((place) => place.slice(1, -1).toLowerCase());
    expect(used.toSorted(), `in ${key}`).toEqual(Object.keys(entry.placeholders ?? {}).toSorted());
    expect(entry.message, `in ${key}`).not.toMatch(/[!！]|oops/i);
  }
});

test.each(LANGUAGES)("%s describes the extension in what stores allow", (language) => {
  expect(LOCALES[language].extensionDescription.message.length).toBeLessThanOrEqual(132);
});

test.each<[Language, string, string, string]>([
  ["en", "en-US", "2011", "2011"],
  ["en", "en-US", "2011-11", "November 2011"],
  ["en", "en-US", "2011-11-09", "November 9, 2011"],
  ["en", "en-GB", "2011-11-09", "9 November 2011"],
  ["en", "de", "2011-11-09", "November 9, 2011"],
  ["zh-CN", "zh-CN", "2011-11", "2011年11月"],
  ["zh-TW", "zh-TW", "2011-11-09", "2011年11月9日"],
  ["en", "en-US", "autumn 2011", "autumn 2011"],
  ["en", "en-US", "2011-13-40", "2011-13-40"],
])("in %s (%s) writes the date %s as %s", (language, region, iso, written) => {
  expect(wordsOf(language, region).date(iso)).toBe(written);
});

test.each<[Language, number, string]>([
  ["en", 0, "0 mentions"],
  ["en", 1, "1 mention"],
  ["en", 1234, "1,234 mentions"],
  ["zh-CN", 1, "提及 1 次"],
])("in %s counts %i as %s", (language, count, written) => {
  expect(wordsOf(language).count("mentions", count)).toBe(written);
});
