/** How strictly the words of a query must be met. */

/** From this length on a misspelt word is forgiven one letter in five. */
const FORGIVEN_FROM = 5;
const MISSPELT = 0.2;

export interface Looseness {
  combineWith: "AND" | "OR";
  prefix: boolean | ((term: string, index: number, terms: string[]) => boolean);
  fuzzy?: (term: string) => number | false;
}

/** All words, the last one perhaps half typed; else all of them misspelt; else any of them. The first that finds something. */
export function firstFound<T>(asked: string[], find: (looseness: Looseness) => T[]): T[] {
  const strict = find(ALL_WORDS);
  if (strict.length > 0) return strict;
  const misspelt = find(MISSPELT_WORDS);
  return misspelt.length > 0 || asked.length === 1 ? misspelt : find({ combineWith: "OR", prefix: true });
}

/** All words, the last one perhaps half typed. */
export const ALL_WORDS: Looseness = { combineWith: "AND", prefix: (_, index, all) => index === all.length - 1 };

/** All words, each perhaps half typed or misspelt. */
export const MISSPELT_WORDS: Looseness = {
  combineWith: "AND",
  prefix: true,
  fuzzy: (term) => (term.length >= FORGIVEN_FROM ? MISSPELT : false),
};
