/** The text of a file's bytes, and the other readings that a person may choose from. */
import { readingsOf, SURE } from "../text/encoding.ts";
import { IntakeFault } from "./fault.ts";
import type { Choices, InFile, Reading } from "./values.ts";

// ES2023 alone has no decoder; every engine we run in does.
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

const READINGS = 3;
const SAMPLE_LINES = 5;
const SAMPLE_CHARS = 60;

export interface DecodedFile {
  text: string;
  readings: Reading[];
}

/** Decodes a file: in the encoding chosen, else in the likeliest. Throws `IntakeFault` where it is no text. */
export function textOf(file: InFile, { encoding }: Choices = {}): DecodedFile {
  if (file.bytes.length === 0) throw new IntakeFault(file.path, "empty");
  const found = readingsOf(file.bytes);
  const chosen = found.find((reading) => reading.encoding === encoding) ?? (encoding ? undefined : found[0]);
  const text = chosen?.text ?? new TextDecoder(encoding ?? "utf-8").decode(file.bytes).replace(/^\ufeff/, "");
  if (isBinary(text)) throw new IntakeFault(file.path, "not-text");
  const offered = (found[0]?.certainty ?? 0) >= SURE ? found.slice(0, 1) : found.slice(0, READINGS);
  return { text, readings: offered.map((one) => ({ encoding: one.encoding, sample: sampleOf(one.text) })) };
}

/** Controls that no text has. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 4_000);
  let controls = 0;
  for (let i = 0; i < start.length; i++) {
    const unit = start.charCodeAt(i);
    if (unit < 9 || (unit > 13 && unit < 27) || unit === 0xfffd) controls++;
  }
  return controls > start.length / 50;
}

/** The first lines that show the difference: those with letters beyond ASCII, else the first. */
function sampleOf(text: string): string[] {
  const lines = text
    .slice(0, 50_000)
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== "");
  const telling = lines.filter((line) => /[^\0-\x7f]/.test(line));
  return (telling.length > 0 ? telling : lines).slice(0, SAMPLE_LINES).map((line) => aroundTelling(line.trim()));
}

function aroundTelling(line: string): string {
  const at = Math.max(0, line.search(/[^\0-\x7f]/) - SAMPLE_CHARS / 2);
  return line.slice(at, at + SAMPLE_CHARS);
}
