/** The matcher's figures: speed beside other packages by number of names, first match, disambiguation, growth. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadCorpus } from "../../corpus/load.ts";
import { packBinary } from "../../utils/formats/binary.ts";
import { bulkNames } from "./aliases.ts";
import type { FirstMatch, Stored } from "./child-first-match.ts";
import type { DisambiguationCost, Growth } from "./child-linking.ts";
import { bundleChild, runChild, startChild } from "./children.ts";
import { compareMatchers, type MatcherRow, printSpeeds } from "./compare.ts";
import { joined, newsTexts } from "./news-text.ts";
import { median, OUTPUT, printTable, progress, show } from "./report.ts";

const SIZES = [300, 10_000, 100_000, 1_000_000];
const TEXT_CHARS = 1_500_000;
const PARAGRAPH =
  "Alibaba's Jack Ma and Lu Wei, then head of the Cyberspace Administration of China (CAC), met in Wuzhen at the World Internet Conference.";

/** Runs all of it, prints the tables and returns what was measured. */
export async function benchMatcher(repeat: number) {
  const folder = join(OUTPUT, "data");
  mkdirSync(folder, { recursive: true });
  const corpus = loadCorpus();
  const texts = newsTexts(corpus, TEXT_CHARS);
  const files = { texts: join(folder, "texts.json"), index: join(folder, "index.bin") };
  const chars = joined(texts).length;
  writeFileSync(files.texts, JSON.stringify(texts));
  writeFileSync(files.index, packBinary(corpus.index.link));
  const bundle = await bundleChild();
  const aliases = corpus.entities.map((entity) => entity.aliases.map(({ name }) => name));

  const rows: MatcherRow[] = [];
  const first: FirstMatchRow[] = [];
  for (const size of SIZES) {
    const namesFile = join(folder, `names-${size}.tsv`);
    const names = bulkNames(aliases, size);
    writeFileSync(namesFile, names.map(({ name, entity }) => `${name}\t${entity}`).join("\n"));
    const compared = await compareMatchers(bundle, { ...files, names: namesFile }, names.length, chars, repeat, rows);
    printSpeeds(compared, chars);
    rows.push(...compared);
    first.push(await measureFirstMatch(bundle, names.length, namesFile, folder, repeat));
  }
  printFirst(first);

  progress("disambiguation …");
  const cost = await runChild<DisambiguationCost>(bundle, "disambiguation", [files.index, files.texts, String(repeat)]);
  const disambiguation = {
    spotMs: median(cost.spot),
    readMs: median(cost.read),
    linkMs: median(cost.link),
    ratio: median(cost.link.map((ms, i) => ms / cost.spot[i]!)),
    mentions: cost.mentions,
  };
  printTable(
    `Disambiguation: the shipped corpus on the same text, by paragraph (bar: link at most 2 x spot)`,
    ["", "spot", "candidates", "link", "link / spot", "mentions"],
    [["ms", disambiguation.spotMs, disambiguation.readMs, disambiguation.linkMs, disambiguation.ratio, cost.mentions]],
  );
  return { rows, first, disambiguation, hostile: await measureHostile(bundle, files.index, repeat), textChars: chars };
}

interface FirstMatchRow {
  names: number;
  form: string;
  storedBytes: number;
  readMs: number;
  openMs: number;
  linkMs: number;
  totalMs: number;
}

/** Stored as IndexedDB stores it; a process that has never matched anything. */
async function measureFirstMatch(bundle: string, count: number, namesFile: string, folder: string, repeat: number) {
  progress(`${count} names: first match …`);
  const clone = join(folder, "stored-clone.bin");
  const packed = join(folder, "stored-packed.bin");
  const { bytes } = await runChild<Stored>(bundle, "store", [namesFile, clone, packed]);
  const runs: FirstMatch[] = [];
  for (let i = 0; i < repeat; i++) runs.push(await runChild<FirstMatch>(bundle, "first", [clone, "clone", PARAGRAPH]));
  const row: FirstMatchRow = {
    names: count,
    form: "structured clone",
    storedBytes: bytes,
    readMs: median(runs.map(({ read }) => read)),
    openMs: median(runs.map(({ open }) => open)),
    linkMs: median(runs.map(({ link }) => link)),
    totalMs: median(runs.map(({ read, open, link }) => read + open + link)),
  };
  return row;
}

async function measureHostile(bundle: string, index: string, repeat: number) {
  progress("hostile texts …");
  const child = startChild(bundle, "hostile", [index, String(repeat)]);
  const rows: { name: string; n: number; onceMs: number; ratio: number | string }[] = [];
  try {
    for (;;) {
      const { name, n, once, twice } = await child.next<Growth>(60_000);
      rows.push({ name, n, onceMs: median(once), ratio: median(twice.map((ms, i) => ms / once[i]!)) });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason !== "it ended") rows.push({ name: "the next one", n: 0, onceMs: Number.NaN, ratio: reason });
  } finally {
    await child.stop();
  }
  printTable(
    "Growth on hostile text: time(2n) / time(n) (bar: 2.5)",
    ["text", "n", "ms for n", "ratio"],
    rows.map(({ name, n, onceMs, ratio }) => [name, n, onceMs, ratio]),
  );
  return rows;
}

function printFirst(rows: readonly FirstMatchRow[]): void {
  printTable(
    "From the stored index to the first match, in a cold process (bar: 50 ms with 100,000 names)",
    ["names", "stored MB", "read ms", "open ms", "first link ms", "total ms"],
    rows.map(({ names, storedBytes, readMs, openMs, linkMs, totalMs }) => [
      show(names),
      storedBytes / 1e6,
      readMs,
      openMs,
      linkMs,
      totalMs,
    ]),
  );
}
