/**
 * `npm run -s read -- FILE [--json]`: the text of a document as a person reads it, a form feed between the pages of a PDF; with `--json`
 * title, author, date and text as JSON.
 */
import { parseArgs } from "node:util";
import { detect } from "../utils/intake/detect.ts";
import { IntakeFault } from "../utils/intake/fault.ts";
import { readPdf } from "../utils/intake/read-pdf.ts";
import type { InFile } from "../utils/intake/values.ts";
import { readFiles } from "./files.ts";
import { nodeTools } from "./node-tools.ts";
import { saySkipped } from "./say-skipped.ts";

const HELP = `read FILE [--json]

Prints the text of a document (text, Markdown, HTML, TEI, DOCX, EPUB, PDF), a form feed between the pages of a PDF.

  --json   {"title", "author", "date", "text"} instead`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
});
if (values.help) {
  console.info(HELP);
  process.exit(0);
}
if (positionals.length !== 1) {
  console.error(HELP);
  process.exit(2);
}

interface Read {
  title: string;
  author: string;
  date: string;
  text: string;
}

async function read(file: InFile): Promise<Read[]> {
  const isPdf = String.fromCharCode(...file.bytes.subarray(0, 1_024)).includes("%PDF-");
  if (isPdf) {
    const { pages, ...about } = await readPdf(file, await nodeTools.pdf!());
    return [{ ...about, text: pages.join("\f") }];
  }
  const { parts, skipped } = await detect([file], nodeTools);
  if (skipped[0]) throw new IntakeFault(skipped[0].file, skipped[0].why, skipped[0].value, skipped[0].row);
  const found: Read[] = [];
  for (const part of parts) {
    for await (const { title, authors, date = "", text } of part.documents())
      found.push({ title, author: authors.join("; "), date, text });
    // A list read as one: its lines are its text.
    if (part.what.documents === 0)
      found.push({
        title: "",
        author: "",
        date: "",
        text: [...part.rows()].map(({ cells }) => cells.flat().join("\t")).join("\n"),
      });
  }
  return found;
}

try {
  for (const file of readFiles(positionals))
    for (const one of await read(file))
      process.stdout.write(values.json ? `${JSON.stringify(one)}\n` : `${one.text}\n`);
} catch (error) {
  if (!(error instanceof IntakeFault)) throw error;
  console.error(saySkipped(error.skipped));
  process.exitCode = 1;
}
