/** The words of a text as search terms: folded, stemmed (Porter 1980), without English function words; Han text as pairs. */
import { stemmer } from "stemmer";
import { foldName } from "../linking/gazetteer.ts";

const STOP_WORDS = new Set(
  (
    "a about above after again against all also am an and any are as at be because been before being between both but by can could " +
    "did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it its " +
    "just me more most my no nor not now of off on once only or other our out over own said same say says she should so some such " +
    "than that the their them then there these they this those through to too under until up us very was we were what when where " +
    "which while who whom why will with would you your"
  ).split(" "),
);
const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{N}]+/gu;
const HAN_RUN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Where Porter's rules go wrong: they make one word of government and governance, of news and new; and two of a country and its people. */
const STEMS: ReadonlyMap<string, string> = new Map([
  ["government", "government"],
  ["governments", "government"],
  ["news", "news"],
  ["chinese", "china"],
  ["american", "usa"],
  ["americans", "usa"],
]);

/** "US" is no "us", and the dotted form falls to letters. */
const UNITED_STATES = /(?<![\p{L}\p{N}.])(?:U\.S\.(?:A\.)?|USA?|United States(?: of America)?)(?![\p{L}\p{N}])/gu;

/** The stem of a folded English word. */
export const stem = (word: string): string => STEMS.get(word) ?? stemmer(word);

/** Terms in order, repetitions kept. */
export function terms(text: string): string[] {
  const found: string[] = [];
  for (const [run] of foldName(text.replace(UNITED_STATES, " usa ")).matchAll(RUN)) {
    if (HAN_RUN.test(run)) {
      for (let i = 0; i + 1 < run.length; i++) found.push(run.slice(i, i + 2));
    } else if (run.length > 1 && !STOP_WORDS.has(run)) found.push(stem(run));
  }
  return found;
}

/** Words of a text as they stand in it, for terms of it; each once, in the order of the terms. */
export function surfaceWords(text: string, wanted: readonly string[]): string[] {
  const places = new Map<string, string>();
  for (const [run] of text.matchAll(RUN)) {
    const [term, ...more] = terms(run);
    if (term !== undefined && more.length === 0 && !places.has(term)) places.set(term, run);
    else for (const one of [term, ...more]) if (one !== undefined && !places.has(one)) places.set(one, one);
  }
  return wanted.flatMap((term) => places.get(term) ?? []);
}
