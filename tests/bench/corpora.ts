/** Corpora of the reader's, 10^4 to 10^6 names: import, wake, deletion in a real browser; memory and linking in a process of their own. */
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { browser } from "wxt/browser";
import { loadCorpus } from "../../corpus/load.ts";
import { packBinary } from "../../utils/formats/binary.ts";
import type { Entity } from "../../utils/model.ts";
import { type GlossBrowser, launchChromium } from "../browsers/chromium.ts";
import { importInto } from "../browsers/own-corpus.ts";
import { bulkNames } from "./aliases.ts";
import type { CorpusCost } from "./child-corpora.ts";
import { bundleChild, runChild } from "./children.ts";
import { copyBuild } from "./extensions.ts";
import { newsTexts } from "./news-text.ts";
import { median, OUTPUT, printTable, progress } from "./report.ts";

/** The extension's APIs, in pages of the extension. */
declare const chrome: typeof browser;

const SIZES = [10_000, 100_000, 1_000_000];
const CHARS = 500_000;

export interface CorpusRow {
  names: number;
  /** Seconds from the order to the end of the import, and to the end of an update that changes nothing. */
  imported: number;
  updated: number;
  /** Milliseconds from a question to a stopped background to its answer: without and with the corpus. */
  wakeWithout: number;
  wakeWith: number;
  /** Milliseconds. */
  removed: number;
  forgotten: number;
  cost: CorpusCost;
}

/** Runs all of it, prints the table and returns what was measured. */
export async function benchCorpora(repeat: number, most: number): Promise<CorpusRow[]> {
  const folder = join(OUTPUT, "corpora");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const corpus = loadCorpus();
  const shipped = join(folder, "shipped.bin");
  const texts = join(folder, "texts.json");
  writeFileSync(shipped, packBinary(corpus.index.link));
  writeFileSync(texts, JSON.stringify(newsTexts(corpus, CHARS)));
  const bundle = await bundleChild();
  const rows: CorpusRow[] = [];
  for (const names of SIZES.filter((size) => size <= most)) {
    const entities = join(folder, `entities-${names}.jsonl`);
    writeEntities(entities, names);
    progress(`corpora: indexing and linking with ${names} names …`);
    const cost = await runChild<CorpusCost>(bundle, "corpora", [shipped, entities, texts, String(repeat)], 600_000);
    rows.push({ names, ...(await inBrowser(entities, names, repeat)), cost });
  }
  printTable(
    "Corpora of the reader's (bars: installed 3 / 15 / 120 s, 45 B a name, wake 100 / 400 ms, linking 2 x, deletion 1 s)",
    [
      "names",
      "import s",
      "update s",
      "wake ms",
      "without",
      "delete ms",
      "from disk ms",
      "B/name",
      "peak MB",
      "linking x",
    ],
    rows.map(({ names, imported, updated, wakeWith, wakeWithout, removed, forgotten, cost }) => [
      names.toLocaleString("en"),
      imported,
      updated,
      wakeWith,
      wakeWithout,
      removed,
      forgotten,
      cost.gazetteer / names,
      cost.peak / 1e6,
      median(cost.both) / median(cost.alone),
    ]),
  );
  return rows;
}

/** Rows such as a table of names gives: of one word they are weak. */
function writeEntities(file: string, count: number): void {
  const out = openSync(file, "w");
  for (const [i, { name }] of bulkNames([], count).entries()) {
    const entity: Entity = {
      id: `row-${i}`,
      name,
      category: "organization",
      common: false,
      description: `Row ${i} of a list.`,
      aliases: [{ name, lang: "en", kind: "name", strength: name.includes(" ") ? "strong" : "weak", case: "capital" }],
      cues: [],
      not: [],
      other: [],
    };
    writeSync(out, `${JSON.stringify(entity)}\n`);
  }
  closeSync(out);
}

async function inBrowser(file: string, names: number, repeat: number): Promise<Omit<CorpusRow, "names" | "cost">> {
  const extension = copyBuild();
  const gloss = await launchChromium({ extension });
  try {
    const desk = await gloss.open(gloss.urlOf("welcome.html"));
    const ask = (message: object): Promise<number> => time(desk, message);
    await ask({ type: "listCorpora" });
    const without: number[] = [];
    for (let i = 0; i < repeat; i++) without.push(await timeCold(gloss, desk));
    progress(`corpora: importing ${names} names …`);
    const imported = await importFile(desk, extension, file);
    progress(`corpora: waking with ${names} names …`);
    const woken: number[] = [];
    for (let i = 0; i < repeat; i++) woken.push(await timeCold(gloss, desk));
    const updated = await importFile(desk, extension, file);
    const removed = await ask({ type: "removeCorpus", corpus: "own" });
    const forgotten = await ask({ type: "forgetCorpus", corpus: "own" });
    return { imported, updated, wakeWithout: median(without), wakeWith: median(woken), removed, forgotten };
  } finally {
    await gloss.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

/** Seconds from the order to the end. */
async function importFile(desk: Page, extension: string, entities: string): Promise<number> {
  const ended = await importInto(desk, { entities, extension });
  if (ended.end !== "done") throw new Error(`The import ended so: ${JSON.stringify(ended)}`);
  return ended.seconds;
}

const time = (desk: Page, message: object): Promise<number> =>
  desk.evaluate(async (asked) => {
    const from = performance.now();
    const reply = (await chrome.runtime.sendMessage(asked)) as { ok: boolean; message?: string };
    if (!reply.ok) throw new Error(reply.message);
    return performance.now() - from;
  }, message);

async function timeCold(gloss: GlossBrowser, desk: Page): Promise<number> {
  await gloss.stopBackground();
  return time(desk, { type: "linkSample", text: "Jack Ma spoke in Beijing." });
}
