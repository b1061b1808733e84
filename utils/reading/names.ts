/** The names of an entity, for readers: each once, grouped by language. */
import type { Entity } from "../model.ts";

export interface NamesInLanguage {
  /** BCP 47. */
  lang: string;
  names: string[];
}

/** Languages in the order in which the corpus first gives them. Spellings that only the matcher needs are left out. */
export function namesByLanguage({ aliases }: Entity): NamesInLanguage[] {
  const groups = new Map<string, string[]>();
  for (const { name, lang, kind } of aliases) {
    if (kind === "spelling") continue;
    const group = groups.get(lang) ?? [];
    if (!group.some((known) => known.toLowerCase() === name.toLowerCase())) group.push(name);
    groups.set(lang, group);
  }
  return [...groups].map(([lang, names]) => ({ lang, names }));
}
