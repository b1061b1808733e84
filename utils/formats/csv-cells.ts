/** Cells that a spreadsheet would take for a formula. */

// What Excel, LibreOffice and Google Sheets begin a formula with, full-width forms included, after blanks that some of them skip;
// and the controls that OWASP names ("CSV Injection").
const FORMULA = /^'*(?:[\s\ufeff]*[=+\-@＝＋－＠]|[\t\r\n])/;

/** The cell with an apostrophe before it where it could be taken for a formula; `restoreCell` takes it off again. */
export const neutraliseCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** What the cell was. */
export const restoreCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
