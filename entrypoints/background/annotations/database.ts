/**
 * The database of annotations. Nothing in it can be rebuilt, so it is apart from the corpora's and has a version of its own.
 * Only `write.ts` and `opening.ts` change it.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";
import type { Annotation } from "../../../utils/annotation/annotation.ts";
import { RequestError } from "../../../utils/browser/messaging.ts";

/** An annotation with what only this browser knows of it. */
export interface StoredAnnotation {
  annotation: Annotation;
  /** It was not found on its page when that was last open. */
  orphan?: true;
  /** How the page read there then, where that was not what was saved. */
  changed?: string;
}

export interface StoreState {
  /** Names this life of the database; one that was emptied and begun anew has another. */
  generation: string;
  /** Grows by one with every change. */
  seq: number;
  /** Annotations, with those in the trash. */
  count: number;
}

export interface AnnotationsDB extends DBSchema {
  annotations: { key: string; value: StoredAnnotation; indexes: { byPage: string; byDeleted: string } };
  /** One record, under "state". */
  state: { key: string; value: StoreState };
  /** Buckets of the second copy that are older than the store, with the change that made them so. */
  uncopied: { key: string; value: number };
}
export type AnnotationDatabase = IDBPDatabase<AnnotationsDB>;
export const STORES = ["annotations", "state", "uncopied"] as const;

type Upgrading = IDBPTransaction<AnnotationsDB, StoreNames<AnnotationsDB>[], "versionchange">;

/** What takes a database of version n to n + 1, by n. A released step never changes; a new shape is a new step. */
const UPGRADES: ((database: AnnotationDatabase, transaction: Upgrading) => void)[] = [
  (database) => {
    const annotations = database.createObjectStore("annotations", { keyPath: "annotation.id" });
    annotations.createIndex("byPage", "annotation.target.page");
    annotations.createIndex("byDeleted", "annotation.deleted");
    database.createObjectStore("state");
    database.createObjectStore("uncopied");
  },
];
export const DATABASE = "gloss-annotations";
export const VERSION = UPGRADES.length;

/**
 * Opens the database, making or upgrading it. `onLost` is called when the connection ends by itself. Throws `RequestError` with the
 * code `newer-database` for one that a newer Gloss wrote, which stays untouched.
 */
export async function openDatabase(onLost: () => void): Promise<AnnotationDatabase> {
  const database = await open(onLost);
  if (STORES.every((store) => database.objectStoreNames.contains(store))) return database;
  database.close(); // damaged beyond use: made anew, and the loss is noticed
  await deleteDB(DATABASE);
  return open(onLost);
}

async function open(onLost: () => void): Promise<AnnotationDatabase> {
  try {
    return await openDB<AnnotationsDB>(DATABASE, VERSION, {
      upgrade(database, from, _to, transaction) {
        for (const step of UPGRADES.slice(from)) step(database, transaction);
      },
      // Another context wants a newer version: make way.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "VersionError")
      throw new RequestError("newer-database", "The annotations were written by a newer Gloss.");
    throw error;
  }
}
