/** All annotations in memory, and the index of their words: read when somebody first looks through them, kept in step with the store. */
import type { Searched } from "../../../utils/annotation/find.ts";
import { type AnnotationSearch, indexAnnotations } from "../../../utils/search/annotation-search.ts";
import { searched } from "../../../utils/annotation/find.ts";
import type { AnnotationDatabase, StoredAnnotation } from "./database.ts";
import { annotationStore } from "./opening.ts";
import { type Change, onCommitted } from "./write.ts";

interface Collection {
  all: Promise<Map<string, Searched>>;
  /** Begun when it is first asked for. */
  index?: Promise<AnnotationSearch>;
}

/** By the database they were read from: one that was opened anew is read anew. */
const collections = new WeakMap<AnnotationDatabase, Collection>();

/** All annotations by id. */
export async function allAnnotations(): Promise<Map<string, Searched>> {
  return (await collection()).all;
}

/** The index of their words. */
export async function annotationSearch(): Promise<AnnotationSearch> {
  const of = await collection();
  return (of.index ??= of.all.then((all) => indexAnnotations([...all.values()].map(({ annotation }) => annotation))));
}

async function collection(): Promise<Collection> {
  const database = await annotationStore();
  const known = collections.get(database);
  if (known) return known;
  const made: Collection = { all: read(database) };
  made.all.catch(() => collections.delete(database));
  collections.set(database, made);
  return made;
}

const read = async (database: AnnotationDatabase): Promise<Map<string, Searched>> =>
  new Map((await database.getAll("annotations")).map((stored) => [stored.annotation.id, entry(stored)]));

const entry = ({ annotation, orphan, changed }: StoredAnnotation): Searched =>
  searched(annotation, orphan === true, changed);

// A change that is written while they are read comes after them, so it is never lost.
onCommitted((changes, database) => {
  const known = collections.get(database);
  known?.all.then((all) => changes.forEach((change) => apply(all, change))).catch(() => undefined);
  known?.index?.then((index) => changes.forEach((change) => reindex(index, change))).catch(() => undefined);
});

function apply(all: Map<string, Searched>, { id, after }: Change): void {
  if (after) all.set(id, entry(after));
  else all.delete(id);
}

function reindex(index: AnnotationSearch, { id, before, after }: Change): void {
  if (!after) index.remove(id);
  else if (before?.annotation !== after.annotation) index.put(after.annotation);
}
