/** Answers that change annotations, each when it is durable. */
import { TRASH_DAYS, type Annotation } from "../../../utils/annotation/annotation.ts";
import { documentPageOf } from "../../../utils/annotation/document-source.ts";
import { changeAnnotation, createAnnotation, retagAnnotation } from "../../../utils/annotation/edits.ts";
import { isSame } from "../../../utils/annotation/merge.ts";
import { RequestError, type Sender } from "../../../utils/browser/messaging.ts";
import type { Answers, PageRequest } from "../../../utils/messages/messages.ts";
import type { StoredAnnotation } from "./database.ts";
import { annotationStore } from "./opening.ts";
import { pageOf } from "./page-answers.ts";
import { refusePrivate } from "./private.ts";
import { snapshotBefore } from "./snapshots.ts";
import { isEmpty } from "./tell-pages.ts";
import { type Decision, type Read, write } from "./write.ts";

/** For so long the same thing saved again is one annotation. */
const RETRY_MS = 5 * 60 * 1000;

export async function answerSaveAnnotation(
  { draft, tab }: PageRequest["saveAnnotation"],
  sender: Sender,
): Promise<Answers["saveAnnotation"]> {
  await refusePrivate(sender, tab);
  const page = documentPageOf(draft.target.source) ?? pageOf(draft.target.source, draft.target);
  if (page === undefined) throw new RequestError("invalid", `Not a web page: ${draft.target.source}`);
  return write(async (read) => {
    const now = new Date();
    const annotation = createAnnotation(draft, { id: await freeId(read), page, now });
    const saved = (await read.onPage(page)).find((one) => isAgain(annotation, one.annotation, now));
    return saved ? { value: saved.annotation } : { value: annotation, put: [{ annotation }] };
  });
}

/** Whether it was saved a moment ago: who heard no answer, because the background was stopped meanwhile, saves once more. */
function isAgain(annotation: Annotation, saved: Annotation, now: Date): boolean {
  const { id, created } = saved;
  if (created === undefined) return false;
  return Math.abs(now.getTime() - Date.parse(created)) < RETRY_MS && isSame(saved, { ...annotation, id, created });
}

/** An id that no annotation has. */
async function freeId(read: Read): Promise<string> {
  for (;;) {
    const id = crypto.randomUUID();
    if (!(await read([id])).has(id)) return id;
  }
}

export async function answerChangeAnnotation(
  { id, revision, change }: PageRequest["changeAnnotation"],
  sender: Sender,
): Promise<Answers["changeAnnotation"]> {
  await refusePrivate(sender);
  return write(async (read) => {
    const stored = (await read([id])).get(id);
    if (!stored || stored.annotation.deleted !== undefined)
      throw new RequestError("not-found", `There is no annotation ${id}.`);
    if (stored.annotation.revision !== revision)
      throw new RequestError("conflict", `${id} is at revision ${stored.annotation.revision}, not ${revision}.`);
    const annotation = changeAnnotation(stored.annotation, change, new Date());
    return { value: annotation, put: [change.anchor ? { annotation } : { ...stored, annotation }] };
  });
}

export async function answerChangeMany(
  { ids, ...change }: PageRequest["changeMany"],
  sender: Sender,
): Promise<Answers["changeMany"]> {
  await refusePrivate(sender);
  return write(async (read) => {
    const put = [...(await read(ids)).values()].flatMap((stored) => {
      const live = stored.annotation.deleted === undefined;
      const annotation = live ? retagAnnotation(stored.annotation, change, new Date()) : undefined;
      return annotation ? [{ ...stored, annotation }] : [];
    });
    return { value: put.map(({ annotation }) => annotation), put };
  });
}

/** Into the trash and out of it, revision and times stay: what comes back is what went. */
export async function answerTrash(
  { ids }: PageRequest["trashAnnotations"],
  sender: Sender,
): Promise<Answers["trashAnnotations"]> {
  await refusePrivate(sender);
  const deleted = new Date().toISOString();
  return write(async (read) =>
    replaced(await read(ids), (annotation) => (annotation.deleted ? undefined : { ...annotation, deleted })),
  );
}

export async function answerUntrash(
  { ids }: PageRequest["untrashAnnotations"],
  sender: Sender,
): Promise<Answers["untrashAnnotations"]> {
  await refusePrivate(sender);
  return write(async (read) =>
    replaced(await read(ids), ({ deleted, ...annotation }) => (deleted ? annotation : undefined)),
  );
}

/** Puts in place of each what becomes of it; `undefined` leaves it. Counts those that changed. */
function replaced(
  stored: Map<string, StoredAnnotation>,
  next: (annotation: Annotation) => Annotation | undefined,
): Decision<number> {
  const put = [...stored.values()].flatMap((record) => {
    const annotation = next(record.annotation);
    return annotation ? [{ ...record, annotation }] : [];
  });
  return { value: put.length, put };
}

export async function answerPurgeTrash(
  { ids }: PageRequest["purgeTrash"],
  sender: Sender,
): Promise<Answers["purgeTrash"]> {
  await refusePrivate(sender);
  const wanted = ids ?? (await trashed());
  if (wanted.length > 1) await snapshotBefore();
  return removeTrashed(wanted);
}

/** Removes for good what has been in the trash for longer than `TRASH_DAYS`. */
export async function purgeOld(): Promise<void> {
  if (await isEmpty()) return;
  const end = new Date();
  end.setDate(end.getDate() - TRASH_DAYS);
  const old = await trashed(IDBKeyRange.upperBound(end.toISOString()));
  if (old.length > 0) await removeTrashed(old);
}

const trashed = async (range?: IDBKeyRange): Promise<string[]> =>
  (await annotationStore()).getAllKeysFromIndex("annotations", "byDeleted", range);

const removeTrashed = (ids: string[]): Promise<number> =>
  write(async (read) => {
    const stored = [...(await read(ids)).values()].filter(({ annotation }) => annotation.deleted !== undefined);
    return { value: stored.length, remove: stored.map(({ annotation }) => annotation.id) };
  });
