/** What was taken in as an index to link by, as the import makes it. */
import type { CorpusDocument, Entity } from "../utils/model.ts";
import { namedTogether } from "../utils/indexing/index-corpus.ts";
import { linkIndexBuilder, withRelations } from "../utils/indexing/link-index.ts";
import { openCorpus, type OpenCorpus } from "../utils/linking/corpus-index.ts";

export function indexTaken(
  id: string,
  entities: readonly Entity[],
  documents: CorpusDocument[],
  subject: readonly string[] = [],
): OpenCorpus {
  const builder = linkIndexBuilder(id);
  const numbers = new Map<string, number>();
  for (const entity of entities) if (!numbers.has(entity.id)) numbers.set(entity.id, builder.add(entity));
  const bare = builder.build(subject);
  const pairs: [number, number][] = documents.length > 0 ? namedTogether(bare, documents).pairs : [];
  for (const { id: one, related = [] } of entities) {
    for (const other of related) {
      const [a, b] = [numbers.get(one), numbers.get(other)];
      if (a !== undefined && b !== undefined) pairs.push([a, b]);
    }
  }
  return openCorpus(withRelations(bare, pairs));
}
