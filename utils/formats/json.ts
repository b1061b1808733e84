/** JSON from anywhere: read within budgets, and never able to reach a prototype. */

import { jsonFaultAt } from "./json-fault.ts";

/** Nesting of a file; the deepest format read here needs about ten. */
export const MAX_DEPTH = 100;

export type JsonRecord = Record<string, unknown>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a value is a list of: itself when it is an array, itself alone when it is anything else, nothing when it is missing. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The value without keys that hold `undefined`. */
export const compact = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** The record without some of its keys; undefined when nothing is left. */
export function without(record: JsonRecord, keys: readonly string[]): JsonRecord | undefined {
  const rest = Object.entries(record).filter(([key]) => !keys.includes(key));
  return rest.length > 0 ? Object.fromEntries(rest) : undefined;
}

/** What is wrong with a text: nested too deeply, or no JSON from a line and column on (the first are 1). */
export class JsonFault extends Error {
  readonly place: { line: number; column: number } | undefined;
  constructor(place?: { line: number; column: number }) {
    super(place ? `No JSON from line ${place.line}, column ${place.column} on.` : "Nested too deeply.");
    this.place = place;
  }
}

/** The value of a JSON text, without keys named `__proto__`. Throws `JsonFault`. */
export function parseJson(text: string): unknown {
  if (depthOf(text) > MAX_DEPTH) throw new JsonFault();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const lines = text.slice(0, jsonFaultAt(text)).split("\n");
    throw new JsonFault({ line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
  }
  return plain(value);
}

/** The deepest nesting of brackets outside strings, looked at before anything is parsed. */
function depthOf(text: string): number {
  let [depth, deepest, inString] = [0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x22) inString = !inString;
    else if (inString) {
      if (unit === 0x5c) i++;
    } else if (unit === 0x5b || unit === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (unit === 0x5d || unit === 0x7d) depth--;
  }
  return deepest;
}

const plain = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(plain)
    : isRecord(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => key !== "__proto__")
            .map(([key, part]) => [key, plain(part)]),
        )
      : value;
