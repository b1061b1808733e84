/** Further forms of a person's name that follow from how it is written: the family name last, before a comma, two characters apart. */
import type { Alias } from "../model.ts";

/** Given names of this many letters and more are of two syllables, which hardly two people share with their family name. */
const TELLING_LETTERS = 6;
const WORDS = /^\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)+$/u;

/** For a person with these aliases: what isn't among them. The family name is what is a short form. */
export function nameForms(aliases: readonly Alias[]): Alias[] {
  const known = new Set(aliases.map(({ name }) => name));
  const family = new Set(aliases.flatMap(({ name, kind }) => (kind === "short" ? [name] : [])));
  return aliases
    .filter(({ kind }) => kind === "name")
    .flatMap((alias) => (/^\p{Script=Han}{2}$/u.test(alias.name) ? [apart(alias)] : turned(alias, family)))
    .filter(({ name }) => !known.has(name));
}

/** "马 云": lists fill short names up to the width of others. */
const apart = (alias: Alias): Alias => ({ ...alias, name: Array.from(alias.name).join(" ") });

function turned(alias: Alias, family: ReadonlySet<string>): Alias[] {
  if (!WORDS.test(alias.name)) return [];
  const words = alias.name.split(" ");
  const [first, last] = [words[0]!, words.at(-1)!];
  if (family.has(first)) {
    const given = words.slice(1).join(" ");
    return [
      { ...alias, name: `${given} ${first}`, strength: given.length < TELLING_LETTERS ? "weak" : alias.strength },
      { ...alias, name: `${first}, ${given}` },
    ];
  }
  return family.has(last) ? [{ ...alias, name: `${last}, ${words.slice(0, -1).join(" ")}` }] : [];
}
