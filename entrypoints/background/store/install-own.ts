/** A corpus of the reader's comes into the store: entities and documents, which are indexed on the way. */
import { PACK_VERSION, type PackManifest } from "../../../utils/corpus/corpus-pack.ts";
import { indexDocuments, namedTogether } from "../../../utils/indexing/index-corpus.ts";
import { linkIndexBuilder, withRelations } from "../../../utils/indexing/link-index.ts";
import { findId } from "../../../utils/linking/id-order.ts";
import type { Difference, ImportProgress } from "../../../utils/messages/import-port.ts";
import type { CorpusDocument, Entity } from "../../../utils/model.ts";
import { differenceFrom } from "./difference.ts";
import type { CorpusRecord, Database } from "./database.ts";
import { browserLocks, type Locks } from "./holding.ts";
import { beginCorpus, orNothing } from "./writer.ts";

/** A corpus of the reader's. What stands beside `entities` is asked for when the last of those has been taken. */
export interface OwnCorpus {
  about: Pick<PackManifest, "name" | "title"> & Partial<Pick<PackManifest, "licenses" | "contributors" | "created">>;
  entities: Iterable<Entity> | AsyncIterable<Entity>;
  documents: CorpusDocument[];
  /** Words of what the corpus is about. */
  subject: readonly string[];
  /** Ids of entities that belong together. */
  related: Iterable<readonly [string, string]>;
  /** How the import went, and how the files were read: kept as they are. */
  report?: unknown;
  recipe?: unknown;
}

export interface Installing {
  locks?: Locks;
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
  /** Asked before a corpus takes the place of another: what that changes. `false` leaves everything as it was. */
  confirm?: (difference: Difference) => Promise<boolean>;
}

/** Sentences are searched for what they say, without naming them, of no more entities than these: those that documents name most often. */
const MOST_KNOWN = 2000;
/** How often progress is told. */
const TOLD_EVERY = 2048;

/** Indexes and installs a corpus of the reader's; `undefined` when `confirm` said no. Rejects with the signal's reason when cancelled; nothing of it stays then. */
export async function installOwn(
  database: Database,
  own: OwnCorpus,
  { locks = browserLocks, signal, onProgress, confirm }: Installing = {},
): Promise<CorpusRecord | undefined> {
  const { name } = own.about;
  const writer = await beginCorpus(database, name, locks);
  return orNothing(writer, async () => {
    const difference = await differenceFrom(database, name);
    const builder = linkIndexBuilder(name);
    const languages = new Map<string, number>();
    const counts = { entities: 0, aliases: 0, documents: 0, passages: 0 };
    for await (const entity of own.entities) {
      signal?.throwIfAborted();
      builder.add(entity);
      const hash = await writer.addEntity(entity);
      difference?.add(entity, hash);
      for (const { lang } of entity.aliases) languages.set(lang, (languages.get(lang) ?? 0) + 1);
      counts.aliases += entity.aliases.length;
      counts.entities++;
      if (counts.entities % TOLD_EVERY === 0) onProgress?.({ step: "entities", done: counts.entities });
    }
    onProgress?.({ step: "documents", done: 0 });
    const { documents, subject, related } = own;
    const bare = builder.build(subject);
    const together = namedTogether(bare, documents);
    const link = withRelations(bare, pairsOf(bare, related, together.pairs));
    signal?.throwIfAborted();
    const speakable = together.named.slice(0, MOST_KNOWN).flatMap((id) => findId(bare.ids, bare.idOrder, id) ?? []);
    const known = new Map((await writer.readBack(speakable)).map((entity) => [entity.id, entity]));
    const indexed = indexDocuments(link, documents, known);
    for (const document of indexed.documents) {
      signal?.throwIfAborted();
      await writer.addDocument(document);
      counts.passages += document.passages.length;
      counts.documents++;
      onProgress?.({ step: "documents", done: counts.documents });
    }
    for (const { language } of documents) languages.set(language, (languages.get(language) ?? 0) + 1);
    if (difference && confirm && !(await confirm(difference.found()))) {
      await writer.discard();
      return undefined;
    }
    signal?.throwIfAborted();
    onProgress?.({ step: "storing", done: 0 });
    return writer.finish({
      manifest: {
        licenses: [],
        ...own.about,
        version: new Date().toISOString().slice(0, 10),
        packVersion: PACK_VERSION,
        languages: [...languages].toSorted(([, a], [, b]) => b - a).map(([language]) => language),
        counts,
        resources: [],
      },
      index: { link, ranking: indexed.ranking },
      from: "reader",
      report: own.report,
      recipe: own.recipe,
    });
  });
}

function* pairsOf(
  { ids, idOrder }: Parameters<typeof withRelations>[0],
  related: OwnCorpus["related"],
  together: Iterable<readonly [number, number]>,
): Generator<readonly [number, number]> {
  yield* together;
  for (const [a, b] of related) {
    const [one, other] = [findId(ids, idOrder, a), findId(ids, idOrder, b)];
    if (one !== undefined && other !== undefined) yield [one, other];
  }
}
