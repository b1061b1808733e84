/** Bodies of W3C annotations (section 3.2): which are a note, which are tags, which are neither. */
import { htmlToText } from "./html-to-text.ts";
import { isRecord, type JsonRecord, listOf, textOf } from "./json.ts";
import { isSound, soundKeys } from "./w3c-keys.ts";
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

/** Types of a thing; the vocabulary that they are of (`oa:`) is left out. */
export const typesOf = (record: JsonRecord): string[] =>
  listOf(record.type ?? record["@type"]).map((type) =>
    textOf(type).replace(/^(?:oa:|as:|http:\/\/www\.w3\.org\/ns\/(?:oa#|activitystreams#))/, ""),
  );

/** A text, or one that is tagged with its language or type (`{"@value": "words", "@language": "en"}`). */
export const plainText = (value: unknown): string => {
  const [first] = listOf(value);
  return isRecord(first) ? textOf(first["@value"]) : textOf(first);
};

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
    const text =
      isRecord(part) && part.value !== undefined && isTextual(part.value) ? plainText(part.value) : undefined;
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

const isTextual = (value: unknown): boolean =>
  typeof value === "string" || (isRecord(value) && typeof value["@value"] === "string");

/** Several bodies as one (3.2.8 and the appendix on sets). */
const SETS = ["Choice", "Composite", "Independents", "List"];

/** Whether it is a body as the model has it: an address, a text, another resource, a part of one, or a choice of such. */
export function isBody(part: unknown): boolean {
  if (!isRecord(part)) return isUri(part);
  const { id, value, source, purpose, items } = part;
  if (!Object.entries(part).every(([key, each]) => isSound(key, each))) return false;
  if (id !== undefined && !isUri(id)) return false;
  if (items !== undefined)
    return (
      typesOf(part).some((type) => SETS.includes(type)) &&
      Array.isArray(items) &&
      items.length > 0 &&
      items.every(isBody) &&
      [value, source, purpose].every((each) => each === undefined)
    );
  if (value !== undefined)
    return typeof value === "string" && source === undefined && typesOf(part).includes("TextualBody");
  if (source === undefined) return isUri(id) && purpose === undefined;
  const isPart = isUri(source) || (isRecord(source) && isUri(source.id));
  return isPart && (purpose === undefined || listOf(purpose).every((each) => MOTIVATIONS.has(textOf(each))));
}

/**
 * The part as the model has it: a text without its type gets it, what the model forbids is left out. Undefined where that leaves
 * no body.
 */
export function soundBody(part: unknown): unknown {
  if (!isRecord(part) || isBody(part)) return isBody(part) ? part : undefined;
  const { "@type": _type, "@id": _id, type: _, ...rest } = part;
  const types = typesOf(part);
  const { purpose, items: _items, source: _source, ...text } = soundKeys(rest);
  const purposes = listOf(purpose).filter((each) => MOTIVATIONS.has(textOf(each)));
  const repaired =
    part.value === undefined
      ? { ...(types.length > 0 ? { type: part.type ?? types } : {}), ...soundKeys(rest) }
      : {
          type: types.includes("TextualBody") ? (part.type ?? "TextualBody") : "TextualBody",
          ...(purposes.length > 0 ? { purpose: Array.isArray(purpose) ? purposes : purpose } : {}),
          ...text,
          value: plainText(part.value),
        };
  return isBody(repaired) ? repaired : undefined;
}
