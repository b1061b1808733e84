/** What a reader of one format makes of a file: columns and rows, documents, and what it passed over. */
import type { CorpusDocument } from "../model.ts";
import type { Choices, Format, Mapping, Role, Row, Skipped } from "./values.ts";

export interface Opened {
  format: Format;
  columns: string[];
  rows: Row[];
  /** Where the format says what its columns are; else they are guessed. */
  roles?: Role[];
  category?: Mapping["category"];
  documents?: () => AsyncIterable<CorpusDocument> | Iterable<CorpusDocument>;
  documentCount?: number;
  choices?: Choices;
  sheets?: string[];
  paths?: string[];
  preset?: string;
  skipped: Skipped[];
}

/** Columns that a format fixes, with the role of each. */
export function fixedColumns<Name extends string>(roles: Record<Name, Role>): { columns: Name[]; roles: Role[] } {
  const columns = Object.keys(roles) as Name[];
  return { columns, roles: columns.map((column) => roles[column]) };
}
