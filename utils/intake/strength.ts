/**
 * Whether a name of a list can stand alone on any page. A bare list marked as it comes is wrong more often than right, so what is
 * one word, common, derived, or shared waits for company. The rules and what each rests on are told in README.md.
 */
import type { Category, WeakReason } from "../model.ts";
import { foldName } from "../linking/gazetteer.ts";
import { openFilter, type WordFilter } from "./word-filter.ts";
import { COMMON_FAMILY, COMMON_GIVEN, FAMILY, GIVEN, PLACES, WORDS } from "./word-data.ts";

/** A name to be judged. */
export interface Name {
  text: string;
  category: Category;
  kind: "name" | "acronym" | "short" | "former" | "spelling";
  /** Made by us of what the list says, not in its own words. */
  derived: boolean;
  /** The source itself calls it weak. */
  doubted?: boolean;
  /** A ship, an aircraft, a wallet. */
  vessel?: boolean;
}

let open: Record<"words" | "given" | "commonGiven" | "family" | "commonFamily" | "places", WordFilter> | undefined;
/** Opened when first asked for. */
const sets = (): NonNullable<typeof open> =>
  (open ??= {
    words: openFilter(WORDS),
    given: openFilter(GIVEN),
    commonGiven: openFilter(COMMON_GIVEN),
    family: openFilter(FAMILY),
    commonFamily: openFilter(COMMON_FAMILY),
    places: openFilter(PLACES),
  });

/** Why a name doesn't stand alone; undefined for one that does. */
export function weakness(name: Name): WeakReason | undefined {
  const { text, category, derived } = name;
  if (name.vessel) return "vessel";
  if (name.doubted) return "source";
  if (name.kind === "acronym" || /^[\p{Lu}\d&.]{1,5}$/u.test(text)) return "acronym";
  if (/\p{Script=Han}/u.test(text))
    return Array.from(text.replace(/\P{L}/gu, "")).length <= 2 ? "short-han" : undefined;
  const words = wordsOf(text);
  if (words.length === 0) return "one-word";
  const organised =
    category === "company" || category === "organization" || category === "media" || category === "government";
  if (organised) return organisationWeakness(words, derived);
  if (words.length === 1) return "one-word";
  if (category === "person") return personWeakness(words, derived, text);
  return words.every(isWord) ? "dictionary-words" : derived ? "derived" : undefined;
}

function organisationWeakness(words: string[], derived: boolean): WeakReason | undefined {
  const { given, family, places } = sets();
  if (words.length === 1) {
    const word = words[0]!;
    if (word.length <= 3) return "acronym";
    if (isWord(word)) return "dictionary-words";
    if (places.has(word)) return "place-name";
    return family.has(word) || given.has(word) ? "family-name" : undefined;
  }
  const all = words.join(" ");
  if (places.has(all)) return "place-name";
  const known = (word: string): boolean => isWord(word) || places.has(word) || family.has(word);
  if (derived && words.every(known)) return "dictionary-words";
  // "Discover", "Best Buy": two common words of a list's own are a phrase, too.
  return words.length === 2 && words.every(isWord) ? "dictionary-words" : undefined;
}

function personWeakness(words: string[], derived: boolean, text: string): WeakReason | undefined {
  const { commonGiven, commonFamily } = sets();
  if (derived) return "derived";
  // A middle name or initial makes it rare.
  if (words.length > 2) return words.every(isWord) ? "dictionary-words" : undefined;
  if (!/^[\p{Script=Latin}\P{L}]+$/u.test(text)) return undefined;
  const [given, family] = [words[0]!, words.at(-1)!];
  if (given.length === 1) return "common-name";
  if (commonGiven.has(given) && (commonFamily.has(family) || isWord(family))) return "common-name";
  return words.every(isWord) ? "dictionary-words" : undefined;
}

/** Whether a folded word is in the English dictionary, endings aside. */
export function isWord(word: string): boolean {
  const { words } = sets();
  if (words.has(word) || LITTLE.has(word)) return true;
  return [/s$/, /es$/, /ed$/, /ing$/, /ly$/, /er$/].some(
    (ending) => word.length > 5 && ending.test(word) && words.has(word.replace(ending, "")),
  );
}
const LITTLE = new Set("a an the of and or for in on at to by with us we it no my go up so".split(" "));

export const isTown = (form: string): boolean => sets().places.has(form);
export const isGivenName = (word: string): boolean => sets().given.has(foldName(word));
export const isFamilyName = (word: string): boolean => sets().family.has(foldName(word));

const wordsOf = (text: string): string[] =>
  foldName(text)
    .split(/[\s.,&'"()/]+/)
    .filter((word) => word !== "" && /\p{L}|\p{N}/u.test(word));
