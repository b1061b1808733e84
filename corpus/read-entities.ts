/** Entities as files people edit: one YAML list a category. Gives each alias its defaults and its traditional forms. */
import * as v from "valibot";
import {
  type Alias,
  ALIAS_KINDS,
  CASE_RULES,
  CATEGORIES,
  type CorpusDocument,
  type Entity,
  STRENGTHS,
} from "../utils/model.ts";
import { oneBlank, type Quote } from "../utils/indexing/quoted-for.ts";
import { foldName } from "../utils/linking/gazetteer.ts";
import { isoDate } from "./iso-date.ts";
import type { Problem } from "./problems.ts";
import { type Located, readYaml } from "./read-yaml.ts";
import { traditional } from "./traditional.ts";

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
const aliasSchema = v.union(
  [
    name,
    v.strictObject({
      name,
      lang: v.optional(v.string(), "en"),
      kind: v.optional(v.picklist(ALIAS_KINDS), "name"),
      strength: v.exactOptional(v.picklist(STRENGTHS)),
      case: v.exactOptional(v.picklist(CASE_RULES)),
    }),
  ],
  `An alias is a name, or {name, lang, kind: ${ALIAS_KINDS.join(" | ")}, strength: ${STRENGTHS.join(" | ")}, case: ${CASE_RULES.join(" | ")}}.`,
);
const quoteSchema = v.strictObject({ document: v.string(), quote: v.pipe(v.string(), v.minLength(1)) });
const entitySchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, "An id is lower-case letters, digits and hyphens.")),
  name,
  original: v.exactOptional(name),
  /** Pages anywhere name it, so that its presence says little about what a page is about. */
  common: v.optional(v.boolean(), false),
  description: v.pipe(v.string(), v.minLength(10)),
  evidence: v.pipe(v.array(quoteSchema), v.minLength(1, "An entity needs evidence: a quote from a document.")),
  passages: v.optional(v.array(quoteSchema), []),
  aliases: v.pipe(v.array(aliasSchema), v.minLength(1, "An entity needs an alias.")),
  cues: v.optional(v.array(name), []),
  not: v.optional(v.array(name), []),
  other: v.optional(v.array(name), []),
  date: v.exactOptional(isoDate),
});
const fileSchema = v.nullable(v.array(entitySchema), []);
type EntityFile = Located<v.InferOutput<typeof fileSchema>>;
type AliasEntry = v.InferOutput<typeof aliasSchema>;

/** An entity with where it is written. */
export interface WrittenEntity {
  entity: Entity;
  evidence: Quote[];
  /** Sentences that speak of it in ways that no rule finds. */
  passages: Quote[];
  file: string;
  line: number;
}

