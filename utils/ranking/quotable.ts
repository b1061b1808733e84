/** Whether a text is a sentence that can be quoted, and not a byline, a footnote, a number or a lone name. */

const LEAST_CHARACTERS = 40;
/** A cased sentence has verbs and particles, so several words in lower case; names and dates have none. */
const LEAST_LOWER_CASE = 3;

export function isSentence(text: string): boolean {
  if (/\p{Script=Han}|\p{Script=Hangul}/u.test(text)) return text.length >= LEAST_CHARACTERS / 4;
  if (text.length < LEAST_CHARACTERS || /^\[\d+\]\s/.test(text)) return false;
  return (text.match(/(?<![\p{L}\p{N}])\p{Ll}{2,}/gu) ?? []).length >= LEAST_LOWER_CASE;
}
