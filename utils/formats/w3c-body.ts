/** Bodies of W3C annotations (section 3.2): which are a note, which are tags, which are neither. */
import { htmlToText } from "./html-to-text.ts";
import { isRecord, type JsonRecord, listOf, textOf } from "./json.ts";
import { isUri } from "./web-address.ts";

/** Purposes of a text that somebody wrote about the target; a text without one is such a text, too. */
const NOTE_PURPOSES = new Set(["assessing", "commenting", "describing", "editing", "questioning", "replying"]);

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

/** Whether it is a body as the model has it: an address, or an object that says what it is. */
export const isBody = (part: unknown): boolean =>
  isRecord(part)
    ? part.items === undefined &&
      (typeof part.value === "string"
        ? typesOf(part).includes("TextualBody") && part.source === undefined
        : isUri(part.id))
    : isUri(part);
