/**
 * The database of the corpora. A corpus is written under a new *generation* and becomes real when its record points to it, so nothing
 * is ever half there; what no record points to is swept. Only this folder and the annotations' use idb.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { PackedIndex, PackManifest } from "../../../utils/corpus/corpus-pack.ts";
import type { CorpusIndex } from "../../../utils/linking/corpus-index.ts";

/** A corpus that is installed. */
export interface CorpusRecord {
  manifest: PackManifest;
  generation: string;
  /** Shipped with the extension and repaired from it, or the reader's own. */
  from: "package" | "reader";
  /** What it takes in the store. */
  bytes: number;
  /** ISO 8601 time. */
  installed: string;
  /** How the reader's files were read, for the next time: the importer's own words. */
  recipe?: unknown;
}

/** A generation that no record points to (yet). */
interface Unclaimed {
  corpus: string;
}

/** A corpus that was deleted, and may be put back for as long as the session lasts. */
export interface RemovedCorpus {
  record: CorpusRecord;
  session: string;
}

/**
 * `link`: what linking needs. `ranking`: statistics for excerpts. `postings`: which passages speak of an entity. `hashes`: one for each
 * entity, to tell what an update changes. `sources`: documents without their texts. `report`: how the import went. Entities and
 * passages come by 256.
 */
export type PartKind =
  | "link"
  | "ranking"
  | "postings"
  | "hashes"
  | "sources"
  | "report"
  | "entities"
  | "documents"
  | "passages";

/** Typed arrays as they are; everything else as compressed JSON, whose checksum is looked at when it is read. */
export type Part = Uint8Array | Uint32Array | CorpusIndex | Ranking | Postings;

/** The index of a corpus; one of the reader's has no glossary. */
export type StoredIndex = Omit<PackedIndex, "glossary"> & Partial<Pick<PackedIndex, "glossary">>;
/** What passages are ranked with. */
export type Ranking = Omit<StoredIndex, "link">;

/** Passages by entity: those of `entity[i]` are `passages[start[i]..start[i + 1]]`. `entity` is sorted. */
export interface Postings {
  entity: Uint32Array;
  start: Uint32Array;
  passages: Uint32Array;
}

interface GlossDB extends DBSchema {
  /** By corpus. */
  corpora: { key: string; value: CorpusRecord };
  removed: { key: string; value: RemovedCorpus };
  /** By generation. */
  unclaimed: { key: string; value: Unclaimed };
  /** By [generation, kind, number]. */
  parts: { key: [string, PartKind, number]; value: Part };
}
export type Database = IDBPDatabase<GlossDB>;

const VERSION = 2;

/** Opens the database, making it when it is missing. `onLost` is called when the connection ends by itself. */
export function openDatabase(onLost: () => void, name = "gloss"): Promise<Database> {
  return openDB<GlossDB>(name, VERSION, {
    upgrade(database, from) {
      // The first layout held nothing but shipped corpora, which are in the package.
      if (from === 1) for (const store of Array.from(database.objectStoreNames)) database.deleteObjectStore(store);
      for (const store of ["corpora", "removed", "unclaimed", "parts"] as const) database.createObjectStore(store);
    },
    // Another context wants a newer version: make way.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
}

/** All parts of a generation. */
export const partsOf = (generation: string): IDBKeyRange => IDBKeyRange.bound([generation], [generation, []]);
