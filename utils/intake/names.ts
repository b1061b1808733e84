/** Cleaning of names as lists write them: what is none is refused with a reason, what hides in one cell is split off. */
import type { SkipReason } from "./values.ts";
import { LIMITS } from "./values.ts";

export interface CleanName {
  name: string;
  /** Other names that stood in the same cell ("(AMEC)", "a.k.a. …"). */
  others: { name: string; kind: "acronym" | "former" | "spelling" }[];
}

const NULL_WORDS = new Set(
  "unknown|n.n.|nn|n/a|na|none|null|nil|-|–|—|?|??|tbd|tba|anonymous|unbekannt|inconnu|desconocido|не известно|неизвестно|不详|未知|无".split(
    "|",
  ),
);
export const isNullWord = (text: string): boolean => NULL_WORDS.has(text.trim().toLowerCase());
const FOOTNOTES = /[*†‡§¹²³]+$|\[(?:\d+|[a-z])\]$|\s\(\d+\)$/u;
const QUOTES = /^["“”„«»‹›「『']+|["“”„«»‹›」』']+$/gu;
const ALSO = /\s*[,;(]?\s*\b(?:a\.?k\.?a\.?|also known as|alias|dit|genannt|better known as|known as)\b\.?:?\s*/iu;
const FORMERLY = /\s*[,;(]?\s*\b(?:f\.?k\.?a\.?|formerly(?: known as)?|n[ée]e|geb\.|previously|ex-)(?=\s|$)\s*/iu;
const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d&.-]{2,8}$/u;

/** The name without what isn't part of it, or why there is none. */
export function cleanName(cell: string): CleanName | SkipReason {
  let name = tidy(cell);
  if (name === "") return "no-name";
  if (isNullWord(name)) return "null-word";
  const others: CleanName["others"] = [];
  const take = (pattern: RegExp, kind: "former" | "spelling"): void => {
    const [first, ...rest] = name.split(pattern);
    if (rest.length === 0 || !first?.trim()) return;
    for (const other of rest) others.push({ name: tidy(other.replace(/\)$/, "")), kind });
    name = tidy(first);
  };
  take(ALSO, "spelling");
  take(FORMERLY, "former");
  // "American Medical Association (AMA)", "Georgia (politician)": what is in brackets is another name only where it looks like one.
  const bracket = /^(.+?)\s*[(（]([^()（）]+)[)）]\s*$/u.exec(name);
  if (bracket) {
    name = tidy(bracket[1]!);
    const inside = tidy(bracket[2]!);
    if (ACRONYM.test(inside)) others.push({ name: inside, kind: "acronym" });
    else if (scriptOf(inside) !== scriptOf(name)) others.push({ name: inside, kind: "spelling" });
  }
  if (!/\p{L}/u.test(name)) return /\p{N}/u.test(name) && /\p{L}/u.test(cell) ? "no-name" : "no-letters";
  if (name.length > LIMITS.nameChars) return "too-long";
  if (Array.from(name).length === 1) return "one-character";
  return { name, others: others.filter((other) => /\p{L}/u.test(other.name) && Array.from(other.name).length > 1) };
}

/** NFC, blanks, footnote marks and quotation marks around it. */
export function tidy(text: string): string {
  let name = text
    .normalize("NFC")
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, " ")
    .trim();
  for (let before = ""; before !== name;) {
    before = name;
    name = name
      .replace(FOOTNOTES, "")
      .replace(/[,;:]+$/u, "")
      .trim();
  }
  const bare = name.replace(QUOTES, "").trim();
  // "Dwayne "The Rock" Johnson", 'Companhia "A"': quotation marks inside belong to the name.
  return /["“”„«»]/u.test(bare) ? name : bare;
}

/** "Kerry, John F." as "John F. Kerry"; what has not exactly one comma stays. */
export function turn(name: string): string {
  const parts = name.split(/\s*,\s*/);
  if (parts.length === 3 && isSuffix(parts[2]!)) return `${parts[1]} ${parts[0]} ${parts[2]}`;
  if (parts.length !== 2 || parts.includes("") || isSuffix(parts[1]!)) return name;
  return `${parts[1]} ${parts[0]}`;
}

const HONORIFICS =
  /^(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|hon|the hon|rev|fr|sen|rep|gov|gen|col|maj|capt|lt|sgt|judge|justice|herr|frau|monsieur|madame|m|mme|sr|sra|señor|señora|don|doña|freiherr|graf|baron|ddr|mag|ing|dipl\.-ing)\.?\s+)+/iu;
const SUFFIXES = /^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|esq|obe|cbe|mbe|qc|kc|td|mp|mep|ba|ma|llb|llm)\.?$/iu;
export const isSuffix = (word: string): boolean => SUFFIXES.test(word);

/** Without "Dr." before and "Jr." after; the same where nothing goes. */
export function withoutHonours(name: string): string {
  const words = name.replace(HONORIFICS, "").split(/[\s,]+/);
  while (words.length > 2 && isSuffix(words.at(-1)!)) words.pop();
  return words.join(" ");
}

/** "JOHN SMITH" as "John Smith": shouted names of two words and more. */
export function recased(name: string): string {
  if (!/\p{Lu}{3}/u.test(name) || name !== name.toUpperCase() || !/\p{L}[\s-]+\p{L}/u.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s\-("'’.])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** The particles that a family name may begin with. */
const PARTICLES = new Set(
  "von van de der den del della di da dos das du la le el al bin ibn ben ter ten zu zur zum af av y ó ní mac o'".split(
    " ",
  ),
);
/** The last word, with the particles before it: "van der Bellen". */
export function familyName(name: string): string | undefined {
  const words = withoutHonours(name).split(" ");
  let at = words.length - 1;
  if (at < 1) return undefined;
  while (at > 1 && PARTICLES.has(words[at - 1]!.toLowerCase())) at--;
  return words.slice(at).join(" ");
}

/** The script that most of a text is in, as a language tag where a script says it: "zh" for Han, "und" for Latin. */
export function scriptOf(text: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "ja";
  if (/\p{Script=Han}/u.test(text)) return "zh";
  if (/\p{Script=Hangul}/u.test(text)) return "ko";
  if (/\p{Script=Cyrillic}/u.test(text)) return "ru";
  if (/\p{Script=Arabic}/u.test(text)) return "ar";
  if (/\p{Script=Hebrew}/u.test(text)) return "he";
  if (/\p{Script=Greek}/u.test(text)) return "el";
  return "und";
}

/** The values of one cell that holds several: lines, `;`, `|`; commas only where each part looks like a name of its own. */
export function valuesOf(cell: string | readonly string[]): string[] {
  const parts = typeof cell === "string" ? splitList(cell) : cell;
  return [...new Set(parts.map(tidy).filter((part) => part !== ""))];
}
function splitList(cell: string): string[] {
  if (/[\n;|]/.test(cell)) return cell.split(/[\n;|]+/).map((part) => part.replace(/^"|"$/g, ""));
  if (/\s\/\s/.test(cell)) return cell.split(/\s\/\s/);
  return /^[^,]+(?:, [^,]+){2,}$/.test(cell) ? cell.split(", ") : [cell];
}
