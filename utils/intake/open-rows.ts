/** Rows of cells as a table with columns: whether the first is a header, and what shape its header is of. */
import type { Opened } from "./opened.ts";
import { presetOf } from "./presets.ts";
import type { Choices, Row } from "./values.ts";

export function openRows(table: string[][], numbers: readonly number[], choices: Choices): Opened {
  const header = choices.header ?? looksLikeHeader(table);
  const width = table.slice(0, 200).reduce((most, { length }) => Math.max(most, length), 0);
  const columns = Array.from({ length: width }, (_, i) => (header ? (table[0]?.[i] ?? "").trim() : "") || `${i + 1}`);
  const rows: Row[] = [];
  for (let i = header ? 1 : 0; i < table.length; i++) rows.push({ row: numbers[i]!, cells: table[i]! });
  const preset = header ? presetOf(columns, choices.preset) : undefined;
  return {
    format: "table",
    columns,
    rows: preset?.cells ? rows.map(({ row, cells }) => ({ row, cells: preset.cells!(cells as string[]) })) : rows,
    ...(preset ? { roles: columns.map((column) => preset.roles[column] ?? "leave"), preset: preset.name } : {}),
    ...(preset?.category ? { category: preset.category } : {}),
    choices: { header },
    skipped: [],
  };
}

const KNOWN_HEADER =
  /name|label|alias|title|type|schema|country|date|url|link|id$|kind|party|state|role|position|description|note|source|company|security|symbol|sector|姓名|名称|名稱|名字|类型|職|职|имя|фамилия|название|namen|nom\b|nombre|apellido|firma|ort|land/i;
const VALUE = /^https?:|@|^[\d.,/\-\s:]+$/;

/** A first row that holds words for what is below, not values like it. */
function looksLikeHeader(rows: string[][]): boolean {
  const [first = [], ...rest] = rows;
  const filled = first.filter((cell) => cell.trim() !== "");
  if (filled.length === 0 || filled.some((cell) => VALUE.test(cell.trim()) || cell.length > 60)) return false;
  if (filled.some((cell) => KNOWN_HEADER.test(cell))) return true;
  if (rest.length === 0) return false;
  // "lower_case" over "Upper Case".
  const lower = filled.filter((cell) => cell === cell.toLowerCase()).length / filled.length;
  const below = rest
    .slice(0, 20)
    .flat()
    .filter((cell) => cell.trim() !== "");
  const belowLower = below.filter((cell) => cell === cell.toLowerCase()).length / Math.max(1, below.length);
  return lower > 0.9 && belowLower < 0.6 && /[a-z]/.test(filled.join(""));
}
