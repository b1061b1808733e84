/** JSON and JSON lines: FollowTheMoney, Popolo, answers of Wikidata's query service, and any array of objects. */
import { IntakeFault } from "./fault.ts";
import { arraysIn, depthOf, isObject, type JsonObject, parseJson, tableOf, textAt, listAt } from "./json-values.ts";
import { openFtm } from "./read-ftm.ts";
import { openPopolo } from "./read-popolo.ts";
import type { Opened } from "./opened.ts";
import { openCsl } from "./read-sources.ts";
import { type Choices, LIMITS, type Skipped } from "./values.ts";

export function openJson(text: string, file: string, choices: Choices): Opened {
  const lines = readLines(text, file);
  if (lines) return openObjects(lines.items, file, lines.skipped, lines.rows);
  const value = parseJson(text, file);
  if (isObject(value)) {
    const bindings = isObject(value.results) ? listAt(value.results, "bindings").filter(isObject) : [];
    if (isObject(value.head) && bindings.length > 0) return openBindings(bindings);
    if (listAt(value, "persons").some(isObject) || listAt(value, "organizations").some(isObject))
      return openPopolo(value);
  }
  return openValue(value, file, choices);
}

/** Any value that holds an array of objects, or one of strings. */
export function openValue(value: unknown, file: string, choices: Choices): Opened {
  const arrays = arraysIn(value);
  const chosen = arrays.find(({ path }) => path === choices.path) ?? arrays[0];
  if (!chosen) {
    if (Array.isArray(value) && value.some((one) => typeof one === "string"))
      return {
        format: "records",
        columns: ["name"],
        roles: ["name"],
        rows: value.flatMap((one, i) => (typeof one === "string" ? { row: i + 1, cells: [one] } : [])),
        skipped: [],
      };
    throw new IntakeFault(file, "no-array");
  }
  const opened = openObjects(chosen.items, file, []);
  return { ...opened, choices: { path: chosen.path }, paths: arrays.map(({ path }) => path) };
}

function openObjects(items: JsonObject[], file: string, skipped: Skipped[], numbers?: number[]): Opened {
  const some = items.slice(0, 50);
  if (some.length > 0 && some.every((item) => typeof item.schema === "string" && isObject(item.properties)))
    return openFtm(items, file, skipped, numbers);
  if (some.length > 0 && some.every((item) => isCsl(item))) return openCsl(items, skipped);
  const { columns, rows } = tableOf(items);
  return {
    format: "records",
    columns,
    rows: numbers ? rows.map((row, i) => ({ ...row, row: numbers[i]! })) : rows,
    skipped,
  };
}

const CSL_TYPE =
  /^(?:article|book|chapter|paper|report|thesis|webpage|post|manuscript|dataset|entry|broadcast|interview|legislation|legal_case|bill|document|motion_picture|speech|patent)/;
const isCsl = (item: JsonObject): boolean =>
  CSL_TYPE.test(textAt(item, "type")) &&
  textAt(item, "title") !== "" &&
  ("issued" in item || "author" in item || "URL" in item);

/** The objects of JSON lines; undefined where the text is one value. A line that is none is skipped. */
function readLines(
  text: string,
  file: string,
): { items: JsonObject[]; rows: number[]; skipped: Skipped[] } | undefined {
  const lines = text.split(/\r?\n/);
  const filled = lines.filter((line) => line.trim() !== "");
  if (filled.length < 2 && !/^\{.*"schema".*\}\s*$/.test(filled[0] ?? "")) return undefined;
  const starts = filled.slice(0, 5).filter((line) => /^\s*\{.*\}\s*$/.test(line)).length;
  if (starts < Math.min(filled.length, 5) / 2 || starts === 0) return undefined;
  const items: JsonObject[] = [];
  const rows: number[] = [];
  const skipped: Skipped[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const parsed = parsedLine(line);
    if (isObject(parsed)) {
      items.push(parsed);
      rows.push(i + 1);
    } else
      skipped.push({
        file,
        row: i + 1,
        words: line.trim().slice(0, 120),
        why: parsed === "too-deep" ? "too-deep" : "broken-line",
      });
  }
  return items.length === 0 ? undefined : { items, rows, skipped };
}

function parsedLine(line: string): unknown {
  if (depthOf(line) > LIMITS.depth) return "too-deep";
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

/** Rows of the query service repeat an item for each of its values: they are merged by its address. */
function openBindings(bindings: JsonObject[]): Opened {
  const { columns, rows } = tableOf(
    bindings.map((binding) =>
      Object.fromEntries(Object.entries(binding).map(([key, one]) => [key, isObject(one) ? textAt(one, "value") : ""])),
    ),
  );
  const label = columns.find((column) => column.endsWith("Label")) ?? columns[0];
  const stem = label?.replace(/Label$/, "");
  return {
    format: "wikidata",
    columns,
    roles: columns.map((column) =>
      column === label
        ? "name"
        : column === stem
          ? "id"
          : column === `${stem}AltLabel`
            ? "others"
            : column === `${stem}Description`
              ? "description"
              : column.endsWith("Label")
                ? "context"
                : "leave",
    ),
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: cells.map((cell, i) =>
        columns[i] === `${stem}AltLabel` && typeof cell === "string" ? cell.split(", ") : cell,
      ),
    })),
    skipped: [],
  };
}
