/** Answers about what was lost from the database, and what becomes of it. */
import { RequestError, type Sender } from "../../../utils/browser/messaging.ts";
import type { Answers } from "../../../utils/messages/messages.ts";
import type { AnnotationDatabase, StoredAnnotation } from "./database.ts";
import { annotationStore } from "./opening.ts";
import { refusePrivate } from "./private.ts";
import { dropCopies, readCopies } from "./second-copy.ts";
import { forgetLoss, type Loss, loss, sentinel } from "./sentinel.ts";
import { keepAsSnapshot } from "./snapshots.ts";
import { write } from "./write.ts";

export async function answerReadStoreState(): Promise<Answers["readStoreState"]> {
  let database: AnnotationDatabase;
  try {
    database = await annotationStore();
  } catch (error) {
    if (error instanceof RequestError && error.code === "newer-database")
      return { annotations: 0, trashed: 0, newer: true };
    const lost = await unreachable();
    if (!lost) throw error;
    return { annotations: 0, trashed: 0, lost };
  }
  const [all, trashed, lost] = await Promise.all([
    database.count("annotations"),
    database.countFromIndex("annotations", "byDeleted"),
    loss.read(),
  ]);
  const counts = { annotations: all - trashed, trashed };
  if (!lost) return counts;
  const { seen, had } = lost;
  return { ...counts, lost: { seen, had, recoverable: (await lostRecords(database, lost)).length } };
}

/** What there was in a database that the browser can't open, as the sentinel and the second copy know it. */
async function unreachable(): Promise<Answers["readStoreState"]["lost"]> {
  const known = await sentinel.read();
  if (!known || known.count === 0) return undefined;
  const copies = await readCopies([known.generation]);
  return { seen: new Date().toISOString(), had: known.count, recoverable: copies.size };
}

export async function answerRecoverAnnotations(
  _request: unknown,
  sender: Sender,
): Promise<Answers["recoverAnnotations"]> {
  await refusePrivate(sender);
  await annotationStore(); // a loss is noticed when it is opened
  const lost = await loss.read();
  if (!lost) return 0;
  const copies = await readCopies(lost.generations);
  const recovered = await write(async (read) => {
    const put = missing(copies, await read([...copies.keys()]));
    return { value: put.length, put };
  });
  await settle(lost);
  return recovered;
}

/** What is gone from the database stays in a snapshot, in case the reader thinks again. */
export async function answerAcceptLoss(_request: unknown, sender: Sender): Promise<Answers["acceptLoss"]> {
  await refusePrivate(sender);
  const database = await annotationStore(); // a loss is noticed when it is opened
  const lost = await loss.read();
  if (!lost) return null;
  await keepAsSnapshot(await lostRecords(database, lost));
  await settle(lost);
  return null;
}

/** The loss is over. The copies of the former lives go first: left behind, they would pass for what a later loss has taken. */
async function settle({ generations }: Loss): Promise<void> {
  await dropCopies(generations);
  await forgetLoss();
}

async function lostRecords(database: AnnotationDatabase, { generations }: Loss): Promise<StoredAnnotation[]> {
  const copies = await readCopies(generations);
  const transaction = database.transaction("annotations");
  const stored = await Promise.all([...copies.keys()].map((id) => transaction.store.get(id)));
  return missing(copies, new Map(stored.flatMap((one) => (one ? [[one.annotation.id, one] as const] : []))));
}

/** Records of the copies that the store doesn't have, or only in an earlier revision. */
const missing = (copies: Map<string, StoredAnnotation>, stored: Map<string, StoredAnnotation>): StoredAnnotation[] =>
  [...copies].flatMap(([id, record]) =>
    record.annotation.revision > (stored.get(id)?.annotation.revision ?? 0) ? [record] : [],
  );
