/** Why a file can't be read at all. */

export const FILE_FAULTS = [
  /** Nothing in it. */
  "empty",
  /** `limit`: characters. */
  "too-large",
  /** `limit`: entries. */
  "too-many",
  /** Not a text, or in no encoding that is known: save it in UTF-8. */
  "not-text",
  /** A file of another kind; `kind`: which (PDF, ZIP …). */
  "other-kind",
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
