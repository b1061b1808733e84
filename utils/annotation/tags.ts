/** Tags as they are typed: several at once, parted by commas of any script. */
import { MAX_TAGS } from "./messages.ts";

const COMMA = /[,，、;；\n]/u;
const MAX_TAG_CHARS = 200;

/** The tags in what was typed, trimmed; unless it is `whole`, what follows the last comma may still grow, and is the rest. */
export function splitTags(typed: string, whole: boolean): { tags: string[]; rest: string } {
  const parts = typed.split(COMMA);
  const rest = whole ? "" : (parts.pop() ?? "").trimStart();
  const tags = parts.map((part) => part.trim().slice(0, MAX_TAG_CHARS)).filter((part) => part !== "");
  return { tags, rest };
}

/** These tags and more, each once, no more than fit. */
export const addTags = (tags: string[], more: string[]): string[] =>
  [...new Set([...tags, ...more])].slice(0, MAX_TAGS);
