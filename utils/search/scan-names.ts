/** Names that hold what is typed, by a look at all of them: a million take less than half a second. */
import type { OpenCorpus } from "../linking/corpus-index.ts";
import { foldName } from "../linking/gazetteer.ts";
import { namedSo } from "../linking/named-so.ts";

/** Numbers of entities: those that bear exactly this name first, then those whose display name holds it, in the corpus' order. */
export function scanNames(corpus: OpenCorpus, query: string, most: number, from = 0): number[] {
  const wanted = foldName(query);
  if (wanted === "") return [];
  const exact = from === 0 ? namedSo(corpus, query) : [];
  const found = new Set(exact.slice(0, most));
  for (let number = from; number < corpus.size && found.size < most; number++) {
    if (foldName(corpus.name(number)).includes(wanted)) found.add(number);
  }
  return [...found];
}
