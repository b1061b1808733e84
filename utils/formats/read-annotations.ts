/** Reads a file of annotations, whichever of the known formats it is. */
import type { Annotation } from "../annotation/annotation.ts";
import { isClipper, readClipper } from "./clipper.ts";
import { hypothesisRows, readHypothesis } from "./hypothesis.ts";
import { createIntake, type Doubt, type Intake, IntakeFull, type Refused } from "./intake.ts";
import { FileFault } from "./file-fault.ts";
import { filesInZip, type FileReading, textOfFile } from "./file-text.ts";
import { isRecord, JsonFault, parseJson } from "./json.ts";
import { isNote, readNote } from "./markdown-read.ts";
import { csvRows, readReadwise } from "./readwise.ts";
import { isW3c, readW3c } from "./w3c-read.ts";

/** What can be read. `gloss` is a W3C collection that we wrote, `table` our table for spreadsheets. */
export const IMPORT_FORMATS = ["gloss", "w3c", "hypothesis", "clipper", "readwise", "table", "markdown"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Characters of one file: 10,000 annotations are some 20 million. */
export const MAX_FILE_CHARS = 100_000_000;
/** Entries of one file, refused ones included. */
export const MAX_FILE_ENTRIES = 100_000;

export interface ReadAnnotations {
  format: ImportFormat;
  annotations: Annotation[];
  refused: Refused[];
  /** What of those that were taken a reader should look at. */
  doubts: Doubt[];
  /** Of bytes: the texts they may be, the one that was taken first; several where that is unsure. */
  readings?: FileReading[];
}

/** Formats that lose the id: there the same words of the same page are the same annotation. */
export const isKnownByWords = (format: ImportFormat): boolean => ["readwise", "table", "markdown"].includes(format);

/**
 * The annotations of a file and what of it was refused. `content` is the file's bytes, in the encoding that is given or in the
 * likeliest, or its text decoded as UTF-8. Its name only stands in faults and in notes without a title, the content tells the format.
 * Reading the same again gives the same. Throws `FileFault`.
 */
export function readAnnotations(fileName: string, content: string | Uint8Array, encoding?: string): ReadAnnotations {
  const file = fileName.slice(0, 200);
  if (typeof content === "string") return readText(file, content, content.includes("\ufffd"));
  const zipped = filesInZip(file, content, { most: MAX_FILE_ENTRIES, size: MAX_FILE_CHARS });
  if (zipped) return readNotes(file, zipped);
  const { text, lost, readings } = textOfFile(file, content, encoding);
  return { ...readText(file, text, lost > 0), readings };
}

/** Several notes, or whatever else is alone in an archive. */
function readNotes(file: string, files: { name: string; text: string }[]): ReadAnnotations {
  const [only] = files;
  if (only && files.length === 1) return readText(only.name, only.text, false);
  const intake = createIntake({ limit: MAX_FILE_ENTRIES });
  withinLimit(file, () => {
    for (const { name, text } of files) if (isNote(text)) readNote(name, text, intake);
  });
  const { annotations, refused, doubts } = intake;
  if (annotations.length + refused.length === 0) throw new FileFault("other-kind", { file, kind: "ZIP" });
  return { format: "markdown", annotations, refused, doubts };
}

function withinLimit<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof IntakeFull) throw new FileFault("too-many", { file, limit: MAX_FILE_ENTRIES });
    throw error;
  }
}

function readText(file: string, text: string, isGarbled: boolean): ReadAnnotations {
  if (text.length > MAX_FILE_CHARS) throw new FileFault("too-large", { file, limit: MAX_FILE_CHARS });
  const content = text.replace(/^\ufeff/, "");
  if (content.trim() === "") throw new FileFault("empty", { file });
  // UTF-16 read as UTF-8 has a NUL in every other place, or two replacements for its byte order mark.
  if (content.startsWith("\ufffd\ufffd") || content.includes("\0")) throw new FileFault("not-text", { file });
  const intake = createIntake({ limit: MAX_FILE_ENTRIES, isGarbled });
  const format = withinLimit(file, () =>
    /^\s*[[{]/.test(content)
      ? readJson(file, content, intake)
      : isNote(content)
        ? readNote(file, content, intake)
        : readCsv(file, content, intake),
  );
  const { annotations, refused, doubts } = intake;
  return { format, annotations, refused, doubts };
}

function readJson(file: string, text: string, intake: Intake): ImportFormat {
  const root = parse(file, text);
  const rows = hypothesisRows(root);
  if (isW3c(root) || (Array.isArray(root) && (root.length === 0 || root.some(isW3c)))) {
    readW3c(root, intake);
    return isRecord(root) && JSON.stringify(root["@context"] ?? "").includes("urn:x-gloss:") ? "gloss" : "w3c";
  }
  if (rows) {
    readHypothesis(rows, intake);
    return "hypothesis";
  }
  if (isClipper(root)) {
    readClipper(root, intake);
    return "clipper";
  }
  const sample: unknown = Array.isArray(root) ? root.find(isRecord) : root;
  throw new FileFault("unknown-format", {
    file,
    keys: isRecord(sample) ? Object.keys(sample).slice(0, 8).join(", ") : "",
  });
}

/** One value, or one a line (JSON lines, as dumps of an API are). */
function parse(file: string, text: string): unknown {
  try {
    return parseLines(text) ?? parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    throw error.place ? new FileFault("invalid-json", { file, ...error.place }) : new FileFault("too-deep", { file });
  }
}

/** The values of JSON lines; undefined when the first line alone is no value, or all there is. */
function parseLines(text: string): unknown[] | undefined {
  const [first = "", ...rest] = text.trim().split(/\r?\n/, 2);
  if (rest.length === 0 || !/[\]}]\s*$/.test(first) || first.length < 3 || !isJson(first)) return undefined;
  const values: unknown[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    if (values.length > MAX_FILE_ENTRIES) throw new IntakeFull();
    try {
      values.push(parseJson(line));
    } catch (error) {
      throw error instanceof JsonFault && error.place ? new JsonFault({ ...error.place, line: index + 1 }) : error;
    }
  }
  return values.length > 1 ? values : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function readCsv(file: string, text: string, intake: Intake): ImportFormat {
  const table = csvRows(text, MAX_FILE_ENTRIES);
  if (!table) throw new FileFault("unknown-format", { file, keys: (/^[^\r\n]*/.exec(text)?.[0] ?? "").slice(0, 200) });
  if (table.faultyRow !== undefined && !table.isCut) throw new FileFault("invalid-csv", { file, row: table.faultyRow });
  if (table.isCut || table.rows.length > MAX_FILE_ENTRIES) throw new IntakeFull();
  readReadwise(table, intake);
  return table.isOurs ? "table" : "readwise";
}
