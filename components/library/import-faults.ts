/** Why a file, or an entry of it, could not be read, in words. */
import type { Refused, RefusalCode } from "../../utils/formats/intake.ts";
import type { FileFault, FileFaultCode } from "../../utils/formats/file-fault.ts";
import type { TextKey, Words } from "../../utils/words.ts";

const FAULT_TEXT: Record<FileFaultCode, TextKey> = {
  empty: "fileEmpty",
  "too-large": "fileTooLarge",
  "too-many": "fileTooMany",
  "not-text": "fileNotText",
  "other-kind": "fileOtherKind",
  "invalid-json": "fileInvalidJson",
  "too-deep": "fileTooDeep",
  "invalid-csv": "fileInvalidCsv",
  "unknown-format": "fileUnknown",
};

const REFUSAL_TEXT: Record<RefusalCode, TextKey> = {
  "not-annotation": "refusedNotAnnotation",
  "page-note": "refusedPageNote",
  reply: "refusedReply",
  "no-quote": "refusedNoQuote",
  range: "refusedRange",
  "of-book": "refusedOfBook",
  garbled: "refusedGarbled",
  "no-source": "refusedNoSource",
  "not-web": "refusedNotWeb",
  "quote-too-long": "refusedQuoteTooLong",
  "note-too-long": "refusedNoteTooLong",
  "too-large": "refusedTooLarge",
  invalid: "refusedInvalid",
  duplicate: "refusedDuplicate",
  elsewhere: "refusedElsewhere",
};

/** What is wrong with the file, where, and what to do about it. */
export function faultText({ code, values }: Pick<FileFault, "code" | "values">, words: Words): string {
  const written = (value: string | number | undefined): string =>
    typeof value === "number" ? words.number(value) : (value ?? "");
  const { line, column, row, limit, keys, kind } = values;
  return words.text(FAULT_TEXT[code], written(line ?? row ?? limit ?? kind ?? keys), written(column));
}

/** Why an entry was refused. */
export const refusalText = ({ why }: Refused, words: Words): string =>
  words.text(REFUSAL_TEXT[why.code], why.value ?? "");
