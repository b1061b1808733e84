/** A sentence for people on what was passed over: which, where, why, what to do. */
import type { SkipReason, Skipped } from "../utils/intake/values.ts";

const SENTENCES: Record<SkipReason, string> = {
  "no-name": "there is no name in this row. Choose the column that holds it, or fill it in.",
  "no-letters": "the name has no letter.",
  "null-word": "the name says that there is none.",
  "too-long": "this is too long for a name: more than 300 characters. Is it another column?",
  "one-character": "a name of one character would mark too much.",
  "only-a-surname": "a family name alone marks nobody. Add the given name.",
  "broken-row": "from here on a quotation mark is missing or stray. Mend the row and read the file again.",
  "broken-line": "this line is not JSON as it should be. Mend the line and read the file again.",
  "edge-without-name": "it describes others and has no name of its own.",
  "marked-for-deletion": "the source marks the name for deletion.",
  template: "templates are passed over.",
  "hidden-folder": "hidden folders are passed over.",
  "front-matter": "the front matter is no YAML and was left out; the note itself was taken.",
  empty: "there is nothing in it.",
  "not-known": "this kind of file can't be read. Save it as CSV, JSON, text, DOCX, EPUB or PDF.",
  "no-text-layer": "the pages are pictures without text. Run it through text recognition (OCR) first.",
  protected: "it is protected by a password. Save a copy without one.",
  damaged: "it is damaged or cut short. Get the file anew.",
  "too-large": "it is too large: at most 1 GB at a time. Divide it.",
  "too-many": "there are too many: at most 1,000,000 names and 20,000 files at a time. Divide them.",
  "too-deep": "it is nested more than 200 deep; that is no list.",
  "zip-bomb": "it would unpack to far more than its size. It isn't opened.",
  "no-array": "there is no list of entries in it.",
  "not-text": "it is no text. Save it as CSV, JSON, text, DOCX, EPUB or PDF.",
  "no-columns": "it has no columns.",
};

export function saySkipped({ file, row, words, why, value }: Skipped): string {
  const place = [file, row > 0 ? `row ${row}` : "", value && why === "damaged" ? value : ""].filter(Boolean).join(", ");
  return `${place}: ${words === "" ? "" : `"${words}": `}${SENTENCES[why]}`;
}
