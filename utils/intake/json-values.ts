/** JSON as values that no reader need fear: bounded in depth before it is parsed, and looked at by shape. */
import { IntakeFault } from "./fault.ts";
import { LIMITS } from "./values.ts";

export type JsonObject = Record<string, unknown>;
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const textAt = (object: JsonObject, key: string): string => {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return typeof value === "string"
    ? value
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : "";
};
export const listAt = (object: JsonObject, key: string): unknown[] => {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return Array.isArray(value) ? value : [];
};

/** Parses JSON; a fault tells the line of what is wrong. */
export function parseJson(text: string, file: string): unknown {
  const depth = depthOf(text);
  if (depth > LIMITS.depth) throw new IntakeFault(file, "too-deep", String(LIMITS.depth));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new IntakeFault(file, "damaged", whereOf(text, error));
  }
}

function whereOf(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? (/end of JSON/.test(message) ? text.length : 0));
  return `line ${text.slice(0, at).split("\n").length}`;
}

/** The deepest nesting, without recursion. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (quoted) {
      if (unit === 0x5c) i++;
      else if (unit === 0x22) quoted = false;
    } else if (unit === 0x22) quoted = true;
    else if (unit === 0x5b || unit === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (unit === 0x5d || unit === 0x7d) depth--;
  }
  return deepest;
}

/** The strings of a value, as the cell of a table: nested keys are looked into once. */
export function cellOf(value: unknown): string | string[] {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value))
    return value.flatMap((one) => (isObject(one) ? nameIn(one) : cellOf(one))).filter((text) => text !== "");
  if (isObject(value)) return nameIn(value);
  return String(value as string | number | boolean);
}
const nameIn = (value: JsonObject): string =>
  ["name", "label", "value", "title", "text", "id"].map((key) => textAt(value, key)).find((text) => text !== "") ?? "";

/** Arrays of objects anywhere near the top, the largest first: `""` is the top itself. */
export function arraysIn(value: unknown): { path: string; items: JsonObject[] }[] {
  const found: { path: string; items: JsonObject[] }[] = [];
  const look = (one: unknown, path: string, depth: number): void => {
    if (depth > 4) return;
    if (Array.isArray(one)) {
      const items = one.filter(isObject);
      if (items.length > 0 && items.length >= one.length / 2) found.push({ path, items });
    } else if (isObject(one)) {
      for (const key of Object.keys(one).slice(0, 200)) look(one[key], path === "" ? key : `${path}.${key}`, depth + 1);
    }
  };
  look(value, "", 0);
  return found.toSorted((a, b) => b.items.length - a.items.length);
}

/** Objects as rows of a table: keys are columns, keys of objects inside are `outer.inner`. */
export function tableOf(
  items: readonly JsonObject[],
  firstRow = 1,
): { columns: string[]; rows: { row: number; cells: (string | string[])[] }[] } {
  const columns = new Map<string, number>();
  const flat = items.map((item) => {
    const cells: [string, string | string[]][] = [];
    for (const [key, value] of Object.entries(item)) {
      if (isObject(value) && nameIn(value) === "")
        for (const [inner, one] of Object.entries(value)) cells.push([`${key}.${inner}`, cellOf(one)]);
      else if (Array.isArray(value) && value.some((one) => isObject(one) && nameIn(one) === "")) {
        // The last of several terms, posts, …: what holds now.
        const last = value.findLast(isObject);
        if (last) for (const [inner, one] of Object.entries(last)) cells.push([`${key}.${inner}`, cellOf(one)]);
      } else cells.push([key, cellOf(value)]);
    }
    for (const [key] of cells) if (!columns.has(key) && columns.size < 200) columns.set(key, columns.size);
    return cells;
  });
  const rows = flat.map((cells, i) => {
    const row: (string | string[])[] = Array.from({ length: columns.size }, () => "");
    for (const [key, cell] of cells) {
      const at = columns.get(key);
      if (at !== undefined) row[at] = cell;
    }
    return { row: firstRow + i, cells: row };
  });
  return { columns: [...columns.keys()], rows };
}
