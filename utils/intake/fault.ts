/** A file that can't be taken at all: which, where in it, why. The page and the command line make a sentence of it. */
import type { SkipReason, Skipped } from "./values.ts";

export class IntakeFault extends Error {
  readonly skipped: Skipped;
  constructor(file: string, why: SkipReason, value?: string, row = 0) {
    super(`${file}: ${why}${value === undefined ? "" : ` (${value})`}`);
    this.skipped = { file, row, words: "", why, ...(value === undefined ? {} : { value }) };
  }
}
