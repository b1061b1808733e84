/**
 * What the page *Corpora* and its import worker say to each other. One import at a time: the page posts `import`, the worker posts
 * progress, perhaps `difference` (the page answers `apply` or `cancel`), and at last one `ImportEnd`.
 */
import type { Mapping } from "../intake/values.ts";
import type { CorpusDocument, Entity } from "../model.ts";
import type { AnswerOfDrop, AskedOfDrop, Verdicts } from "./drop-port.ts";

/** Where a corpus comes from. */
export type ImportSource =
  /** As values. */
  | {
      kind: "values";
      entities: Entity[];
      documents: CorpusDocument[];
      subject: string[];
      /** Ids of entities that belong together. */
      related: [string, string][];
    }
  /** Lines of JSON, an entity each, read as a stream: also a million take little memory. */
  | { kind: "lines"; entities: Blob; documents: CorpusDocument[]; subject: string[] }
  /** The files that this worker has open. */
  | { kind: "drop"; mappings: Mapping[]; verdicts: Verdicts };

export interface ImportOrder {
  type: "import";
  /** The corpus' id; one that is installed is updated. */
  corpus: string;
  title: string;
  contributors: { title: string }[];
  licenses: { name: string; title: string }[];
  /** ISO 8601 date of what it holds. */
  created?: string;
  source: ImportSource;
  /** Kept with the corpus and given back by `readCorpusReport`. */
  report?: unknown;
  recipe?: unknown;
}

export type ToImporter = ImportOrder | AskedOfDrop | { type: "apply" } | { type: "cancel" };

/** Counts of entities, and the names of the first 50 of each. */
export interface Difference {
  before: number;
  added: { count: number; names: string[] };
  removed: { count: number; names: string[] };
  changed: { count: number; names: string[] };
}

export interface ImportProgress {
  step: "rows" | "entities" | "documents" | "storing";
  /** Rows that were read, entities, or documents so far. */
  done: number;
}

/**
 * `busy`: another import is under way. `quota`: the browser gives no more room. `disk`: the store can't be written. `invalid`: what came
 * is no corpus; the message says what and where.
 */
export const IMPORT_FAULTS = ["busy", "quota", "disk", "invalid", "failed"] as const;
export type ImportFault = (typeof IMPORT_FAULTS)[number];

export type ImportEnd =
  | { end: "done"; corpus: string }
  /** By the reader, before or after the difference was shown. Nothing of it stays. */
  | { end: "cancelled" }
  | { end: "failed"; code: ImportFault; message: string };

export type FromImporter =
  | AnswerOfDrop
  | ({ type: "progress" } & ImportProgress)
  | { type: "difference"; difference: Difference }
  | ({ type: "end" } & ImportEnd);
