/**
 * Who speaks: the person or body that a verb of saying belongs to, and whose words go on in the quotations after it.
 * Patterns of attribution as in Pouliquen, Steinberger and Best, "Automatic Detection of Quotations in Multilingual News" (2007).
 */
import { categoryOf, type Discourse, nearest, type Rule } from "./discourse.ts";

const SAYING =
  /\b(?:said|says|say|told|added|adds|noted|notes|stressed|stated|stating|announced|reported|proclaimed|argued|argues|warned|wrote|insisted|quoted|explained|claimed|declared|according to)\b/giu;
const PERSON_PRONOUN = /\b(?:he|him|his|she|her|hers)\b/i;
/** How far back a pronoun looks (in sentences); Hobbs (1978) found 98 % of the antecedents in the same sentence or the one before. */
const REACH = 3;

const isPerson = (discourse: Discourse, entity: string): boolean => categoryOf(discourse, entity) === "person";

/** "he", "her": the person nearest before, of several in a sentence the first (its subject, as a rule). */
export const pronouns: Rule = (discourse, i) => {
  const { text } = discourse.sentences[i]!;
  if (!PERSON_PRONOUN.test(text) || discourse.named[i]!.some((entity) => isPerson(discourse, entity))) return [];
  return nearest(discourse, i, REACH, (entity) => isPerson(discourse, entity)).slice(0, 1);
};

/** Words of somebody: named or meant by a verb of saying, or going on from the sentence before. */
export const speech: Rule = (discourse, i) => {
  const speaker = attributed(discourse, i) ?? (discourse.quoted[i] ? goingOn(discourse, i) : undefined);
  discourse.speakers[i] = speaker;
  return typeof speaker === "string" && !discourse.named[i]!.includes(speaker) ? [speaker] : [];
};

/** The last speaker, if nobody spoke between; one sentence of narration may stand between two quotations. */
function goingOn({ speakers, sentences }: Discourse, i: number): string | null | undefined {
  const before = speakers[i - 1];
  if (before !== undefined) return before;
  const near = sentences[i - 2]?.paragraph === sentences[i]!.paragraph || sentences[i - 1]?.mentions.length === 0;
  return near ? speakers[i - 2] : undefined;
}

/** The speaker that the sentence gives; `null` if it gives one that isn't known; `undefined` without a verb of saying. */
function attributed(discourse: Discourse, i: number): string | null | undefined {
  const { text, mentions } = discourse.sentences[i]!;
  const outside = withoutQuotations(text);
  const verbs = [...outside.matchAll(SAYING)];
  if (verbs.length === 0) return undefined;
  for (const verb of verbs) {
    const [start, end] = [verb.index, verb.index + verb[0].length];
    const after = mentions.filter(([from]) => from >= end && /^[^,;:"“”]{0,90}$/.test(text.slice(end, from)));
    const person = after.find(([, , entity]) => isPerson(discourse, entity));
    if (person) return person[2];
    const inverted = /["”,]\s*$/.test(text.slice(0, start)) && /^ (?:he|she)\b/i.test(text.slice(end));
    if (inverted || /\b(?:he|she) (?:\w+ )?$/i.test(text.slice(0, start))) {
      return nearest(discourse, i, REACH, (entity) => isPerson(discourse, entity))[0] ?? null;
    }
    if (/\bit (?:\w+ )?$/i.test(text.slice(0, start))) return bodyBefore(discourse, i) ?? null;
    const before = mentions.filter(([, to]) => to <= start);
    const close = before.findLast(([, to]) => /^[\s’'s]*$/.test(text.slice(to, start)));
    if (close) return close[2];
    const subject = before.find(([, , entity]) => isPerson(discourse, entity)) ?? before.find(([from]) => from < 20);
    if (subject && !/["“”]/.test(text.slice(subject[1], start))) return subject[2];
  }
  return null;
}

/** "it added": the body that spoke last. */
function bodyBefore(discourse: Discourse, i: number): string | undefined {
  for (let at = i - 1; at >= Math.max(0, i - REACH); at--) {
    const speaker = discourse.speakers[at];
    if (typeof speaker === "string" && !isPerson(discourse, speaker)) return speaker;
  }
  return undefined;
}

/** The text with what stands in quotation marks blanked, so that offsets stay. */
const withoutQuotations = (text: string): string =>
  text.replace(/“[^”]*(?:”|$)|(?<![\p{L}\p{N}])"[^"]*(?:"|$)/gu, (quoted) => " ".repeat(quoted.length));
