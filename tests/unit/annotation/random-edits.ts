/** Random edits of a page in which a sentence was saved: light ones at the sentence, any number of any kind in the whole page. */
import { type EditedText, sentencesOf, wordsOf } from "./edited-text.ts";

export type Random = () => number;

const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

/** A piece of text that a reader may have marked: a sentence, some words of one, two sentences. */
export function randomSelection(
  random: Random,
  text: string,
  sentences: readonly [number, number][],
): [number, number] {
  const index = Math.floor(random() * sentences.length);
  const [start, end] = sentences[index]!;
  const kind = random();
  if (kind < 0.5) return [start, end];
  if (kind < 0.6) {
    const next = sentences[index + 1];
    return next && next[1] - end < 1_000 ? [start, next[1]] : [start, end];
  }
  const words = wordsOf(text.slice(start, end));
  const from = Math.floor(random() * Math.max(1, words.length - 3));
  const to = Math.min(words.length - 1, from + 2 + Math.floor(random() * 10));
  return [start + words[from]![0], start + words[to]![1]];
}

/** Changes a share of the words in the sentence and 64 characters around it: to another word, to none, to two. */
export function changeWords(random: Random, page: EditedText, share: number, vocabulary: readonly string[]): void {
  const { start, end } = page.place!;
  const from = Math.max(0, start - 64);
  const words = wordsOf(page.text.slice(from, end + 64));
  const count = Math.floor(words.length * share);
  const changed = words
    .map((word) => ({ word, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ word }) => word)
    .toSorted((a, b) => b[0] - a[0]);
  for (const [wordStart, wordEnd] of changed) {
    const kind = random();
    const by =
      kind < 0.7
        ? pick(random, vocabulary)
        : kind < 0.85
          ? ""
          : `${pick(random, vocabulary)} ${pick(random, vocabulary)}`;
    page.replace(from + wordStart, from + wordEnd, by);
  }
}

/** One edit somewhere in the page; `away`: not within 200 characters of the sentence. */
export function editAnywhere(
  random: Random,
  page: EditedText,
  vocabulary: readonly string[],
  sentences: readonly string[],
  away: boolean,
): void {
  const at = Math.floor(random() * page.text.length);
  const local = page.text.slice(at, at + 1_000);
  const isFree = (start: number, end: number): boolean =>
    !away || !page.place || end < page.place.start - 200 || start > page.place.end + 200;
  const replace = (range: readonly [number, number] | undefined, by: string): void => {
    if (range && isFree(at + range[0], at + range[1])) page.replace(at + range[0], at + range[1], by);
  };
  const kind = random();
  if (kind < 0.4) replace(wordsOf(local)[1], pick(random, vocabulary));
  else if (kind < 0.55) {
    const start = sentencesOf(local)[0]?.[0];
    if (start !== undefined) replace([start, start], `${pick(random, sentences)} `);
  } else if (kind < 0.7) replace(sentencesOf(local)[0], "");
  else if (kind < 0.85) {
    const blank = /\s+/.exec(local);
    if (blank) replace([blank.index, blank.index + blank[0].length], pick(random, [" ", "\n", "\u00a0", " \n\t "]));
  } else {
    const start = page.text.indexOf("\n", at) + 1;
    const end = page.text.indexOf("\n", start + 40) + 1;
    const to = page.text.indexOf("\n", Math.floor(random() * page.text.length)) + 1;
    const apart = start > 0 && end > start && (to <= start || to >= end);
    if (apart && isFree(start, end) && isFree(to, to)) page.move(start, end, to);
  }
}

/** Puts words like these, one of them changed, somewhere else in the page: not near `away`. */
export function putBack(
  random: Random,
  page: EditedText,
  text: string,
  vocabulary: readonly string[],
  away: number,
): void {
  const [start, end] = pick(random, wordsOf(text));
  const like = `${text.slice(0, start)}${pick(random, vocabulary)}x${text.slice(end)}`;
  const places = sentencesOf(page.text).filter(([at]) => Math.abs(at - away) > 300);
  if (places.length === 0) return;
  const [at] = pick(random, places);
  page.replace(at, at, `${like} `);
}
