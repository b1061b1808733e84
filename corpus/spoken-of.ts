/**
 * Sentences that speak of a person without naming them: a pronoun or a bare quotation belongs to the person named last, at most
 * three sentences back (the recency rule of pronoun resolution; Hobbs 1978 takes the nearest fitting antecedent as its baseline).
 */
import type { Passage } from "../utils/model.ts";

const PRONOUN = /\b(?:he|him|his|she|her|hers)\b/i;
const QUOTATION = /^["“‘]/;
const REACH = 3;

/** For each passage the entities it speaks of without naming them. */
export function spokenOf(passages: Passage[], isPerson: (entity: string) => boolean): string[][] {
  let speaker: string | undefined;
  let since = 0;
  return passages.map((passage) => {
    const named = passage.mentions.map(([, , entity]) => entity).filter(isPerson);
    if (named.length > 0) {
      speaker = named[0];
      since = 0;
      return [];
    }
    since++;
    const refers = PRONOUN.test(passage.text) || QUOTATION.test(passage.text);
    if (speaker === undefined || !refers || since > REACH) return [];
    since = 0;
    return [speaker];
  });
}
