/** Tables and lists as text: CSV, TSV and their kin, and one name a line. */
import { readTable } from "../text/table.ts";
import { IntakeFault } from "./fault.ts";
import { openRows } from "./open-rows.ts";
import type { Opened } from "./opened.ts";
import type { Choices, Row, Skipped } from "./values.ts";

const SNIFFED = 60;

/** Whether a text looks like a table: most lines have as many cells, two at least. */
export function looksLikeTable(text: string): boolean {
  if (/^\ufeff?["']?sep=/i.test(text)) return true;
  const { rows, delimiter } = readTable(text, { limit: SNIFFED });
  const width = rows[0]?.length ?? 1;
  if (rows.length < 2 || width < 2) return false;
  const even = rows.filter((row) => row.length === width).length / rows.length;
  // Prose has commas, too: but not as many in every line, and not without blanks after them.
  const prose =
    delimiter === "," &&
    width <= 3 &&
    rows.filter((row) => row.some((cell) => cell.startsWith(" "))).length > rows.length * 0.6;
  return even >= 0.8 && !prose;
}

export function openTable(text: string, file: string, choices: Choices): Opened {
  const table = readTable(text, choices.separator ? { delimiter: choices.separator } : {});
  if (table.rows.length === 0) throw new IntakeFault(file, "empty");
  const opened = openRows(table.rows, table.numbers, choices);
  const faulty = table.faultyRow;
  const skipped: Skipped[] =
    faulty === undefined
      ? []
      : [
          {
            file,
            row: table.numbers[faulty] ?? 0,
            words: (table.rows[faulty] ?? []).join(" · ").slice(0, 120),
            why: "broken-row",
          },
        ];
  return { ...opened, choices: { ...opened.choices, separator: table.delimiter }, skipped };
}

const SHORT_LINE = 90;

/** Whether a text is one name a line: short lines that end no sentence. */
export function looksLikeLines(text: string): boolean {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length === 0) return false;
  const short = lines.filter(
    (line) =>
      line.length <= SHORT_LINE &&
      !/[.!?。！？]["”’)]*$/.test(line.replace(/\b(?:Inc|Corp|Co|Ltd|Jr|Sr|S\.A|plc)\.$/i, "")) &&
      line.split(/\s+/).length <= 10,
  );
  const marked = lines.filter((line) => /^(?:#{1,6} |>|```|[-*] \[|!\[)/.test(line)).length;
  return short.length >= lines.length * 0.9 && marked === 0;
}

export function openLines(text: string): Opened {
  const rows = text
    .split(/\r\n|\r|\n/)
    .map((line, i): Row => ({ row: i + 1, cells: [line.trim().replace(/^(?:[-*•·]|\d+[.)])\s+/u, "")] }))
    .filter(({ cells }) => cells[0] !== "");
  return { format: "lines", columns: ["name"], roles: ["name"], rows, skipped: [], choices: { header: false } };
}