/** The entities of one category, from the text of `<category>.yaml`. */
export function readEntities(
  file: string,
  text: string,
  documents: Map<string, CorpusDocument>,
  problems: Problem[],
): WrittenEntity[] {
  const stem = file.replace(/^.*\//, "").replace(/\.yaml$/, "");
  const category = CATEGORIES.find((known) => known === stem);
  if (!category) {
    problems.push({ file, line: 1, message: `Unknown category "${stem}": one of ${CATEGORIES.join(", ")}.` });
    return [];
  }
  const parsed = readYaml({ file, text, firstLine: 1 }, fileSchema, problems);
  if (!parsed) return [];
  return (parsed.value ?? []).map((entry, i) => {
    checkQuotes(file, parsed, i, "evidence", documents, problems);
    checkQuotes(file, parsed, i, "passages", documents, problems);
    const aliases = entry.aliases.flatMap((alias, j) => {
      const problem = aliasProblem(alias);
      if (problem) problems.push({ file, line: parsed.lineOf([i, "aliases", j]), message: problem });
      return [withDefaults(alias)];
    });
    const words = category === "concept" || category === "law" || category === "event";
    const entity: Entity = {
      id: entry.id,
      name: entry.name,
      ...(entry.original === undefined ? {} : { original: entry.original }),
      category,
      common: entry.common,
      description: entry.description,
      aliases: withTraditional(aliases, { words, person: category === "person" }),
      cues: bothScripts(entry.cues),
      not: bothScripts(entry.not),
      other: bothScripts(entry.other),
      ...(entry.date === undefined ? {} : { date: entry.date }),
    };
    return { entity, evidence: entry.evidence, passages: entry.passages, file, line: parsed.lineOf([i]) };
  });
}

function checkQuotes(
  file: string,
  parsed: EntityFile,
  i: number,
  field: "evidence" | "passages",
  documents: Map<string, CorpusDocument>,
  problems: Problem[],
): void {
  for (const [j, { document, quote }] of (parsed.value ?? [])[i]![field].entries()) {
    const line = parsed.lineOf([i, field, j]);
    const text = documents.get(document)?.text;
    if (text === undefined) problems.push({ file, line, message: `There is no document "${document}".` });
    else if (!oneBlank(text).includes(oneBlank(quote)))
      problems.push({ file, line, message: `This quote is not in ${document}: "${quote}".` });
  }
}

/** With white space of any kind and number as one blank: that is all a quote may differ in. */

function aliasProblem(entry: AliasEntry): string | undefined {
  const alias = withDefaults(entry);
  const form = foldName(alias.name);
  if (form === "") return `The alias "${alias.name}" has no letter.`;
  if (form.length === 1) return `The alias "${alias.name}" is one character: it would mark too much.`;
  if (alias.case === "exact" && alias.name !== alias.name.toUpperCase()) {
    return `The alias "${alias.name}" is matched with exact capitals, so it is written in capitals.`;
  }
  return undefined;
}

function withDefaults(entry: AliasEntry): Alias {
  const given = typeof entry === "string" ? { name: entry, lang: "en", kind: "name" as const } : entry;
  const capitals = given.name !== given.name.toLowerCase();
  return {
    name: given.name,
    lang: given.lang,
    kind: given.kind,
    strength: given.strength ?? (given.kind === "short" ? "weak" : "strong"),
    case:
      given.case ??
      (given.kind === "acronym" && given.name === given.name.toUpperCase() ? "exact" : capitals ? "capital" : "any"),
  };
}

/** Adds traditional forms to simplified aliases; an alias given by hand comes before a generated one. */
function withTraditional(aliases: Alias[], how: { words: boolean; person: boolean }): Alias[] {
  const given = new Set(aliases.map((alias) => foldName(alias.name)));
  const generated = aliases
    .filter(({ lang }) => lang === "zh-Hans" || lang === "zh")
    .flatMap((alias) => traditional(alias.name, how).map((form): Alias => ({ ...alias, name: form, lang: "zh-Hant" })))
    .filter(({ name: form }) => !given.has(foldName(form)));
  return [...aliases, ...generated];
}

const bothScripts = (names: string[]): string[] => [...new Set(names.flatMap((form) => [form, ...traditional(form)]))];

/**
 * An alias may belong to two entities only when each is weak or short, so that the page decides. Also finds ids that stand twice.
 */
export function checkNames(entities: WrittenEntity[], problems: Problem[]): void {
  const ids = new Set<string>();
  const owners = new Map<string, { entity: Entity; alias: Alias }>();
  for (const { entity, file, line } of entities) {
    if (ids.has(entity.id)) problems.push({ file, line, message: `The id "${entity.id}" stands twice.` });
    ids.add(entity.id);
    for (const alias of entity.aliases) {
      const key = `${foldName(alias.name)} ${alias.case === "exact"}`;
      const other = owners.get(key);
      if (!other) owners.set(key, { entity, alias });
      else if (other.entity.id === entity.id) {
        if (alias.name === other.alias.name && alias.lang === other.alias.lang)
          problems.push({ file, line, message: `${entity.id} has the alias "${alias.name}" twice.` });
      } else if (alias.strength === "strong" || other.alias.strength === "strong") {
        const message = `"${alias.name}" is an alias of ${other.entity.id} and of ${entity.id}: make both weak, or drop one.`;
        problems.push({ file, line, message });
      }
    }
  }
}
