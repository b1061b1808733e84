/** Opens the store of annotations once for as long as the background lives, and notices when something of it was lost. */
import { openedOnce } from "../../../utils/opened-once.ts";
import { assess } from "./assess.ts";
import { type AnnotationDatabase, openDatabase, STORES, type StoreState } from "./database.ts";
import { bucketOf, copiedGenerations, copyBuckets, readCopies } from "./second-copy.ts";
import { loss, type Sentinel, sentinel } from "./sentinel.ts";

const opened = openedOnce(open);

/** The database, ready and looked over. Throws `RequestError` with the code `newer-database`. */
export const annotationStore = opened.get;

/** Makes the next caller open the database again. */
export const forgetStore = opened.forget;

async function open(): Promise<AnnotationDatabase> {
  const database = await openDatabase(forgetStore);
  const state = await lookOver(database);
  void catchUp(database, state).catch((error: unknown) => console.warn("Gloss: the second copy is behind.", error));
  return database;
}

async function lookOver(database: AnnotationDatabase): Promise<StoreState> {
  const [state, present, known] = await Promise.all([
    database.get("state", "state"),
    database.count("annotations"),
    sentinel.read(),
  ]);
  const former = state ? [] : await formerGenerations();
  const copied = former.length === 0 ? 0 : (await readCopies(former)).size;
  const found = assess({ state, present, sentinel: known, copied });
  if (found.kind === "whole") {
    if (known?.generation !== state!.generation || known.seq !== state!.seq) await writeSentinel(state!);
    return state!;
  }
  if (found.kind === "lost") await noteLoss(found.had, state ? [state.generation] : former);
  return begin(database, { present, seq: (known?.seq ?? 0) + 1 });
}

const formerGenerations = (): Promise<string[]> =>
  copiedGenerations().catch((error: unknown) => {
    console.warn("Gloss: the second copy can't be read.", error);
    return [];
  });

/** Remembers a loss until the reader decides; a second one adds to the first. */
async function noteLoss(had: number, generations: string[]): Promise<void> {
  console.error(`Gloss: of ${had} annotations some have vanished from the database.`);
  await loss.change((known) => ({
    seen: known?.seen ?? new Date().toISOString(),
    had: Math.max(known?.had ?? 0, had),
    generations: [...new Set([...(known?.generations ?? []), ...generations])],
  }));
}

/** A new life of the database, with what is in it; the copies of the former one stay as they are. */
async function begin(database: AnnotationDatabase, found: { present: number; seq: number }): Promise<StoreState> {
  const state = { generation: crypto.randomUUID(), seq: found.seq, count: found.present };
  const transaction = database.transaction(STORES, "readwrite", { durability: "strict" });
  const uncopied = transaction.objectStore("uncopied");
  await uncopied.clear();
  const buckets = new Set((await transaction.objectStore("annotations").getAllKeys()).map(bucketOf));
  for (const bucket of buckets) await uncopied.put(state.seq, bucket);
  await transaction.objectStore("state").put(state, "state");
  await transaction.done;
  await writeSentinel(state);
  return state;
}

/** Copies what was stored when the background was stopped before it had copied it. */
async function catchUp(database: AnnotationDatabase, { generation, seq }: StoreState): Promise<void> {
  const behind = (await database.getAllKeys("uncopied")) as string[];
  if (behind.length === 0) return;
  await copyBuckets(database, generation, behind);
  await noteCopied(database, behind, seq);
}

/** Forgets that buckets were behind, unless they have changed again since. */
export async function noteCopied(database: AnnotationDatabase, buckets: string[], seq: number): Promise<void> {
  const transaction = database.transaction("uncopied", "readwrite");
  for (const bucket of buckets) {
    const changed = await transaction.store.get(bucket);
    if (changed !== undefined && changed <= seq) await transaction.store.delete(bucket);
  }
  await transaction.done;
}

export async function writeSentinel({ generation, seq, count }: StoreState): Promise<void> {
  const next: Sentinel = { generation, seq, count, changed: new Date().toISOString() };
  await sentinel.change(() => next);
}
