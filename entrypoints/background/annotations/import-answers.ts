/** Answers that bring annotations in: from files, and from snapshots. */
import type { Annotation } from "../../../utils/annotation/annotation.ts";
import { type Conflicts, fatesOf, idOf, matchedByWords, mergeAnnotations } from "../../../utils/annotation/merge.ts";
import { RequestError, type Sender } from "../../../utils/browser/messaging.ts";
import type { Answers, PageRequest } from "../../../utils/messages/messages.ts";
import type { StoredAnnotation } from "./database.ts";
import { annotationStore } from "./opening.ts";
import { refusePrivate } from "./private.ts";
import { listSnapshots, readSnapshot, snapshotBefore } from "./snapshots.ts";
import { type Read, write } from "./write.ts";

/** What another tool's file says beyond the model may take so many characters as JSON, and go so deep. */
const MOST_FOREIGN = 1_000_000;
const MOST_NESTED = 100;

export async function answerPreviewImport({
  annotations,
  matching,
}: PageRequest["previewImport"]): Promise<Answers["previewImport"]> {
  const storable = annotations.map(asStorable);
  const database = await annotationStore();
  const { store } = database.transaction("annotations");
  const read = Object.assign(
    async (ids: string[]) => {
      const stored = await Promise.all(ids.map((id) => store.get(id)));
      return new Map(stored.flatMap((one) => (one ? [[one.annotation.id, one] as const] : [])));
    },
    { onPage: (page: string) => store.index("byPage").getAll(page) },
  );
  const { stored, incoming } = await matched(storable, matching, read);
  return fatesOf(stored, incoming);
}

export async function answerImportAnnotations(
  { annotations, conflicts, matching }: PageRequest["importAnnotations"],
  sender: Sender,
): Promise<Answers["importAnnotations"]> {
  await refusePrivate(sender);
  return bringIn(
    annotations.map((one) => ({ annotation: asStorable(one) })),
    conflicts,
    matching,
  );
}

export async function answerListSnapshots(): Promise<Answers["listSnapshots"]> {
  return (await listSnapshots()).map(({ id, taken, annotations }) => ({ id, taken, annotations }));
}

export async function answerRestoreSnapshot(
  { id }: PageRequest["restoreSnapshot"],
  sender: Sender,
): Promise<Answers["restoreSnapshot"]> {
  await refusePrivate(sender);
  return bringIn(await readSnapshot(id), "keep");
}

/** What is stored of them, and what they are then: a file that loses the id is known by its words. */
async function matched(
  annotations: Annotation[],
  matching: "words" | undefined,
  read: Read,
): Promise<{ stored: Map<string, Annotation>; incoming: Annotation[] }> {
  const known = byId([...(await read([...new Set(annotations.map(idOf))])).values()]);
  if (matching === undefined) return { stored: known, incoming: annotations };
  const onPages: Annotation[] = [];
  for (const page of new Set(annotations.map(({ target }) => target.page)))
    onPages.push(...(await read.onPage(page)).map(({ annotation }) => annotation));
  const stored = new Map([...known, ...onPages.map((one) => [one.id, one] as const)]);
  return { stored, incoming: matchedByWords(stored, onPages, annotations) };
}

async function bringIn(
  records: StoredAnnotation[],
  conflicts: Conflicts,
  matching?: "words",
): Promise<Answers["importAnnotations"]> {
  await snapshotBefore().catch((error: unknown) => console.warn("Gloss: no snapshot could be taken.", error));
  const orphans = new Set(records.flatMap(({ annotation, orphan }) => (orphan ? [idOf(annotation)] : [])));
  const brought = records.map(({ annotation }) => annotation);
  return write(async (read) => {
    const { stored, incoming } = await matched(brought, matching, read);
    const { put, counts } = mergeAnnotations(stored, incoming, conflicts);
    return {
      value: counts,
      put: put.map((annotation) => ({ annotation, ...(orphans.has(annotation.id) ? { orphan: true as const } : {}) })),
    };
  });
}

const byId = (stored: StoredAnnotation[]): Map<string, Annotation> =>
  new Map(stored.map(({ annotation }) => [annotation.id, annotation]));

/** As it comes back from the second copy: what JSON can't say or holds too much of is refused before it is stored. */
function asStorable(annotation: Annotation): Annotation {
  const { foreign, target } = annotation;
  if (foreign === undefined && target.foreignSelectors === undefined) return annotation;
  try {
    const text = JSON.stringify([foreign ?? null, target.foreignSelectors ?? null]);
    if (text.length > MOST_FOREIGN) throw new RangeError(`more than ${MOST_FOREIGN} characters`);
    if (!isShallow([foreign, target.foreignSelectors], MOST_NESTED)) throw new RangeError(`deeper than ${MOST_NESTED}`);
    const [plain, selectors] = JSON.parse(text) as [Annotation["foreign"] | null, unknown[] | null];
    return {
      ...annotation,
      target: { ...target, ...(selectors ? { foreignSelectors: selectors } : {}) },
      ...(plain ? { foreign: plain } : {}),
    };
  } catch (error) {
    throw new RequestError("invalid", `What another tool says of ${annotation.id} can't be stored: ${String(error)}`);
  }
}

const isShallow = (value: unknown, levels: number): boolean =>
  typeof value !== "object" ||
  value === null ||
  (levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1)));
