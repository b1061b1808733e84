/**
 * Sentences that speak of an entity without naming it, found by rules a person can check, one small function each. Recency, and
 * agreement in number and kind, choose among antecedents, as in knowledge-poor anaphora resolution (Mitkov 1998; Lappin and Leass
 * 1994). No parser: what the rules can't know, an entity lists by hand (`passages` in its YAML).
 */
import {
  additions,
  capitals,
  demonstratives,
  descriptions,
  enumerations,
  headings,
  introductions,
  lists,
} from "./descriptions.ts";
import type { Discourse, Rule, Sentence, World } from "./discourse.ts";
import { quotedSentences } from "./quotations.ts";
import { roles } from "./roles.ts";
import { pronouns, speech } from "./speakers.ts";
import { concepts, descriptionsEchoed, editions, namesWithin } from "./topics.ts";

/** `editions` last: it adds to what the others found. */
export const RULES = {
  speech,
  pronouns,
  lists,
  descriptions,
  demonstratives,
  capitals,
  introductions,
  roles,
  headings,
  concepts,
  descriptionsEchoed,
  additions,
  enumerations,
  editions,
} satisfies Record<string, Rule>;

/** What the sentences of a document say without naming it, by sentence. */
export interface Spoken {
  /** Entities it speaks of. */
  about: string[];
  /** Whose words it is, where that is known. */
  speaker?: string;
}

/** Reads a document's sentences in order. */
export function spokenOf(sentences: readonly Sentence[], world: World, rules: Rule[] = Object.values(RULES)): Spoken[] {
  const mentioned = sentences.map(({ mentions }) => [...new Set(mentions.map(([, , entity]) => entity))]);
  const within = sentences.map(({ text, mentions }, i) => {
    const named = new Set(mentioned[i]);
    return [
      ...new Set(mentions.flatMap(([start, end, entity]) => namesWithin(world, entity, text.slice(start, end), named))),
    ];
  });
  const discourse: Discourse = {
    world,
    sentences,
    named: mentioned.map((named, i) => [...named, ...within[i]!]),
    spoken: [],
    quoted: quotedSentences(sentences),
    speakers: [],
  };
  return sentences.map((_, i) => {
    const spoken = new Set(within[i]);
    discourse.spoken[i] = [];
    for (const rule of rules) {
      for (const entity of rule(discourse, i)) if (!mentioned[i]!.includes(entity)) spoken.add(entity);
      discourse.spoken[i] = [...spoken];
    }
    const speaker = discourse.speakers[i];
    return { about: [...spoken], ...(typeof speaker === "string" ? { speaker } : {}) };
  });
}
