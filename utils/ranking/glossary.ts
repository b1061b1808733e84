/**
 * Words of the corpus' subject in several languages: what a paragraph in any of them wants in English. Dictionary-based retrieval
 * with structured queries (Pirkola, "The Effects of Query Structure and Dictionary Setups", SIGIR 1998): all words of one sense
 * count as one term, so a sense with many words weighs no more than one with few.
 */
import { foldName } from "../linking/gazetteer.ts";
import { terms } from "../text/terms.ts";

/** The stored form. */
export interface Glossary {
  /** English terms of each sense, parted by blanks. */
  senses: string[];
  /** Senses by folded word of another language. */
  words: Record<string, number[]>;
  /** Senses by the beginning of a word. */
  beginnings: Record<string, number[]>;
}

/** The live form. */
export interface OpenGlossary {
  /** English terms of a sense. */
  terms(sense: number): readonly string[];
  /** Senses that a text's words have: how many words have each, and whether any of these is English. */
  senses(text: string): Map<number, { count: number; english: boolean }>;
}

/** Scripts without blanks between words, or with particles grown on: matched by longest match from each character. */
const UNPARTED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}]/u;
const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{Script=Hangul}+|[\p{L}\p{N}]+/gu;
const SHORTEST_BEGINNING = 3;

export function openGlossary({ senses, words, beginnings }: Glossary): OpenGlossary {
  const english = new Map<string, number[]>();
  const split = senses.map((sense) => sense.split(" "));
  for (const [sense, found] of split.entries()) {
    for (const term of found) english.set(term, [...(english.get(term) ?? []), sense]);
  }
  const longest = Object.keys(words).reduce((most, word) => Math.max(most, word.length), 0);
  const begins = (run: string): number[] => {
    for (let length = run.length; length >= SHORTEST_BEGINNING; length--) {
      const found = own(beginnings, run.slice(0, length));
      if (found) return found;
    }
    return [];
  };
  const inRun = (run: string): number[] => {
    const found: number[] = [];
    for (let at = 0; at < run.length;) {
      let length = Math.min(longest, run.length - at);
      while (length > 1 && !own(words, run.slice(at, at + length))) length--;
      found.push(...(own(words, run.slice(at, at + length)) ?? []));
      at += length;
    }
    return found;
  };
  return {
    terms: (sense) => split[sense]!,
    senses: (text) => {
      const found = new Map<number, { count: number; english: boolean }>();
      const add = (sense: number, isEnglish: boolean): void => {
        const before = found.get(sense) ?? { count: 0, english: false };
        found.set(sense, { count: before.count + 1, english: before.english || isEnglish });
      };
      for (const [run] of foldName(text).matchAll(RUN)) {
        if (UNPARTED.test(run)) for (const sense of inRun(run)) add(sense, false);
        else for (const sense of own(words, run) ?? begins(run)) add(sense, false);
      }
      for (const term of terms(text)) for (const sense of english.get(term) ?? []) add(sense, true);
      return found;
    },
  };
}

const own = (record: Record<string, number[]>, key: string): number[] | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
