/** The names of an entity, for readers: each once, grouped by language. */
import type { Entity } from "../model.ts";

export interface NamesInLanguage {
  /** BCP 47. */
  lang: string;
  names: string[];
}

/** These come first: most readers know one of them. */
const FIRST = ["en", "zh-Hans", "zh-Hant"];

/** Then the languages in the order in which the corpus gives them. Spellings that only the matcher needs are left out. */
export function namesByLanguage({ aliases }: Entity): NamesInLanguage[] {
  const groups = new Map<string, string[]>();
  for (const { name, lang, kind } of aliases) {
    if (kind === "spelling") continue;
    const group = groups.get(lang) ?? [];
    if (!group.some((known) => known.toLowerCase() === name.toLowerCase())) group.push(name);
    groups.set(lang, group);
  }
  const rank = (lang: string): number => (FIRST.includes(lang) ? FIRST.indexOf(lang) : FIRST.length);
  return [...groups].map(([lang, names]) => ({ lang, names })).toSorted((a, b) => rank(a.lang) - rank(b.lang));
}
