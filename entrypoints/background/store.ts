/** The database: installed corpora. Everything in it can be rebuilt from packs. Only this file and its neighbours use idb. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { CorpusDocument, Entity, Passage } from "../../utils/model.ts";
import type { Pack, PackedIndex, PackManifest } from "../../utils/corpus/corpus-pack.ts";

/** A passage with the keys of the entities it names or speaks of, for look-up. */
export interface StoredPassage extends Passage {
  corpus: string;
  entities: string[];
}

export interface GlossDB extends DBSchema {
  /** Which corpora are installed; written last, so a corpus without this record isn't there. */
  corpora: { key: string; value: PackManifest };
  /** Typed arrays, ready to link with. */
  indexes: { key: string; value: PackedIndex };
  /** By [corpus, id]. */
  entities: { key: [string, string]; value: Entity };
  documents: { key: [string, string]; value: CorpusDocument };
  /** By [corpus, index]. */
  passages: { key: [string, number]; value: StoredPassage; indexes: { byEntity: string } };
}
export type Database = IDBPDatabase<GlossDB>;

const STORES = ["corpora", "indexes", "entities", "documents", "passages"] as const;

/** Opens the database, making it when it is missing. `onLost` is called when the connection ends by itself. */
export function openDatabase(onLost: () => void, name = "gloss"): Promise<Database> {
  return openDB<GlossDB>(name, 1, {
    upgrade(database) {
      for (const store of ["corpora", "indexes", "entities", "documents"] as const) database.createObjectStore(store);
      database.createObjectStore("passages").createIndex("byEntity", "entities", { multiEntry: true });
    },
    // Another context wants a newer version: make way.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
}

/** Puts a pack in place of whatever was stored of that corpus, in one transaction: old or new, never mixed. */
export async function installPack(database: Database, pack: Pack): Promise<void> {
  const { manifest } = pack;
  const corpus = manifest.name;
  const transaction = database.transaction(STORES, "readwrite", { durability: "strict" });
  const all = IDBKeyRange.bound([corpus], [corpus, []]);
  const store = <T extends (typeof STORES)[number]>(name: T) => transaction.objectStore(name);
  const writes: Promise<unknown>[] = [transaction.done];
  const write = (request: Promise<unknown>): void => {
    request.catch(() => undefined); // told once, by the whole
    writes.push(request);
  };
  try {
    for (const part of ["entities", "documents", "passages"] as const) write(store(part).delete(all));
    write(store("indexes").put(pack.index, corpus));
    write(store("corpora").put(manifest, corpus));
    for (const entity of pack.entities) write(store("entities").put(entity, [corpus, entity.id]));
    for (const { document, passages } of pack.documents) {
      write(store("documents").put(document, [corpus, document.id]));
      for (const passage of passages) {
        const named = [...passage.mentions.map(([, , entity]) => entity), ...passage.about];
        const entities = [...new Set(named)].map((entity) => `${corpus}/${entity}`);
        write(store("passages").put({ ...passage, corpus, entities }, [corpus, passage.index]));
      }
    }
  } catch (error) {
    // A value that can't be stored throws at once; what was written before it must not stay.
    transaction.done.catch(() => undefined);
    transaction.abort();
    throw error;
  }
  await Promise.all(writes);
}

/** Whether everything a corpus' manifest counts is in the stores. */
export async function isWhole(database: Database, manifest: PackManifest): Promise<boolean> {
  const all = IDBKeyRange.bound([manifest.name], [manifest.name, []]);
  const { counts } = manifest;
  const [entities, documents, passages, index] = await Promise.all([
    database.count("entities", all),
    database.count("documents", all),
    database.count("passages", all),
    database.count("indexes", manifest.name),
  ]);
  return entities === counts.entities && documents === counts.documents && passages === counts.passages && index === 1;
}
