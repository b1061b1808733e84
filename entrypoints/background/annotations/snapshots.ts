/**
 * Snapshots: the whole store as a compressed file each. One a day when something was changed, the last seven kept; and one before an
 * import, a restoring, and a removal of many for good, the last three kept. Removed annotations stay in them until they roll away.
 */
import { RequestError } from "../../../utils/browser/messaging.ts";
import type { AnnotationDatabase, StoredAnnotation } from "./database.ts";
import { fileIn, folder, namesIn, writeFile } from "./files.ts";
import { annotationStore } from "./opening.ts";
import { parseRecords } from "./second-copy.ts";
import { onWritten } from "./write.ts";

const FOLDER = "annotation-snapshots";
const DAY = 24 * 60 * 60 * 1000;
const KEPT = { daily: 7, before: 3 };
type Kind = keyof typeof KEPT;

interface Snapshot {
  id: string;
  /** ISO 8601. */
  taken: string;
  annotations: number;
  /** The change that the store was at. */
  seq: number;
  kind: Kind;
}

const NAME = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)_(\d+)_(\d+)_(daily|before)\.json\.gz$/;

const nameOf = ({ taken, annotations, seq, kind }: Omit<Snapshot, "id">): string =>
  `${taken.replaceAll(":", "-")}_${annotations}_${seq}_${kind}.json.gz`;

/** All snapshots, the latest first. */
export async function listSnapshots(): Promise<Snapshot[]> {
  const where = await folder(FOLDER);
  const found: Snapshot[] = [];
  for (const name of await namesIn(where)) {
    const [, day, hour, minute, rest, count, seq, kind] = NAME.exec(name) ?? [];
    if (kind === undefined || !(await fileIn(where, name))) continue;
    const taken = `${day}${hour}:${minute}:${rest}`;
    found.push({ id: name, taken, annotations: Number(count), seq: Number(seq), kind: kind as Kind });
  }
  return found.toReversed();
}

/** What a snapshot holds. Throws `RequestError` with the code `not-found`. */
export async function readSnapshot(id: string): Promise<StoredAnnotation[]> {
  const file = NAME.test(id) ? await fileIn(await folder(FOLDER), id) : undefined;
  if (!file) throw new RequestError("not-found", `There is no snapshot ${id}.`);
  const text = await new Response(file.stream().pipeThrough(new DecompressionStream("gzip"))).text();
  return parseRecords(text);
}

let turn: Promise<unknown> = Promise.resolve();

/** Takes a snapshot before much is changed, unless nothing was changed since the last one. Resolves when it is written. */
export const snapshotBefore = (): Promise<void> => inTurn(async () => take("before", await annotationStore()));

/** Keeps annotations that are in the store no longer as a snapshot. */
export const keepAsSnapshot = (records: StoredAnnotation[]): Promise<void> =>
  inTurn(() => (records.length === 0 ? Promise.resolve() : store("before", records, 0)));

function inTurn(work: () => Promise<void>): Promise<void> {
  const result = turn.then(work);
  turn = result.catch(() => undefined);
  return result;
}

async function take(kind: Kind, database: AnnotationDatabase): Promise<void> {
  const transaction = database.transaction(["annotations", "state"]);
  const [records, state] = await Promise.all([
    transaction.objectStore("annotations").getAll(),
    transaction.objectStore("state").get("state"),
  ]);
  const seq = state?.seq ?? 0;
  if (records.length === 0 || (await listSnapshots())[0]?.seq === seq) return;
  await store(kind, records, seq);
}

async function store(kind: Kind, records: StoredAnnotation[], seq: number): Promise<void> {
  const where = await folder(FOLDER);
  const name = nameOf({ taken: new Date().toISOString(), annotations: records.length, seq, kind });
  const packed = new Blob([JSON.stringify(records)]).stream().pipeThrough(new CompressionStream("gzip"));
  await writeFile(where, name, await new Response(packed).arrayBuffer());
  const kept = new Set(
    (await listSnapshots())
      .filter((one) => one.kind === kind)
      .slice(0, KEPT[kind])
      .map(({ id }) => id),
  );
  for (const other of await namesIn(where))
    if (NAME.exec(other)?.at(-1) === kind && !kept.has(other)) await where.removeEntry(other);
}

/** When the last daily one was taken, in milliseconds since 1970; `undefined` until it was looked up. */
let lastDaily: number | undefined;

onWritten((_, database) => {
  void inTurn(async () => {
    const daily = async () => (await listSnapshots()).find(({ kind }) => kind === "daily");
    lastDaily ??= Date.parse((await daily())?.taken ?? "1970-01-01");
    // A clock that was put back by more than a day starts anew.
    if (Math.abs(Date.now() - lastDaily) < DAY) return;
    lastDaily = Date.now();
    await take("daily", database);
  }).catch((error: unknown) => console.warn("Gloss: no snapshot could be taken.", error));
});
