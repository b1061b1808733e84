/** The installed corpora, opened once for as long as the background lives; installed, updated and repaired from the package. */
import { browser } from "wxt/browser";
import { RequestError } from "../../utils/browser/messaging.ts";
import type { PackManifest } from "../../utils/corpus/corpus-pack.ts";
import type { OpenCorpus } from "../../utils/linking/corpus-index.ts";
import { openedOnce } from "../../utils/opened-once.ts";
import { forgetChoice } from "./choices.ts";
import { readPack, shippedCorpora, shippedManifest } from "./package-packs.ts";
import { type CorpusRecord, type Database, openDatabase } from "./store/database.ts";
import { browserLocks } from "./store/holding.ts";
import { installPack } from "./store/install-pack.ts";
import { DamagedError } from "./store/packed-json.ts";
import { sweep } from "./store/remove.ts";
import { openStored, type StoredCorpus } from "./store/stored-corpus.ts";

export interface OpenLibrary {
  database: Database;
  corpora: OpenCorpus[];
  /** By corpus. */
  stored: Map<string, StoredCorpus>;
  /** Corpora of the reader's that can't be opened: to be imported again. */
  damaged: CorpusRecord[];
}

const opened = openedOnce(open);

/** The library, ready to answer. */
export const library = opened.get;

/** Whoever asks from now on opens what is installed then; requests under way finish with what they have. */
export const forgetLibrary = opened.forget;

/** An installed corpus. Throws `RequestError` when there is none with this id. */
export async function corpusOf(id: string): Promise<StoredCorpus> {
  const found = (await library()).stored.get(id);
  if (!found) throw new RequestError("not-found", `There is no corpus ${id} here.`);
  return found;
}

/** Brings the store in line with the package: after an installation or update, before anybody asks. */
export async function updateCorpora(): Promise<void> {
  const { database } = await library();
  let updated = false;
  for (const corpus of await shippedCorpora()) {
    const [stored, shipped] = await Promise.all([database.get("corpora", corpus), shippedManifest(corpus)]);
    if (sameParts(stored?.manifest, shipped)) continue;
    await installPack(database, await readPack(corpus));
    updated = true;
  }
  if (updated) opened.forget();
}

/** An answer made with the library. What is found damaged of a shipped corpus is installed again, and the answer made anew. */
export async function answered<T>(answer: (library: OpenLibrary) => Promise<T>): Promise<T> {
  const open = await library();
  try {
    return await answer(open);
  } catch (error) {
    if (!(error instanceof DamagedError) || open.stored.get(error.corpus)?.record.from !== "package") throw error;
    console.warn(`Gloss: ${error.corpus} is damaged and is installed again.`, error);
    await installPack(open.database, await readPack(error.corpus));
    opened.forget();
    return answer(await library());
  }
}

/** The same for as long as the browser runs. */
export async function browserSession(): Promise<string> {
  const { session } = await browser.storage.session.get("session");
  if (typeof session === "string") return session;
  const begun = crypto.randomUUID();
  await browser.storage.session.set({ session: begun });
  return begun;
}

async function open(): Promise<OpenLibrary> {
  const database = await openDatabase(opened.forget);
  let records = await database.getAll("corpora");
  if (!records.some(({ from }) => from === "package")) {
    for (const corpus of await shippedCorpora()) await installPack(database, await readPack(corpus));
    records = await database.getAll("corpora");
  }
  const stored = new Map<string, StoredCorpus>();
  const damaged: CorpusRecord[] = [];
  for (const record of records) {
    const one = (await tryOpen(database, record)) ?? (await repaired(database, record));
    if (one) stored.set(record.manifest.name, one);
    else damaged.push(record);
  }
  void sweepLeftovers(database);
  return { database, corpora: [...stored.values()].map(({ link }) => link), stored, damaged };
}

/** A stored corpus, opened; `undefined` when something of its index is missing, damaged or of another version. */
async function tryOpen(database: Database, record: CorpusRecord): Promise<StoredCorpus | undefined> {
  try {
    return await openStored(database, record);
  } catch (error) {
    console.warn(`Gloss: the index of ${record.manifest.name} can't be opened.`, error);
    return undefined;
  }
}

async function repaired(database: Database, { manifest, from }: CorpusRecord): Promise<StoredCorpus | undefined> {
  if (from === "reader") return undefined;
  const record = await installPack(database, await readPack(manifest.name));
  const one = await tryOpen(database, record);
  if (!one) throw new Error(`The index of ${manifest.name} can't be built. Install Gloss again.`);
  return one;
}

async function sweepLeftovers(database: Database): Promise<void> {
  try {
    const forgotten = await sweep(database, await browserSession(), browserLocks);
    for (const corpus of forgotten) await forgetChoice(corpus);
  } catch (error) {
    console.warn("Gloss: what is left over in the store stays until the next start.", error);
  }
}

/** Whether two manifests describe the same bytes. */
const sameParts = (a: PackManifest | undefined, b: PackManifest): boolean =>
  a !== undefined &&
  a.packVersion === b.packVersion &&
  b.resources.every(({ name, hash }) => a.resources.some((other) => other.name === name && other.hash === hash));
