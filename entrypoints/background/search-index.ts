/** The search index: built from the store when somebody first searches, kept for as long as the library it was built from. */
import { type CorpusSearch, type EntityHit, indexForSearch } from "../../utils/search/corpus-search.ts";
import { scanNames } from "../../utils/search/scan-names.ts";
import type { OpenLibrary } from "./corpora.ts";
import type { StoredCorpus } from "./store/stored-corpus.ts";

const indexes = new WeakMap<OpenLibrary, Promise<CorpusSearch>>();

/** The index holds every word of what it searches; of a larger corpus it would fill the memory. */
const MOST_INDEXED = 30_000;
const isLarge = ({ record }: StoredCorpus): boolean => {
  const { entities, passages } = record.manifest.counts;
  return entities + passages > MOST_INDEXED;
};

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

/** Entities of corpora that are too large for the index, by their names alone. */
export async function searchLarge({ stored }: OpenLibrary, query: string, most: number): Promise<EntityHit[]> {
  const found: EntityHit[] = [];
  for (const corpus of stored.values()) {
    if (!isLarge(corpus) || found.length >= most) continue;
    const ids = scanNames(corpus.link, query, most - found.length).map((number) => corpus.link.entityId(number));
    const entities = await corpus.entities(ids);
    for (const id of ids) {
      const { description } = entities.get(id)!;
      const number = corpus.link.byKey(`${corpus.link.id}/${id}`)!;
      found.push({ ...corpus.link.summary(number), description });
    }
  }
  return found;
}

async function build({ stored }: OpenLibrary): Promise<CorpusSearch> {
  const searched = await Promise.all(
    [...stored].map(async ([corpus, one]) => {
      if (isLarge(one)) return { corpus, entities: [], sources: [], passages: [] };
      const { entities, passages } = one.record.manifest.counts;
      const [all, sources, spoken] = await Promise.all([
        one.entityRange(0, entities),
        one.sources(),
        one.passages(Array.from({ length: passages }, (_, index) => index)),
      ]);
      return { corpus, entities: all, sources, passages: spoken };
    }),
  );
  return indexForSearch(searched);
}
