/** Text of cells parted by a delimiter (RFC 4180 and what spreadsheets make of it) as rows: the one door for CSV and TSV. */
import Papa from "papaparse";

export interface Table {
  /** Rows without those that are empty, header included. */
  rows: string[][];
  /** For each of `rows`, its line in a spreadsheet: the first is 1, a line `sep=` and empty rows count. */
  numbers: number[];
  delimiter: string;
  /** Index in `rows` of the first one that a missing or stray quotation mark makes doubtful. */
  faultyRow?: number;
  /** Whether there was more than `limit` rows; the rest wasn't read. */
  isCut: boolean;
}

export interface TableOptions {
  /** Instead of the one that the text itself says or suggests. */
  delimiter?: string;
  /** Rows that are read at most. */
  limit?: number;
}

/** Delimiters that are tried, where the text doesn't say its own in a first line `sep=;`. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Reads a table. Takes time in the length of what it reads, however many rows follow. */
export function readTable(text: string, { delimiter, limit = Number.POSITIVE_INFINITY }: TableOptions = {}): Table {
  const whole = text.replace(/^\ufeff/, "");
  // Excel's own: the first line may say the delimiter, with or without quotation marks around it.
  const [said = "", , , declared] = /^(["']?)sep=(([^\r\n"'])?)\1(?:\r\n|\r|\n|$)/i.exec(whole) ?? [];
  const table: Table = { rows: [], numbers: [], delimiter: "", isCut: false };
  let line = said === "" ? 0 : 1;
  const body = whole.slice(said.length);
  Papa.parse<string[]>(body, {
    delimiter: delimiter ?? declared ?? delimiterOf(body),
    step: ({ data, errors, meta }, parser) => {
      line += 1;
      table.delimiter = meta.delimiter;
      if (data.every((cell) => cell.trim() === "")) return;
      if (table.rows.length >= limit) {
        table.isCut = true;
        return parser.abort();
      }
      if (errors.some(({ type }) => type === "Quotes")) table.faultyRow ??= table.rows.length;
      table.rows.push(data);
      table.numbers.push(line);
    },
  });
  return table;
}

/** Rows that tell the delimiter. */
const TELLING_ROWS = 30;

/** The delimiter under which most rows have as many cells as the first, two at least; of equals the one that makes more cells. */
function delimiterOf(text: string): string {
  let best = { delimiter: DELIMITERS[0] as string, share: 0, width: 1 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: TELLING_ROWS, skipEmptyLines: "greedy" });
    const width = data[0]?.length ?? 1;
    const share = data.filter((row) => row.length === width).length / Math.max(1, data.length);
    if (width > 1 && (share > best.share || (share === best.share && width > best.width)))
      best = { delimiter, share, width };
  }
  return best.delimiter;
}
