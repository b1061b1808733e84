/** The search index: built from the store when somebody first searches, kept for as long as the library it was built from. */
import { type CorpusSearch, indexForSearch } from "../../utils/search/corpus-search.ts";
import type { OpenLibrary } from "./corpora.ts";

const indexes = new WeakMap<OpenLibrary, Promise<CorpusSearch>>();

/** The index of a library. A changed corpus is another library, so it never answers for an older one. */
export function searchIndex(library: OpenLibrary): Promise<CorpusSearch> {
  const known = indexes.get(library);
  if (known) return known;
  const building = build(library).catch((error: unknown) => {
    indexes.delete(library);
    throw error;
  });
  indexes.set(library, building);
  return building;
}

async function build({ database, corpora }: OpenLibrary): Promise<CorpusSearch> {
  const searched = await Promise.all(
    corpora.map(async ({ id }) => {
      const all = IDBKeyRange.bound([id], [id, []]);
      const [entities, sources, passages] = await Promise.all([
        database.getAll("entities", all),
        database.getAll("documents", all),
        database.getAll("passages", all),
      ]);
      return { corpus: id, entities, sources: sources.map(({ text: _text, ...source }) => source), passages };
    }),
  );
  return indexForSearch(searched);
}
