/** YAML lists: what JSON can say, in fewer marks. Aliases are capped, so that a small file can't become a large one. */
import { load } from "js-yaml";
import { IntakeFault } from "./fault.ts";
import { openValue } from "./read-json.ts";
import type { Opened } from "./opened.ts";
import { type Choices, LIMITS } from "./values.ts";

/** References to an anchor in one file. */
const MOST_ALIASES = 100;

export function openYaml(text: string, file: string, choices: Choices): Opened {
  let value: unknown;
  try {
    value = load(text, { maxAliases: MOST_ALIASES, maxDepth: LIMITS.depth });
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    if (/alias/i.test(message) && /max|limit|exceed|too many/i.test(message))
      throw new IntakeFault(file, "zip-bomb", String(MOST_ALIASES));
    if (/depth|nest/i.test(message)) throw new IntakeFault(file, "too-deep", String(LIMITS.depth));
    const line = (error as { mark?: { line?: number } }).mark?.line;
    throw new IntakeFault(file, "damaged", line === undefined ? undefined : `line ${line + 1}`);
  }
  return openValue(value, file, choices);
}

/** Whether a text is a YAML list of mappings, or a mapping that holds one. */
export function looksLikeYaml(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !/^(?:%YAML|---|#)/.test(line.replace(/^\ufeff/, "")));
  const [first = "", second = ""] = lines;
  if (/^- [\w"'][\w "'-]{0,60}:(?:\s|$)/.test(first)) return true;
  if (/^-[ \t]*$/.test(first)) return /^[ \t]+[\w"'-]{1,60}:/.test(second);
  return /^[\w-]{1,60}:[ \t]*$/.test(first) && /^(?:[ \t]*- |[ \t]+[\w-]{1,60}:)/.test(second);
}
