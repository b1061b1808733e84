/** Tables in CSV that open in spreadsheets as they are: no cell is taken for a formula, no character for another. */
import Papa from "papaparse";
import { wellFormed } from "./plain-text.ts";

// What Excel, LibreOffice and Google Sheets begin a formula with, full-width forms included, after blanks that some of them skip;
// and the controls that OWASP names ("CSV Injection").
// What can't be seen (U+0000, U+200B, U+202E and its kin) may stand before it, too.
const FORMULA = /^'*(?:[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** The cell with an apostrophe before it where it could be taken for a formula; `restoreCell` takes it off again. */
export const neutraliseCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** What the cell was. */
export const restoreCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

/** With a byte order mark: without one, Excel takes a file for the code page of the system. */
export const toCsv = (fields: string[], data: string[][]): string =>
  `\ufeff${Papa.unparse(
    { fields, data: data.map((row) => row.map((cell) => neutraliseCell(wellFormed(cell)))) },
    { newline: "\r\n" },
  )}\r\n`;
