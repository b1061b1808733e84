/** Bodies of W3C annotations (section 3.2): which are a note, which are tags, which are neither. */
import { htmlToText } from "./html-to-text.ts";
import { isRecord, type JsonRecord, listOf, textOf } from "./json.ts";
import { isSound } from "./w3c-keys.ts";
import { isUri } from "./web-address.ts";

/** Purposes of a text that somebody wrote about the target; a text without one is such a text, too. */
const NOTE_PURPOSES = new Set(["assessing", "commenting", "describing", "editing", "questioning", "replying"]);
/** All that the model names (3.3.5). */
const MOTIVATIONS = new Set([
  ...NOTE_PURPOSES,
  "bookmarking",
  "classifying",
  "highlighting",
  "identifying",
  "linking",
  "moderating",
  "tagging",
]);

/** Types of a thing; prefixes of older contexts (`oa:`) are left out. */
export const typesOf = (record: JsonRecord): string[] =>
  listOf(record.type ?? record["@type"]).map((type) => textOf(type).replace(/^oa:/, ""));

export const idOf = (record: JsonRecord): string => textOf(record.id ?? record["@id"]);

export interface Body {
  /** All that was written, in Markdown, parts parted by an empty line. */
  note: string;
  tags: string[];
  /** Links, pictures, choices: what is neither. */
  others: unknown[];
}

/** A body in any of its forms: missing, one or several, an address or an object. */
export function readBody(value: unknown): Body {
  const notes: string[] = [];
  const body: Body = { note: "", tags: [], others: [] };
  for (const part of listOf(value)) {
    const text = isRecord(part) && typeof part.value === "string" ? part.value : undefined;
    const purposes = isRecord(part) ? listOf(part.purpose).map((purpose) => textOf(purpose).replace(/^oa:/, "")) : [];
    if (text === undefined) body.others.push(part);
    else if (purposes.includes("tagging")) body.tags.push(text);
    else if (purposes.length === 0 || purposes.some((purpose) => NOTE_PURPOSES.has(purpose)))
      notes.push((part as JsonRecord).format === "text/html" ? htmlToText(text) : text);
    else body.others.push(part);
  }
  body.note = notes.filter((note) => note !== "").join("\n\n");
  return body;
}

/** Whether it is a body as the model has it: an address, a text, another resource, or a part of one. */
export function isBody(part: unknown): boolean {
  if (!isRecord(part)) return isUri(part);
  const { id, value, source, purpose, items } = part;
  if (items !== undefined || !Object.entries(part).every(([key, each]) => isSound(key, each))) return false;
  if (value !== undefined)
    return typeof value === "string" && source === undefined && typesOf(part).includes("TextualBody");
  return source === undefined ? isUri(id) && purpose === undefined : isUri(source) && MOTIVATIONS.has(textOf(purpose));
}
