/**
 * The one way to change annotations: changes wait for one another, each is one strict transaction, and it is answered when it is on
 * the disk, in the second copy and in the sentinel.
 */
import { RequestError } from "../../../utils/browser/messaging.ts";
import { type AnnotationDatabase, STORES, type StoredAnnotation, type StoreState } from "./database.ts";
import { annotationStore, forgetStore, noteCopied, writeSentinel } from "./opening.ts";
import { bucketOf, copyBuckets } from "./second-copy.ts";

/** What is stored now. */
export interface Read {
  /** Under these ids. */
  (ids: string[]): Promise<Map<string, StoredAnnotation>>;
  /** On the page of this identity. */
  onPage(page: string): Promise<StoredAnnotation[]>;
}

export interface Decision<T> {
  value: T;
  put?: StoredAnnotation[];
  /** Ids, removed for good. */
  remove?: string[];
}

/** What was stored under an id before and after a change. */
export interface Change {
  id: string;
  before: StoredAnnotation | undefined;
  after: StoredAnnotation | undefined;
}

type Heard = (changes: Change[], database: AnnotationDatabase) => void;
const mirrors: Heard[] = [];
const listeners: Heard[] = [];

/** Calls back after each change as soon as it is on the disk: for what mirrors the store, so that whoever hears of it finds it. */
export const onCommitted = (mirror: Heard): void => void mirrors.push(mirror);

/** Calls back after each change, when it is on the disk and the sentinel knows it. */
export const onWritten = (listener: Heard): void => void listeners.push(listener);

let turn: Promise<unknown> = Promise.resolve();

/**
 * Changes the store: `decide` reads what it needs and says what shall be stored; all of it is, or nothing. It runs inside the
 * transaction, so it awaits nothing but what it reads. Throws what `decide` throws, and `RequestError` with the codes `quota` and
 * `newer-database`.
 */
export function write<T>(decide: (read: Read) => Promise<Decision<T>>): Promise<T> {
  const result = turn.then(() => commit(decide));
  turn = result.catch(() => undefined);
  return result;
}

async function commit<T>(decide: (read: Read) => Promise<Decision<T>>): Promise<T> {
  const { database, transaction } = await begin();
  transaction.done.catch(() => undefined); // told once, below
  try {
    const annotations = transaction.objectStore("annotations");
    const known = new Map<string, StoredAnnotation | undefined>();
    const readIds = async (ids: string[]): Promise<Map<string, StoredAnnotation>> => {
      const unread = ids.filter((id) => !known.has(id));
      await Promise.all(unread.map(async (id) => known.set(id, await annotations.get(id))));
      return new Map(ids.flatMap((id) => (known.get(id) ? [[id, known.get(id)!] as const] : [])));
    };
    const read = Object.assign(readIds, { onPage: (page: string) => annotations.index("byPage").getAll(page) });
    const { value, put = [], remove = [] } = await decide(read);
    const after = new Map<string, StoredAnnotation | undefined>([
      ...put.map((record) => [record.annotation.id, record] as const),
      ...remove.map((id) => [id, undefined] as const),
    ]);
    await read([...after.keys()]);
    const changes = [...after].map(([id, next]) => ({ id, before: known.get(id), after: next }));
    if (changes.length === 0) return value;
    const state = (await transaction.objectStore("state").get("state"))!;
    const next: StoreState = {
      ...state,
      seq: state.seq + 1,
      count: changes.reduce((sum, one) => sum + (one.after ? 1 : 0) - (one.before ? 1 : 0), state.count),
    };
    const buckets = [...new Set(changes.map(({ id }) => bucketOf(id)))];
    const requests: Promise<unknown>[] = [transaction.done];
    const write = (request: Promise<unknown>): void => {
      request.catch(() => undefined); // told once, by the whole
      requests.push(request);
    };
    for (const one of changes) write(one.after ? annotations.put(one.after) : annotations.delete(one.id));
    for (const bucket of buckets) write(transaction.objectStore("uncopied").put(next.seq, bucket));
    write(transaction.objectStore("state").put(next, "state"));
    await Promise.all(requests);
    for (const mirror of mirrors) mirror(changes, database);
    await secure(database, next, buckets);
    for (const hear of listeners) hear(changes, database);
    return value;
  } catch (error) {
    abort(transaction);
    throw isQuota(error) || isQuota(transaction.error)
      ? new RequestError("quota", "There is no room left to store it.")
      : error;
  }
}

/** Opens a transaction; once again when the connection has ended without a word. */
async function begin() {
  for (let tries = 0; ; tries++) {
    const database = await annotationStore();
    try {
      return { database, transaction: database.transaction(STORES, "readwrite", { durability: "strict" }) };
    } catch (error) {
      if (tries > 0 || !(error instanceof DOMException && error.name === "InvalidStateError")) throw error;
      forgetStore();
    }
  }
}

/** What is stored, also outside the database. Without that it is stored all the same. */
async function secure(database: AnnotationDatabase, state: StoreState, buckets: string[]): Promise<void> {
  const copied = copyBuckets(database, state.generation, buckets);
  const results = await Promise.allSettled([copied, writeSentinel(state)]);
  for (const result of results)
    if (result.status === "rejected") console.warn("Gloss: the second copy is behind.", result.reason);
  if (results[0].status === "fulfilled") void noteCopied(database, buckets, state.seq).catch(() => undefined);
}

function abort(transaction: IDBTransactionLike): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
interface IDBTransactionLike {
  abort(): void;
}

const isQuota = (error: unknown): boolean => error instanceof Error && error.name === "QuotaExceededError";
