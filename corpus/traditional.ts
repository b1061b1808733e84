/** Traditional forms of names written in simplified characters, as used in Taiwan, Hong Kong and elsewhere (OpenCC). */
import { Converter } from "opencc-js";

/** Characters only. Names of people and bodies are never put into other words. */
const CHARACTERS = (["t", "tw", "hk"] as const).map((to) => Converter({ from: "cn", to }));
/** Taiwan's words as well (網路 for 網絡, 資訊 for 信息), for common words. */
const WORDS = Converter({ from: "cn", to: "twp" });

/** Characters that are surnames and are not converted in them: 占 is no 佔, 余 no 餘. */
const SURNAMES = /[占余范干]/;

/** Distinct traditional forms; none when nothing changes. `words`: common words too are put as they are said elsewhere. */
export function traditional(name: string, { words = false, person = false } = {}): string[] {
  if (person && SURNAMES.test(name))
    return Array.from(name).every((char) => SURNAMES.test(char)) ? [] : aroundSurnames(name);
  if (!/\p{Script=Han}/u.test(name)) return [];
  const converters = words ? [...CHARACTERS, WORDS] : CHARACTERS;
  return [...new Set(converters.map((convert) => convert(name)))].filter((form) => form !== name);
}

/** Converts everything but the characters that stay. */
const aroundSurnames = (name: string): string[] =>
  [
    ...new Set(
      CHARACTERS.map((convert) => Array.from(name, (char) => (SURNAMES.test(char) ? char : convert(char))).join("")),
    ),
  ].filter((form) => form !== name);
