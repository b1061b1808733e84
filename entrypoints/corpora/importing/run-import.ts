/** One import, from the order to its end: alone, with its faults named, and with nothing left of it when it ends early. */
import type { Database } from "../../background/store/database.ts";
import type { Locks } from "../../background/store/holding.ts";
import { installOwn, type OwnCorpus } from "../../background/store/install-own.ts";
import type { Entity } from "../../../utils/model.ts";
import type {
  Difference,
  ImportEnd,
  ImportFault,
  ImportOrder,
  ImportProgress,
} from "../../../utils/messages/import-port.ts";
import { blobLines } from "./blob-lines.ts";
import type { Drop } from "./drop.ts";

export interface Run {
  database: Database;
  locks: Locks;
  /** The files that are open. */
  drop: Drop;
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
  /** Shows what an update changes; `false` leaves everything as it was. */
  confirm: (difference: Difference) => Promise<boolean>;
}

const IMPORT_LOCK = "gloss-import";

/** Runs it. Never rejects. */
export async function runImport(order: ImportOrder, run: Run): Promise<ImportEnd> {
  const release = await run.locks.hold(IMPORT_LOCK);
  if (!release) return { end: "failed", code: "busy", message: "Another import is under way." };
  try {
    const record = await installOwn(run.database, await corpusOf(order, run), run);
    return record ? { end: "done", corpus: order.corpus } : { end: "cancelled" };
  } catch (error) {
    if (run.signal.aborted) return { end: "cancelled" };
    return { end: "failed", code: faultOf(error), message: error instanceof Error ? error.message : String(error) };
  } finally {
    release();
  }
}

async function corpusOf(order: ImportOrder, { drop, signal, onProgress }: Run): Promise<OwnCorpus> {
  const { corpus, title, contributors, licenses, created, source, recipe } = order;
  const about = { name: corpus, title, contributors, licenses, ...(created === undefined ? {} : { created }) };
  switch (source.kind) {
    case "drop": {
      const progress = (done: number): void => onProgress({ step: "rows", done });
      return {
        about,
        recipe,
        ...(await drop.corpus(source.mappings, source.verdicts, { signal, onProgress: progress })),
      };
    }
    case "lines":
      return { about, recipe, report: order.report, ...source, entities: entitiesIn(source.entities), related: [] };
    case "values":
      return { about, recipe, report: order.report, ...source };
  }
}

async function* entitiesIn(blob: Blob): AsyncGenerator<Entity> {
  let number = 0;
  for await (const line of blobLines(blob)) {
    number++;
    if (line.trim() === "") continue;
    try {
      yield JSON.parse(line) as Entity;
    } catch (cause) {
      throw new SyntaxError(`Line ${number} is no JSON.`, { cause });
    }
  }
}

/** Chromium and Firefox name a full disk alike; what else the store can't do is an error of the disk. */
function faultOf(error: unknown): ImportFault {
  if (!(error instanceof Error)) return "failed";
  if (error.name === "QuotaExceededError") return "quota";
  if (["UnknownError", "AbortError", "InvalidStateError", "TransactionInactiveError"].includes(error.name))
    return "disk";
  return "invalid";
}
