/** The values of intake: a reader's files, what they are found to be, their rows, and what was made of each. All but `Part`'s functions can be cloned. */
import type { Category, CorpusDocument, Entity, WeakReason } from "../model.ts";

/** A file as it was dropped; `path` is relative to the drop, with `/`. Pasted lines are a file without a name. */
export interface InFile {
  path: string;
  bytes: Uint8Array;
}

/** What a file is, by its content. */
export const FORMATS = [
  "lines",
  "table",
  "workbook",
  "records",
  "ftm",
  "popolo",
  "wikidata",
  "skos",
  "tei",
  "vault",
  "sources",
  "pack",
  "markdown",
  "text",
  "html",
  "docx",
  "epub",
  "pdf",
] as const;
export type Format = (typeof FORMATS)[number];

/** What a column says of the entity of its row. */
export const ROLES = [
  "name",
  "first",
  "middle",
  "last",
  "suffix",
  /** A given name in daily use. */
  "nickname",
  "others",
  /** Names that the source itself calls weak. */
  "weak",
  "former",
  "acronym",
  /** The name in its original script. */
  "original",
  "kind",
  /** What the entity does: also said right before or after its name. */
  "role",
  "description",
  "context",
  "source",
  "link",
  "date",
  "id",
  /** Ids or names of entities it belongs with. */
  "related",
  "leave",
] as const;
export type Role = (typeof ROLES)[number];

/** How the rows of one part become entities. */
export interface Mapping {
  /** A role a column, in the order of the columns. */
  roles: Role[];
  /** For rows that don't say their kind, or one that isn't known. */
  category: Category;
  /** Names are written "Last, First". */
  turned: boolean;
}

/** One cell: a value, or several. */
export type Cell = string | readonly string[];

export interface Row {
  /** Its number in the file, as a reader counts: the header of a table is row 1. */
  row: number;
  cells: readonly Cell[];
}

/** Choices about how a file is read that a reader may change; what isn't given is found out. */
export interface Choices {
  encoding?: string;
  separator?: string;
  header?: boolean;
  sheet?: string;
  /** Keys to the array of objects, joined by `.`; "" is the top. */
  path?: string;
  /** The preset's columns are taken as they are. */
  preset?: string;
}

/** A way to read the bytes, with some of the names that it gives. */
export interface Reading {
  encoding: string;
  sample: string[];
}

/** What a sentence can say of a part, and what can be chosen. */
export interface What {
  file: string;
  format: Format;
  /** Rows that hold data; for documents 0. */
  rows: number;
  columns: string[];
  /** Rows, a value by column, as examples for the choice of roles. */
  examples: string[][];
  documents: number;
  mapping: Mapping;
  choices: Choices;
  /** At most three, best first; one where the bytes leave no doubt, none for files that aren't text. */
  readings: Reading[];
  sheets: string[];
  /** Where arrays of objects stand. */
  paths: string[];
  preset?: string;
}

/** A file, or a folder of notes, ready to be read. */
export interface Part {
  what: What;
  /** The rows, from the first, each time it is called. */
  rows(): Iterable<Row>;
  documents(): AsyncIterable<CorpusDocument> | Iterable<CorpusDocument>;
  /** What was passed over while reading, and why. */
  skipped: Skipped[];
}

/** Why something isn't taken, or is taken otherwise than it stands. */
export const SKIP_REASONS = [
  "no-name",
  "no-letters",
  "null-word",
  "too-long",
  "one-character",
  "only-a-surname",
  "broken-row",
  "broken-line",
  "edge-without-name",
  "marked-for-deletion",
  "template",
  "hidden-folder",
  "front-matter",
  "empty",
  "not-known",
  "no-text-layer",
  "protected",
  "damaged",
  "too-large",
  "too-many",
  "too-deep",
  "zip-bomb",
  "no-array",
  "not-text",
  "no-columns",
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export interface Skipped {
  file: string;
  /** 0 where it is the whole file. */
  row: number;
  words: string;
  why: SkipReason;
  /** More for the sentence: a line and column, a limit, what was found. */
  value?: string;
}

/** A name with what is to be said of it before it is stored. */
export interface JudgedName {
  name: string;
  entity: string;
  why?: WeakReason;
}

export interface Report {
  rows: number;
  taken: number;
  merged: number;
  names: { strong: number; weak: number; left: number };
  /** Weak names by their reason. */
  reasons: Partial<Record<WeakReason, number>>;
  /** Weak names with their reason, the first of many. */
  weak: JudgedName[];
  documents: number;
  skipped: Skipped[];
  /** How many were skipped: `skipped` holds the first of many. */
  skippedCount: number;
}

export interface Intake {
  /** Made anew each time they are gone through; the report is whole once they have been gone through. */
  entities(): Iterable<Entity>;
  documents: CorpusDocument[];
  /** Values that many rows share: what the whole list is about. */
  subject: string[];
  report: Report;
}

/** The bounds, as they are said to readers. */
export const LIMITS = {
  bytes: 1_000_000_000,
  names: 1_000_000,
  passages: 100_000,
  files: 20_000,
  /** Characters of a name. */
  nameChars: 300,
  /** Nesting of JSON and XML. */
  depth: 200,
  /** How many times larger than its zip the content may be. */
  ratio: 200,
  reported: 10_000,
} as const;
