/** Chinese in either script: traditional characters as the simplified ones they became (OpenCC's table of single characters). */
import pairs from "opencc-js/dict/TSCharacters";

let table: Map<string, string> | undefined;
let traditional: Map<string, string[]> | undefined;

const simplifiedForms = (): Map<string, string> =>
  (table ??= new Map(pairs.split("|").map((pair) => pair.split(" ", 2) as [string, string])));

/** A text in simplified characters; whatever has no simplified form stays as it is. */
export const simplified = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (character) => simplifiedForms().get(character) ?? character);

/**
 * What a text needs to be compared with another one in either script: characters of the basic plane and their simplified forms, in
 * pairs, of all that became the same as a character of the text. "" where there are none.
 */
export function variantsIn(text: string): string {
  const known = (traditional ??= byForm());
  const forms = new Set(simplified(text).match(/\p{Script=Han}/gu) ?? []);
  return [...forms]
    .flatMap((form) => (known.get(form) ?? []).map((other) => other + form))
    .filter((pair) => pair.length === 2 && pair[0] !== pair[1])
    .join("");
}

function byForm(): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const [character, form] of simplifiedForms()) grouped.set(form, [...(grouped.get(form) ?? []), character]);
  return grouped;
}
