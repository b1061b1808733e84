/** Reads a file of annotations, whichever of the known formats it is. */
import type { Annotation } from "../annotation/annotation.ts";
import { isClipper, readClipper } from "./clipper.ts";
import { hypothesisRows, readHypothesis } from "./hypothesis.ts";
import { createIntake, type Intake, type Refused } from "./intake.ts";
import { isRecord, JsonFault, parseJson } from "./json.ts";
import { csvRows, readReadwise } from "./readwise.ts";
import { isW3c, readW3c } from "./w3c-read.ts";

/** What can be read. `gloss` is a W3C collection that we wrote. */
export const IMPORT_FORMATS = ["gloss", "w3c", "hypothesis", "clipper", "readwise"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Characters of one file: 10,000 annotations are some 20 million. */
export const MAX_FILE_CHARS = 100_000_000;
/** Entries of one file, refused ones included. */
export const MAX_FILE_ENTRIES = 100_000;

export const FILE_FAULTS = [
  /** Nothing in it. */
  "empty",
  /** `limit`: characters. */
  "too-large",
  /** `limit`: entries. */
  "too-many",
  /** Not text in UTF-8: save it as such. */
  "not-utf8",
  /** Broken off or damaged: `line` and `column` of what can't stand there. */
  "invalid-json",
  /** JSON nested deeper than any format needs. */
  "too-deep",
  /** A quotation mark is missing; `row`: the first row that is affected, the header being 0. */
  "invalid-csv",
  /** Sound, but none of the formats; `keys`: what it has instead. */
  "unknown-format",
] as const;
export type FileFaultCode = (typeof FILE_FAULTS)[number];

/** Why a file can't be read at all; `values` are for the sentence that tells the reader. */
export class FileFault extends Error {
  readonly code: FileFaultCode;
  readonly values: Record<string, string | number>;
  constructor(code: FileFaultCode, values: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.code = code;
    this.values = values;
  }
}

export interface ReadAnnotations {
  format: ImportFormat;
  annotations: Annotation[];
  refused: Refused[];
}

/**
 * The annotations of a file and what of it was refused. The text is the file's, decoded as UTF-8; its name only stands in faults,
 * the content tells the format. Reading the same text again gives the same. Throws `FileFault`.
 */
export function readAnnotations(fileName: string, text: string): ReadAnnotations {
  const file = fileName.slice(0, 200);
  if (text.length > MAX_FILE_CHARS) throw new FileFault("too-large", { file, limit: MAX_FILE_CHARS });
  const content = text.replace(/^\ufeff/, "");
  if (content.trim() === "") throw new FileFault("empty", { file });
  // UTF-16 read as UTF-8 has a NUL in every other place, or two replacements for its byte order mark.
  if (content.startsWith("\ufffd\ufffd") || content.includes("\0")) throw new FileFault("not-utf8", { file });
  const intake = createIntake();
  const format = /^\s*[[{]/.test(content) ? readJson(file, content, intake) : readCsv(file, content, intake);
  const { annotations, refused } = intake;
  if (annotations.length + refused.length > MAX_FILE_ENTRIES)
    throw new FileFault("too-many", { file, limit: MAX_FILE_ENTRIES });
  return { format, annotations, refused };
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

function parse(file: string, text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    throw error.place ? new FileFault("invalid-json", { file, ...error.place }) : new FileFault("too-deep", { file });
  }
}

function readCsv(file: string, text: string, intake: Intake): ImportFormat {
  const table = csvRows(text);
  if (!table) throw new FileFault("unknown-format", { file, keys: (/^[^\r\n]*/.exec(text)?.[0] ?? "").slice(0, 200) });
  if (table.faultyRow !== undefined) throw new FileFault("invalid-csv", { file, row: table.faultyRow });
  readReadwise(table, intake);
  return "readwise";
}
