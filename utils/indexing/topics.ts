/** Sentences that are about a concept, an edition or a part in other words than its names. */
import { stem } from "../text/terms.ts";
import type { Discourse, Rule, World } from "./discourse.ts";

/** A word family is telling when at most this share of the corpus' sentences holds it. */
const RARE = 0.08;

/** What words of one family share: their stem without what turns it into another kind of word. */
export const family = (word: string): string =>
  stem(word.toLowerCase().replace(/^(?:counter|anti|cyber)-?(?=\p{L}{5})/u, "")).replace(
    /(?<=\p{L}{4})(?:ship|ist|ism|anc)$/u,
    "",
  );

const familiesOf = (text: string): string[] =>
  (text.replace(/(?<=\d),(?=\d{3})/g, "").match(/[\p{L}\p{N}]+/gu) ?? []).map(family);

/** Counts families over the texts of a corpus' sentences. */
export function countFamilies(texts: readonly string[]): Omit<World, "entities"> {
  const counts = new Map<string, number>();
  const words = new Map<string, number>();
  const count = (into: Map<string, number>, found: readonly string[]): void => {
    for (const one of new Set(found)) into.set(one, (into.get(one) ?? 0) + 1);
  };
  for (const text of texts) {
    count(counts, familiesOf(text));
    count(words, text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  }
  return {
    sentences: texts.length,
    holding: (one) => counts.get(one) ?? 0,
    isRare: (word) => (words.get(word.toLowerCase()) ?? 0) <= (RARE / 2) * texts.length,
  };
}

const GRAMMAR = new Set(["the", "of", "in", "on", "by", "with", "for", "and", "user"]);

/**
 * "to censor" for internet censorship: the rarest word of a concept's name if that is rare, or all words of the name; of a name
 * of three words and more the two rarest.
 */
export const concepts: Rule = ({ world, sentences }, i) => {
  const held = new Set(familiesOf(sentences[i]!.text));
  return [...world.entities.values()].flatMap(({ id, name, category }) => {
    if (category !== "concept") return [];
    const parts = familiesOf(name.replace(/\(.*\)/, "")).filter((one) => one.length > 1 && !GRAMMAR.has(one));
    const rarest = parts.toSorted((a, b) => world.holding(a) - world.holding(b)).slice(0, 2);
    const telling = parts.length < 3 && world.holding(rarest[0]!) <= Math.max(2, RARE * world.sentences);
    return (telling ? rarest.slice(0, 1) : rarest).every((one) => held.has(one)) ? [id] : [];
  });
};

/** Words of a description that few sentences have: two of them in a sentence echo it. */
const ECHO = 0.02;
const NEAR = 3;
const echoes = new WeakMap<World, Map<string, Set<string>>>();

/** "Among the 1,000 guests": words of the description of an event, law or body that was named close by. */
export const descriptionsEchoed: Rule = ({ world, sentences, named, spoken }, i) => {
  let rare = echoes.get(world);
  if (!rare) {
    const most = Math.max(2, ECHO * world.sentences);
    rare = new Map(
      [...world.entities.values()]
        .filter(({ category }) => category === "event" || category === "law" || category === "organization")
        .map(({ id, name, description }) => {
          const own = new Set(familiesOf(name));
          const words = familiesOf(description).filter((one) => one.length > 2 && !own.has(one));
          return [id, new Set(words.filter((one) => world.holding(one) > 0 && world.holding(one) <= most))];
        }),
    );
    echoes.set(world, rare);
  }
  const held = new Set(familiesOf(sentences[i]!.text));
  const present = new Set(
    [...named.slice(Math.max(0, i - NEAR), i + 2), ...spoken.slice(Math.max(0, i - NEAR), i)].flat(),
  );
  return [...rare]
    .filter(([id, words]) => present.has(id) && [...words].filter((one) => held.has(one)).length >= 2)
    .map(([id]) => id);
};

const flat = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** "Ninth Forum on China's Internet Media", "World Internet Conference 2014": an edition is also about its series. */
function seriesOf({ world }: Discourse, edition: string): string[] {
  const one = world.entities.get(edition)!;
  const name = flat(one.name);
  return [...world.entities.values()]
    .filter((other) => other.id !== edition && other.category === one.category && name.includes(flat(other.name)))
    .filter((other) =>
      /^\s*(?:\d{4}|\p{L}+(?:th|st|nd|rd|first|second|third))?\s*$/u.test(name.replace(flat(other.name), " ")),
    )
    .map(({ id }) => id);
}

export const editions: Rule = (discourse, i) =>
  [...discourse.named[i]!, ...discourse.spoken[i]!].flatMap((entity) => seriesOf(discourse, entity));

/**
 * "Mark Zuckerberg was in Beijing", marked as the visit: it names the man and the city as well. The place in the name of a body
 * ("Xiamen Municipal Government") is where it sits, not what is spoken of.
 */
export function namesWithin(world: World, marked: string, text: string, named: ReadonlySet<string>): string[] {
  const held = flat(text);
  const isEvent = world.entities.get(marked)?.category === "event";
  return [...world.entities.values()]
    .filter(
      ({ id, category, aliases }) =>
        !named.has(id) &&
        (isEvent || category !== "place") &&
        aliases.some(
          (alias) =>
            alias.kind === "name" &&
            alias.strength === "strong" &&
            alias.lang === "en" &&
            flat(alias.name) !== held &&
            held.includes(flat(alias.name)),
        ),
    )
    .map(({ id }) => id);
}
