/**
 * Definite descriptions: "the conference", "this doctrine", "the group". Vieira and Poesio, "An Empirically Based System for
 * Processing Definite Descriptions" (2000): the same head noun as an earlier name is the surest sign (their direct anaphora);
 * near-synonyms serve only close by. Demonstratives that sum up what was said before: Francis, "Labelling Discourse" (1994).
 */
import { categoryOf, type Discourse, nearest, type Rule } from "./discourse.ts";
import { nounsOf, type Nouns } from "./nouns.ts";

const WORD = /[\p{L}\p{N}](?:[.-]?[\p{L}\p{N}])*(?:['’]s\b|['’](?=\s))?/gu;
const DETERMINER = /^(?:the|this|these|those|its|their)$|['’]s?$/i;
/** What may stand between determiner and noun besides words of the entity's own names. */
const MODIFIER =
  /^(?:\d.*|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|\p{L}+(?:day|ary|ber)|first|second|third|latest|last|next|new|whole|annual|same|big|tech|e-commerce|online)$/iu;
/** How many sentences after its last naming a near-synonym may still mean an entity. */
const NEAR = 3;
const PLURAL_COMPANIES =
  /\b(?:these|those|both|such) (?:\p{L}+ )?(?:companies|firms|giants|websites|sites|services|platforms|networks|apps)\b/iu;
const SUMMING_UP = /^["“]?(?:(?:that|and|but|so) )?(?:this|these|such) (?:\p{L}+ ){0,2}\p{L}+/iu;

const nouns = new WeakMap<object, Map<string, Nouns>>();
function nounsByEntity({ world }: Discourse): Map<string, Nouns> {
  let known = nouns.get(world);
  if (!known) nouns.set(world, (known = new Map([...world.entities].map(([id, entity]) => [id, nounsOf(entity)]))));
  return known;
}

interface Described {
  noun: string;
  /** Words between determiner and noun. */
  between: string[];
  start: number;
  /** "its", "their": sure only for a label. */
  possessive: boolean;
}

/** Phrases of a text with a definite determiner, by each noun that could be their head. */
function definite(text: string): Described[] {
  const tokens = [...text.matchAll(WORD)];
  return tokens.flatMap((token, i) => {
    const from = Math.max(0, i - 4);
    const at = tokens.slice(from, i).findLastIndex(([word]) => DETERMINER.test(word));
    if (at < 0) return [];
    const between = tokens.slice(from + at + 1, i).map(([word]) => word);
    const possessive = /^(?:its|their)$/i.test(tokens[from + at]![0]);
    return [{ noun: token[0].toLowerCase().replace(/['’]s?$/, ""), between, start: token.index, possessive }];
  });
}

/** "the conference": the entity with such a noun that was named or spoken of last. */
export const descriptions: Rule = (discourse, i) => {
  const { text, mentions } = discourse.sentences[i]!;
  const known = nounsByEntity(discourse);
  const labels = labelsBefore(discourse, i);
  return definite(text).flatMap(({ noun, between, start, possessive }) => {
    if (mentions.some(([from, to]) => start >= from && start < to)) return [];
    const labelled = between.length === 0 ? labels.get(noun) : undefined;
    if (labelled !== undefined || possessive) return labelled === undefined ? [] : [labelled];
    const fits = (entity: string, by: "own" | "near"): boolean =>
      known.get(entity)![by].has(noun) &&
      between.every((word) => MODIFIER.test(word) || known.get(entity)!.words.has(word.toLowerCase()));
    const near = nearest(discourse, i, NEAR, (entity) => fits(entity, "near") || fits(entity, "own"));
    return near.length > 0 ? near.slice(0, 1) : nearest(discourse, i, i, (entity) => fits(entity, "own")).slice(0, 1);
  });
};

/** Nouns that sentences before put to a concept: "its philosophy of 'Internet sovereignty'". */
function labelsBefore(discourse: Discourse, i: number): Map<string, string> {
  const found = new Map<string, string>();
  for (const { text, mentions } of discourse.sentences.slice(0, i)) {
    for (const [start, , entity] of mentions) {
      const noun = /(?:the|its|their|['’]s) (\p{Ll}{4,}) of ["“‘']?$/u.exec(text.slice(0, start))?.[1];
      if (noun !== undefined && categoryOf(discourse, entity) === "concept") found.set(noun, entity);
    }
  }
  return found;
}

/** "the Party", "Communist officials": a capital word that only one entity has in its names, as the noun that ends it or a rare one. */
export const capitals: Rule = (discourse, i) => {
  const { text, mentions } = discourse.sentences[i]!;
  const known = [...nounsByEntity(discourse)];
  const proper = mentions.filter(([, , entity]) => categoryOf(discourse, entity) !== "concept");
  return [...text.matchAll(/\p{Lu}\p{Ll}{3,}\b/gu)].flatMap(({ 0: word, index }) => {
    if (proper.some(([from, to]) => index >= from && index < to)) return [];
    const lower = word.toLowerCase();
    const owners = known.filter(
      ([, { own, adjectives }]) =>
        (index > 0 && own.has(lower)) || (adjectives.has(lower) && discourse.world.isRare(word)),
    );
    return owners.length === 1 ? [owners[0]![0]] : [];
  });
};

/** "these websites": the companies named last. "This ban", "such qualms": what the sentence before is about. */
export const demonstratives: Rule = (discourse, i) => {
  const { text } = discourse.sentences[i]!;
  if (PLURAL_COMPANIES.test(text))
    return nearest(discourse, i, NEAR, (entity) => categoryOf(discourse, entity) === "company");
  if (!SUMMING_UP.test(text)) return [];
  return (
    discourse.named[i - 1]?.filter((entity) => !["person", "place"].includes(categoryOf(discourse, entity)!)) ?? []
  );
};

/** "…, he added": the concepts that the sentence before is about. */
export const additions: Rule = (discourse, i) =>
  /\b(?:it|he|she|they) (?:also )?added\b|\badded (?:that|the|\p{Lu})/u.test(discourse.sentences[i]!.text)
    ? nearest(discourse, i, 1, (entity) => isMatter(discourse, entity))
    : [];

/** "Second, …": the concepts that "First, …" is about. */
export const enumerations: Rule = (discourse, i) => {
  if (!/^(?:…\s*)?(?:second|third|fourth|fifth|finally)(?:ly)?,/i.test(discourse.sentences[i]!.text)) return [];
  const first = discourse.sentences.findLastIndex(
    ({ text }, at) => at < i && i - at <= 6 && /\bfirst(?:ly)?(?:,| of all)/i.test(text),
  );
  return first < 0 ? [] : discourse.named[first]!.filter((entity) => isMatter(discourse, entity));
};

const isMatter = (discourse: Discourse, entity: string): boolean =>
  ["concept", "law", "event"].includes(categoryOf(discourse, entity)!);

/** "They", "both" at the beginning of a sentence: what the one before lists as its subject ("Weibo, Tencent and Youku"). */
export const lists: Rule = (discourse, i) => {
  const before = discourse.sentences[i - 1];
  if (!before || discourse.quoted[i] || !/^(?:they|both|the (?:two|three|four))\b/i.test(discourse.sentences[i]!.text))
    return [];
  const [first, ...rest] = before.mentions;
  if (!first || first[0] > 40) return [];
  const listed = [first[2]];
  let end = first[1];
  for (const [from, to, entity] of rest) {
    if (!/^(?: (?:Inc|Ltd|Corp)\.?)?(?:,| and|, and| or)\s$/.test(before.text.slice(end, from))) break;
    if (categoryOf(discourse, entity) !== categoryOf(discourse, first[2])) break;
    listed.push(entity);
    end = to;
  }
  return listed.length > 1 ? listed : [];
};

/** "… formed a national confederation. Called the CFIS, …": a noun of the entity whose name first comes in one of the next two. */
export const introductions: Rule = (discourse, i) => {
  const { named, sentences } = discourse;
  const before = new Set(named.slice(0, i + 1).flat());
  const soon = [...new Set([...(named[i + 1] ?? []), ...(named[i + 2] ?? [])])].filter((entity) => !before.has(entity));
  const spoken = sentences[i]!.text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  return soon.filter((entity) => {
    const { own, described, words } = nounsByEntity(discourse).get(entity)!;
    const noun = spoken.findIndex((word) => own.has(word) || word === described);
    const others = spoken.filter((word, at) => at !== noun && word.length > 3 && words.has(word));
    return (
      noun >= 0 &&
      others.length >= 2 &&
      categoryOf(discourse, entity) !== "concept" &&
      categoryOf(discourse, entity) !== "person"
    );
  });
};

/** "The Declaration: …": what a paragraph headed by a name goes on to list. */
export const headings: Rule = ({ sentences }, i) => {
  const { paragraph } = sentences[i]!;
  const head = sentences.find((one) => one.paragraph === paragraph)!;
  const [name] = head.mentions;
  if (!name || head === sentences[i] || name[0] > 2) return [];
  return /^["”]?(?: \p{L}+)?:/u.test(head.text.slice(name[1])) ? [name[2]] : [];
};
