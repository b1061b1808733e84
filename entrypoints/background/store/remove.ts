/** Takes corpora away, gives them back, and sweeps what is left over. */
import { type Database, partsOf } from "./database.ts";
import { generationLock, type Locks } from "./holding.ts";

/** Takes a corpus away in one step. It can be put back while `session` lasts, and is swept in another one. */
export async function removeCorpus(database: Database, corpus: string, session: string): Promise<boolean> {
  const transaction = database.transaction(["corpora", "removed"], "readwrite", { durability: "strict" });
  const record = await transaction.objectStore("corpora").get(corpus);
  if (record) {
    void transaction.objectStore("removed").put({ record, session }, corpus);
    void transaction.objectStore("corpora").delete(corpus);
  }
  await transaction.done;
  return record !== undefined;
}

/** Gives a corpus back that was taken away; `false` when it is gone, or another has its id meanwhile. */
export async function restoreCorpus(database: Database, corpus: string): Promise<boolean> {
  const transaction = database.transaction(["corpora", "removed"], "readwrite", { durability: "strict" });
  const removed = await transaction.objectStore("removed").get(corpus);
  const there = await transaction.objectStore("corpora").getKey(corpus);
  const restores = removed !== undefined && there === undefined;
  if (restores) {
    void transaction.objectStore("corpora").put(removed.record, corpus);
    void transaction.objectStore("removed").delete(corpus);
  }
  await transaction.done;
  return restores;
}

/** Takes everything of a corpus from the disk that was taken away before. */
export async function forgetRemoved(database: Database, corpus: string): Promise<void> {
  const transaction = database.transaction(["removed", "parts"], "readwrite", { durability: "strict" });
  const removed = await transaction.objectStore("removed").get(corpus);
  if (removed) {
    void transaction.objectStore("parts").delete(partsOf(removed.record.generation));
    void transaction.objectStore("removed").delete(corpus);
  }
  await transaction.done;
}

/** Deletes what no corpus points to and nobody is writing any more, and corpora that were taken away in another session; gives the ids of those. */
export async function sweep(database: Database, session: string, locks: Locks): Promise<string[]> {
  const forgotten: string[] = [];
  for (const corpus of await database.getAllKeys("removed")) {
    if ((await database.get("removed", corpus))?.session === session) continue;
    await forgetRemoved(database, corpus);
    forgotten.push(corpus);
  }
  for (const generation of await database.getAllKeys("unclaimed")) {
    const release = await locks.hold(generationLock(generation));
    if (!release) continue;
    try {
      const transaction = database.transaction(["unclaimed", "parts"], "readwrite", { durability: "relaxed" });
      // Claimed between the look at the list and now: then it is somebody's.
      if ((await transaction.objectStore("unclaimed").getKey(generation)) !== undefined) {
        void transaction.objectStore("parts").delete(partsOf(generation));
        void transaction.objectStore("unclaimed").delete(generation);
      }
      await transaction.done;
    } finally {
      release();
    }
  }
  return forgotten;
}
