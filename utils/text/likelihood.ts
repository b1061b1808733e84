/**
 * How well a decoded text reads as a language: the logarithm of how probable its characters beyond ASCII are, by letter, by case
 * within the word, and by their neighbours. What is ASCII counts nothing, since it is the same in nearly every encoding.
 */
import { type Language, probabilitiesOf, type Script } from "./letter-frequencies.ts";

export type { Language };

/** A letter that the language doesn't have, in a name from elsewhere. */
const FOREIGN_LETTER = 2e-5;
/** A character outside the common rows, of which there are tens of thousands. */
const FOREIGN_CHARACTER = 3e-6;
/** What no text holds: controls, private use, U+FFFD. */
const NEVER = 1e-8;
const SYMBOL = 1e-4;
/** Quotation marks, dashes, the no-break space: where they may stand. */
const TYPOGRAPHIC = 0.03;
const MISPLACED = 0.02;
/** Two letters with accents in a row, in a script where most have none. */
const ACCENTED_PAIR = 0.15;
/** A letter of another alphabet right beside one of ASCII. */
const MIXED_ALPHABETS = 0.01;
/** Han, kana or hangul beside a letter of ASCII: brands and abbreviations stand so. */
const MIXED_WITH_HAN = 0.3;
const CAPITAL_AFTER_SMALL = 0.003;
const CAPITAL_AT_START = 0.3;

const OPENING = "“‘«„‚‹¿¡";
const CLOSING = "”’»“‘›…™®";
const APART = "–—•·°§€£\u00a0©№";
const WIDE_PUNCTUATION = /[\u3000-\u3011\u3014-\u301f\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff5e\u30fb\u30fc]/;
const WIDE_LETTERS = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;

const SMALL = 1;
const CAPITAL = 2;
const DENSE = 3;
const OTHER_LETTER = 4;
const NO_LETTER = 0;

/** That of the language it fits best, as a natural logarithm, 0 at most. */
export function likelihoodOf(text: string, languages: readonly Language[]): number {
  const seen = new Map<Script, Observed>();
  return Math.max(
    ...languages.map((language) => {
      const { letters, script } = probabilitiesOf(language);
      const observed = seen.get(script) ?? observe(text, script);
      seen.set(script, observed);
      let sum = observed.rest;
      for (const [char, count] of observed.letters) sum += count * Math.log(letters.get(char) ?? foreign(char, script));
      return sum;
    }),
  );
}

const foreign = (char: string, script: Script): number =>
  script !== "dense" ? FOREIGN_LETTER : WIDE_LETTERS.test(char) ? SYMBOL : FOREIGN_CHARACTER;

interface Observed {
  /** Small letters with their number. */
  letters: Map<string, number>;
  /** Logarithm of all that doesn't depend on the language: symbols, neighbours, case. */
  rest: number;
}

function observe(text: string, script: Script): Observed {
  const letters = new Map<string, number>();
  const chars = Array.from(text);
  let rest = 0;
  chars.forEach((char, i) => {
    const [before, next] = [chars[i - 1] ?? "", chars[i + 1] ?? ""];
    if (char < "\x80") {
      if (char < " " && !"\t\n\f\r".includes(char)) rest += Math.log(NEVER);
      return;
    }
    const kind = kindOf(char);
    if (kind === NO_LETTER) return void (rest += Math.log(ofSymbol(char, before, next, script === "dense")));
    const lower = kind === CAPITAL && char !== "İ" ? char.toLowerCase() : char;
    letters.set(lower, (letters.get(lower) ?? 0) + 1);
    rest += Math.log(factorOf(kind, before, next, script));
  });
  return { letters, rest };
}

/** How a letter's neighbours and case change its probability. */
function factorOf(kind: number, before: string, next: string, script: Script): number {
  let factor = 1;
  const [kindBefore, kindNext] = [kindOf(before), kindOf(next)];
  const mixed = kind === DENSE ? MIXED_WITH_HAN : MIXED_ALPHABETS;
  if (kind === DENSE || script !== "latin") factor = (isLetter(before) ? mixed : 1) * (isLetter(next) ? mixed : 1);
  else if (before >= "\x80" && kindBefore !== NO_LETTER) factor = ACCENTED_PAIR;
  if (kind === CAPITAL) factor *= kindBefore === SMALL ? CAPITAL_AFTER_SMALL : CAPITAL_AT_START;
  else if (kind === SMALL && kindBefore === CAPITAL && kindNext === CAPITAL) factor *= CAPITAL_AFTER_SMALL;
  return factor;
}

const isLetter = (char: string): boolean => /^[A-Za-z]$/.test(char);

function kindOf(char: string): number {
  if (char === "" || !/[\p{L}\p{M}]/u.test(char)) return NO_LETTER;
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u.test(char)) return DENSE;
  return /\p{Lu}/u.test(char) ? CAPITAL : /\p{Ll}/u.test(char) ? SMALL : OTHER_LETTER;
}

function ofSymbol(char: string, before: string, after: string, isDense: boolean): number {
  const [isAfterLetter, isBeforeLetter] = [kindOf(before) !== NO_LETTER, kindOf(after) !== NO_LETTER];
  if (isDense && WIDE_PUNCTUATION.test(char)) return TYPOGRAPHIC;
  if (char === "’" && isAfterLetter) return TYPOGRAPHIC;
  if (isDense && "“”‘’…—·《》".includes(char)) return TYPOGRAPHIC;
  const [opens, closes] = [OPENING.includes(char), CLOSING.includes(char)];
  if (opens && isBeforeLetter && !isAfterLetter) return TYPOGRAPHIC;
  if (closes && !isBeforeLetter) return TYPOGRAPHIC;
  if (opens || closes) return TYPOGRAPHIC * MISPLACED;
  if (APART.includes(char)) return isAfterLetter && isBeforeLetter ? TYPOGRAPHIC * MISPLACED : TYPOGRAPHIC / 3;
  if (/[\p{C}\ufffd]/u.test(char)) return NEVER;
  return isAfterLetter && isBeforeLetter ? SYMBOL * MISPLACED : SYMBOL;
}
