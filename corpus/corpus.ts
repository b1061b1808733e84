/**
 * `npm run -s corpus -- FILE... [--kind person] [--out PACK.zip]`: reads lists, notes, documents or packs as the page *Corpora* does.
 * Prints what was found as JSON; what was passed over is also said on standard error, in words.
 */
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { CATEGORIES } from "../utils/model.ts";
import { writePack } from "../utils/intake/pack.ts";
import { skippedCsv } from "../utils/intake/report-csv.ts";
import { readFiles } from "./files.ts";
import { saySkipped } from "./say-skipped.ts";
import { takeIn } from "./take-in.ts";

const HELP = `corpus FILE... [--kind KIND] [--out PACK.zip] [--skipped SKIPPED.csv]

Reads lists, notes, documents, packs (files or folders) and prints as JSON what they are and what was taken.

  --kind KIND    what the names are where the file doesn't say: ${CATEGORIES.join(", ")}
  --out FILE     writes the corpus as a pack, to keep, to mail, for annotate --corpus
  --title TITLE  of the pack; the name of the first file without it
  --skipped FILE writes what was left out, with row, words and reason, as CSV`;
const SAID = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: "string" },
    out: { type: "string" },
    title: { type: "string" },
    skipped: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const kind = CATEGORIES.find((category) => category === values.kind);
if (values.help) {
  console.info(HELP);
  process.exit(0);
}
if (positionals.length === 0 || (values.kind !== undefined && !kind)) {
  console.error(HELP);
  process.exit(2);
}

const files = readFiles(positionals);
const taken = await takeIn(files, kind);
const { entities, documents, skipped } = taken;
const first = basename(positionals[0]!).replace(/\.[\w.]+$/, "");
if (values.out) {
  const name =
    first
      .toLowerCase()
      .replace(/[^a-z\d]+/g, "-")
      .replace(/^-+|-+$/g, "") || "corpus";
  writeFileSync(
    values.out,
    writePack({ name, title: values.title ?? first, ...taken.about }, entities, documents, taken.subject),
  );
}
if (values.skipped) writeFileSync(values.skipped, skippedCsv(skipped));
for (const one of skipped.slice(0, SAID)) console.error(saySkipped(one));
if (skipped.length > SAID) console.error(`… and ${skipped.length - SAID} more: --skipped FILE has all.`);
process.stdout.write(
  `${JSON.stringify({
    what: taken.what,
    encoding: taken.encoding,
    rows: taken.rows,
    entities: entities.length,
    names: taken.names,
    documents: documents.length,
    passages: taken.passages,
    skipped: skipped.map(({ file, row, words, why }) => ({ file, row, words, why })),
  })}\n`,
);
if (entities.length + documents.length === 0) process.exitCode = 1;
