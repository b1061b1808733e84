/** Traditional forms of names written in simplified characters, as used in Taiwan, Hong Kong and elsewhere (OpenCC). */
import { Converter } from "opencc-js";

/** Characters only. Names of people and bodies are never put into other words. */
const CHARACTERS = (["t", "tw", "hk"] as const).map((to) => Converter({ from: "cn", to }));
/** Taiwan's words as well (網路 for 網絡, 資訊 for 信息), for common words. */
const WORDS = Converter({ from: "cn", to: "twp" });

/** Distinct traditional forms; none when nothing changes. */
export function traditional(name: string, words: boolean): string[] {
  if (!/\p{Script=Han}/u.test(name)) return [];
  const converters = words ? [...CHARACTERS, WORDS] : CHARACTERS;
  return [...new Set(converters.map((convert) => convert(name)))].filter((form) => form !== name);
}
