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
export const looksLikeYaml = (text: string): boolean =>
  /^\ufeff?(?:%YAML[^\n]*\n)?(?:---[ \t]*\r?\n)?(?:#[^\n]*\n|\s*\n)*(?:- [\w"'-][\w "'-]*:(?:\s|$)|-[ \t]*\r?\n[ \t]+[\w"'-]+:|[\w-]+:[ \t]*\r?\n(?:[ \t]*- |[ \t]+[\w-]+:))/.test(
    text.slice(0, 20_000),
  );
