/** Quotes that come without their surroundings, as other tools' files have them: found on the page that they are from. */
import { expect, test } from "vitest";
import { anchor } from "../../../utils/annotation/anchor.ts";
import { collapsed, prepareText } from "../../../utils/annotation/prepared-text.ts";
import { pageTexts, randomFrom, sentencesOf } from "./edited-text.ts";
import { randomSelection } from "./random-edits.ts";

const EACH = 6;

/** A page made of nothing but words drawn by lot, so that no saved page is needed. */
function drawnPage(random: () => number): string {
  const syllables = "ka lo mi ter san vu pre don gas el ri pon".split(" ");
  const word = (): string =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * syllables.length)]).join(
      "",
    );
  const sentence = (): string => `${Array.from({ length: 8 + Math.floor(random() * 12) }, word).join(" ")}.`;
  return Array.from({ length: 120 }, sentence).join(" ");
}

const PAGES = [
  ...pageTexts(),
  ...[1, 2, 3].map((seed) => ({ name: `drawn ${seed}`, text: drawnPage(randomFrom(seed)) })),
].filter(({ text }) => sentencesOf(text).length >= 5);

/** Once in the page, as whoever reads it would look for it. */
const standsOnce = (page: string, words: string): boolean => page.indexOf(words) === page.lastIndexOf(words);

for (const [name, shift] of [
  ["of whole words", 0],
  ["that begin and end inside a word", 2],
] as const) {
  test(`F11 bare quotes ${name} are found on unchanged pages: at least 95 of 100`, { timeout: 60_000 }, () => {
    let [asked, found] = [0, 0];
    const wrong: string[] = [];
    for (const [index, { text }] of PAGES.entries()) {
      const random = randomFrom(77 + index);
      const page = prepareText(text);
      for (let n = 0; n < EACH; n++) {
        const [start, end] = randomSelection(random, text, sentencesOf(text));
        const words = text.slice(start + shift, end - shift);
        if (words.trim().length < 12 || !standsOnce(text, words)) continue;
        asked++;
        const place = anchor(page, { quote: { exact: collapsed(words).trim(), prefix: "", suffix: "" } }).found;
        if (place && collapsed(text.slice(place.start, place.end)) === collapsed(words).trim()) found++;
        else if (place) wrong.push(words);
      }
    }
    if (process.env.ANCHORING_SELECTIONS) console.log(name, { asked, found });
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(20);
    expect(found / asked).toBeGreaterThanOrEqual(0.95);
  });
}
