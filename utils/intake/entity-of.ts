/** A draft, judged by its list, as the entity that is stored: each alias strong or weak with the reason, with cues and company. */
import { foldName } from "../linking/gazetteer.ts";
import type { Alias, AliasKind, Category, Entity, WeakReason } from "../model.ts";
import type { Draft, DraftName } from "./draft.ts";
import { isCueShare, type ListFacts } from "./list.ts";
import { scriptOf } from "./names.ts";
import { isTown, isWord, weakness } from "./strength.ts";

const MOST_CUES = 12;
const MOST_RELATED = 60;
/** Rare words of a description that speak for its entity. */
const DESCRIPTION_CUES = 5;
const CUE_CHARS = 60;

/** How a name is judged; "all" takes each as strong, as a measure for what the rules bring. */
export type Judge = "rules" | "all";

/** The entity of a draft. `overruled`: what the reader's own documents say of a form. */
export function entityOf(
  draft: Draft,
  facts: ListFacts,
  overruled: ReadonlyMap<string, "strong" | "weak"> = new Map(),
  judge: Judge = "rules",
): Entity {
  const aliases = draft.names.flatMap((name): Alias[] => {
    const form = foldName(name.text);
    if (Array.from(form).length < 2) return [];
    const why = judge === "all" ? undefined : reasonOf(name, form, draft, facts, overruled);
    const kind = kindOf(name, draft.category, why);
    // "Houston": the town is meant far more often, and its state speaks for both.
    if (judge === "rules" && kind === "short" && draft.category === "person" && isTown(form)) return [];
    return [
      {
        name: name.text,
        lang: scriptOf(name.text),
        kind,
        strength: kind === "short" || why ? "weak" : "strong",
        case: caseOf(name.text, kind),
        ...(why && kind !== "short" ? { why } : {}),
      },
    ];
  });
  const related = relatedOf(draft, facts);
  const { roles } = draft;
  return {
    id: draft.id,
    name: draft.name,
    ...(draft.original === undefined ? {} : { original: draft.original }),
    category: draft.category,
    common: false,
    description: draft.description,
    aliases: withoutDoubles(aliases),
    cues: cuesOf(draft, facts),
    not: [],
    other: [],
    ...(roles.length > 0 ? { roles: [...new Set(roles)] } : {}),
    ...(related.length > 0 ? { related } : {}),
    ...(draft.source === "" ? {} : { source: draft.source }),
    ...(draft.link === "" ? {} : { link: draft.link }),
    ...(draft.date === "" ? {} : { date: draft.date }),
  };
}

function reasonOf(
  name: DraftName,
  form: string,
  { category, vessel }: Draft,
  facts: ListFacts,
  overruled: ReadonlyMap<string, "strong" | "weak">,
): WeakReason | undefined {
  const own = weakness({
    text: name.text,
    category,
    kind: name.kind,
    derived: name.derived,
    doubted: name.doubted,
    vessel,
  });
  // What we made of a name and is a common word stays that, whoever shares it.
  if (facts.isShared(form)) return name.derived && own ? own : "shared";
  const said = overruled.get(form);
  return said === "strong" ? undefined : said === "weak" ? "own-documents" : own;
}

/** A person's one word is a short form: nobody is meant by it who wasn't introduced. */
function kindOf({ text, kind, derived }: DraftName, category: Category, why: WeakReason | undefined): AliasKind {
  if (kind === "name" && why === "acronym") return "acronym";
  // "News" of News Corp, "State Street" of its corporation: other companies on the page are no proof.
  if (derived && (why === "dictionary-words" || why === "place-name" || why === "family-name")) return "short";
  if (category === "person" && why === "one-word" && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(text)) return "short";
  return kind;
}

function caseOf(text: string, kind: AliasKind): Alias["case"] {
  if (text === text.toUpperCase() && /\p{Lu}/u.test(text) && (kind === "acronym" || !/\s/.test(text))) return "exact";
  return text === text.toLowerCase() ? "any" : "capital";
}

function withoutDoubles(aliases: Alias[]): Alias[] {
  const seen = new Map<string, Alias>();
  for (const alias of aliases) {
    const key = `${foldName(alias.name)}\n${alias.case === "exact"}`;
    const known = seen.get(key);
    if (!known || (known.strength === "weak" && alias.strength === "strong")) seen.set(key, alias);
  }
  return [...seen.values()];
}

/** Values that few share, and the rare words of the description. */
function cuesOf(draft: Draft, facts: ListFacts): string[] {
  const own = new Set(draft.names.map(({ text }) => foldName(text)));
  const cues = draft.context
    .map(({ column, value }) => ({ value, share: facts.share(column, value) }))
    .filter(({ share }) => isCueShare(share))
    .toSorted((a, b) => a.share - b.share)
    .flatMap(({ value }) => (value.length <= CUE_CHARS ? [value, ...value.split(/,\s+/).slice(0, 2)] : []));
  cues.push(...describing(draft.description));
  return [...new Set(cues)]
    .filter((cue) => Array.from(cue).length > 1 && /\p{L}{2}|\p{Script=Han}/u.test(cue) && !own.has(foldName(cue)))
    .slice(0, MOST_CUES);
}

/** Names and long words that aren't of the dictionary's commonest. */
const describing = (text: string): string[] =>
  [...new Set(text.match(/\p{Lu}[\p{L}\p{M}’'-]{3,}(?: \p{Lu}[\p{L}\p{M}’'-]+)*/gu) ?? [])]
    .filter((word) => /\s/.test(word) || !isWord(foldName(word)))
    .slice(0, DESCRIPTION_CUES);

function relatedOf(draft: Draft, facts: ListFacts): string[] {
  const ids = new Set(draft.related.flatMap((word) => facts.idOf(word) ?? []));
  for (const { column, value } of draft.context)
    for (const id of facts.joined(column, value)) if (ids.size < MOST_RELATED) ids.add(id);
  ids.delete(draft.id);
  return [...ids].slice(0, MOST_RELATED);
}
