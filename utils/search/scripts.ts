/** Chinese in either script: traditional characters as the simplified ones they became (OpenCC's table of single characters). */
import pairs from "opencc-js/dict/TSCharacters";

let table: Map<string, string> | undefined;

/** A text in simplified characters; whatever has no simplified form stays as it is. */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    table ??= new Map(pairs.split("|").map((pair) => pair.split(" ", 2) as [string, string]));
    return table.get(character) ?? character;
  });
}
