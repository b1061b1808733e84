/** What was left out of an import, as a table for a spreadsheet. */
import Papa from "papaparse";
import { neutraliseCell } from "../formats/csv-cells.ts";
import type { Skipped } from "./values.ts";

/** With a byte order mark, as Excel wants it. */
export const skippedCsv = (skipped: readonly Skipped[]): string =>
  `\ufeff${Papa.unparse(
    skipped.map(({ file, row, words, why, value }) => ({
      file: neutraliseCell(file),
      row,
      words: neutraliseCell(words),
      why,
      value: neutraliseCell(value ?? ""),
    })),
    { columns: ["file", "row", "words", "why", "value"], newline: "\r\n" },
  )}\r\n`;
