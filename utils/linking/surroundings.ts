/** What stands around a surface form: neighbouring words, the start of a sentence, an address it is part of. */

const REACH = 48;
const BEFORE = /(\p{L}[\p{L}\p{M}\p{N}'’.]*)[ \t\n\r\u00a0]+$/u;
const AFTER = /^[ \t\n\r\u00a0]+(\p{L}[\p{L}\p{M}\p{N}'’]*)/u;

/** The word before [start, …), when only blanks lie between; "" otherwise. */
export const wordBefore = (text: string, start: number): string =>
  BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1] ?? "";

/** The word after […, end), when only blanks lie between; "" otherwise. */
export const wordAfter = (text: string, end: number): string => AFTER.exec(text.slice(end, end + REACH))?.[1] ?? "";

/** Whether a sentence, a heading or a quotation begins here. */
export const beginsSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?…:;|•–—"“”‘([\n]["'”’)\]]*)\s*$/u.test(text.slice(Math.max(0, start - 8), start));

const CAPITALISED = /^\p{Lu}\p{M}*[\p{Ll}'’]/u;
/** "Wei", "McConnell"; not "CEO", not "said". */
export const isCapitalised = (word: string): boolean => CAPITALISED.test(word);

const TITLES = new Set(
  (
    "mr mrs ms miss dr prof professor sir lord president chairman chairwoman chair chief ceo founder cofounder premier minister " +
    "director secretary general spokesman spokeswoman spokesperson leader comrade senator governor mayor judge officer boss " +
    "billionaire tycoon czar head executive editor reporter correspondent analyst researcher expert lawyer colonel captain " +
    "herr frau monsieur madame señor señora signor господин господина " +
    "vice deputy former late then strongman presidente président präsident präsidenten президент президента президенту президентом"
  ).split(" "),
);
/** A title or role before a name says that a name follows, and is no part of it. */
export const isTitle = (word: string): boolean =>
  TITLES.has(
    word
      .toLowerCase()
      .replace(/[.’']s?$|\.$/u, "")
      .replace(/['’]$/u, ""),
  );

const BYLINE = /^\s*by\s+\p{Lu}/iu;
const FUNCTION_WORDS = new Set("a an the and or but nor of in on at to by for from with as is it its vs".split(" "));
/** Longer texts are no headlines. */
const HEADLINE_CHARS = 200;

/** Whether nearly all words of a text are capitalised, as in English headlines: then capitals say nothing. */
export function isHeadline(text: string): boolean {
  if (text.length > HEADLINE_CHARS || BYLINE.test(text) || /^\s*\p{Ll}/u.test(text) || /[.。]["”’)]*\s*$/u.test(text))
    return false;
  const words = (text.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []).filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()));
  return words.length >= 4 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.85;
}

/** Whether a capitalised word that is no title touches the surface form. Says nothing in headlines and at the start of a sentence. */
export function touchesName(text: string, { start, end }: { start: number; end: number }): boolean {
  const after = wordAfter(text, end);
  const before = wordBefore(text, start);
  const touching =
    (isCapitalised(after) && !isTitle(after)) ||
    (isCapitalised(before) &&
      !isTitle(before) &&
      !/['’]s$|\.$/.test(before) &&
      !beginsSentence(text, start - before.length - 1));
  return touching && !isHeadline(text);
}

const ADDRESS_UNIT = /[\w@:/.?=&%#~+\-\\]/;
const ADDRESS = /:\/\/|^www\.|[\w.+-]@[\w-]|[\w-]\.[a-z]{2,}[/?#]|^[/~]\w+\/|\\\w+\\|[?&]\w+=/i;
const DOMAIN = /^[\w-]+(?:\.[\w-]+)+$/;
const OUTLET = /^\.(?:com|cn|org|net|com\.cn|com\.hk|com\.tw)$/i;

/** Whether [start, end) lies in a URL, an e-mail address, a handle or a file name. "Sina.com" is a name all the same. */
export function isInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < 200 && ADDRESS_UNIT.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < 200 && ADDRESS_UNIT.test(text[to]!)) to++;
  if (from === start && to === end) return false;
  while (to > end && /[.?:&#/-]/.test(text[to - 1]!)) to--;
  const run = text.slice(from, to);
  if (run[0] === "@" || ADDRESS.test(run)) return true;
  if (!DOMAIN.test(run) || /^(?:[A-Za-z]\.)+[A-Za-z]?$/.test(run)) return false;
  // "Inc.The": a full stop without a blank after it.
  if (/\p{L}\.\p{Lu}\p{Ll}/u.test(run)) return false;
  return !(from === start && (to === end || OUTLET.test(text.slice(end, to))));
}
