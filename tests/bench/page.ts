/** The page's figures: extra main-thread time and time to the marks on saved pages, beside the floor and plain mark.js. */
import { launchChromium, type GlossBrowser } from "../browsers/chromium.ts";
import { copyBuild, writeFloorExtension } from "./extensions.ts";
import { type Cost, loadCost, loadMarks } from "./load.ts";
import { type MarkJsTime, timeMarkJs } from "./mark-js.ts";
import { type SavedPage, serveFolder } from "./pages.ts";
import type { Marks } from "./probe.ts";
import { median, printTable, progress } from "./report.ts";

/** Plain mark.js is tried on the largest pages; more would only take longer. */
const MARK_JS_PAGES = 1;

export interface PageRow {
  name: string;
  bytes: number;
  marks: number;
  /** Extra main-thread milliseconds: ours, and the floor's. */
  extra: number;
  floor: number;
  ratio: number;
  /** Of `extra`: tasks with our script; rendering beyond the floor's. */
  script: number;
  render: number;
  longest: number;
  longestWall: number;
  /** What a control without any extension spends in all, and ours and the floor beyond it: includes the noise of loading. */
  control: number;
  beyondControl: number;
  floorBeyondControl: number;
  warm: Omit<Marks, "count">;
  cold: Omit<Marks, "count">;
}

/** Runs all of it, prints the tables and returns what was measured. */
export async function benchPages(folder: string | undefined, limit: number, repeat: number) {
  const site = await serveFolder(folder, limit);
  const browsers: GlossBrowser[] = [];
  try {
    const launch = async (extension: string | null): Promise<GlossBrowser> => {
      const browser = await launchChromium({ extension });
      browsers.push(browser);
      return browser;
    };
    const control = await launch(null);
    const floor = await launch(writeFloorExtension());
    const gloss = await launch(copyBuild());
    await loadMarks(gloss, site.origin + site.pages[0]!.path, false); // the corpus is installed once

    const rows: PageRow[] = [];
    for (const [i, page] of site.pages.entries()) {
      progress(`page ${i + 1}/${site.pages.length}: ${page.name} …`);
      rows.push(await measurePage({ control, floor, gloss }, page, site.origin + page.path, repeat));
    }
    print(rows);
    const markJs: (MarkJsTime & { ours: number; ratio: number })[] = [];
    for (const row of rows.toSorted((a, b) => b.bytes - a.bytes).slice(0, MARK_JS_PAGES)) {
      progress(`mark.js on ${row.name} …`);
      const path = site.pages.find(({ name }) => name === row.name)!.path;
      const time = await timeMarkJs(control, row.name, site.origin + path);
      markJs.push({ ...time, ours: row.extra, ratio: time.ms / row.extra });
    }
    printTable(
      "Beside plain mark.js on the largest page (bar: 100 x)",
      ["page", "names", "mark.js ms", "ours ms", "ratio"],
      markJs.map(({ page, names, ms, limited, ours, ratio }) => [page, names, limited ? `> ${ms}` : ms, ours, ratio]),
    );
    return { rows, markJs };
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await site.close();
  }
}

interface Browsers {
  control: GlossBrowser;
  floor: GlossBrowser;
  gloss: GlossBrowser;
}

async function measurePage(
  browsers: Browsers,
  { name, bytes }: SavedPage,
  url: string,
  repeat: number,
): Promise<PageRow> {
  const costs: Record<keyof Browsers, Cost[]> = { control: [], floor: [], gloss: [] };
  const warm: Marks[] = [];
  const cold: Marks[] = [];
  for (let round = 0; round < repeat; round++) {
    for (const which of ["control", "floor", "gloss"] as const) costs[which].push(await loadCost(browsers[which], url));
    warm.push(await loadMarks(browsers.gloss, url, false));
    cold.push(await loadMarks(browsers.gloss, url, true));
  }
  const of = (which: keyof Browsers, part: keyof Cost): number => median(costs[which].map((cost) => cost[part]));
  // What a page renders it renders with the floor, too; more than that our style sheet and marks have caused.
  const render = Math.max(0, of("gloss", "render") - of("floor", "render"));
  const floor = of("floor", "script") + of("floor", "gc");
  const extra = of("gloss", "script") + of("gloss", "gc") + render;
  return {
    name,
    bytes,
    marks: of("gloss", "marks"),
    extra,
    floor,
    ratio: extra / floor,
    script: of("gloss", "script"),
    render,
    longest: of("gloss", "longest"),
    longestWall: of("gloss", "longestWall"),
    control: of("control", "total"),
    beyondControl: of("gloss", "total") - of("control", "total"),
    floorBeyondControl: of("floor", "total") - of("control", "total"),
    warm: medianMarks(warm),
    cold: medianMarks(cold),
  };
}

function medianMarks(marks: readonly Marks[]): PageRow["warm"] {
  const of = (part: "first" | "firstSeen" | "last"): number | undefined => {
    const times = marks.flatMap((one) => one[part] ?? []);
    return times.length === 0 ? undefined : median(times);
  };
  return { first: of("first"), firstSeen: of("firstSeen"), last: of("last") };
}

function print(rows: readonly PageRow[]): void {
  const columns = ["page", "KB", "marks", "extra ms", "floor ms", "ratio", "script", "render", "longest", "(wall)"];
  const times = ["warm seen", "warm first", "last", "cold seen", "cold first", "last"];
  const cells = rows.map(({ warm, cold, ...row }) => [
    row.name,
    ...[
      row.bytes / 1000,
      row.marks,
      row.extra,
      row.floor,
      row.ratio,
      row.script,
      row.render,
      row.longest,
      row.longestWall,
    ],
    ...[warm.firstSeen, warm.first, warm.last, cold.firstSeen, cold.first, cold.last],
  ]);
  printTable("Pages: CPU ms of the main thread; ms from DOMContentLoaded to marks", [...columns, ...times], cells);

  const summary = (name: string, bar: string, value: (row: PageRow) => number | undefined) => {
    const known = rows.flatMap((row) => value(row) ?? []);
    const worst = rows.toSorted((a, b) => (value(b) ?? -1) - (value(a) ?? -1))[0];
    return [name, median(known), worst && value(worst), worst?.name, bar];
  };
  printTable(
    "All pages",
    ["", "median", "worst", "on", "bar"],
    [
      summary("extra / floor", "2, worst 4", ({ ratio }) => ratio),
      summary("extra ms", "", ({ extra }) => extra),
      summary("floor ms", "", ({ floor }) => floor),
      summary("longest task ms", "16, worst 50", ({ longest }) => longest),
      summary("beyond control ms", "", ({ beyondControl }) => beyondControl),
      summary("floor beyond control ms", "", ({ floorBeyondControl }) => floorBeyondControl),
      summary("warm: first mark seen", "150", ({ warm }) => warm.firstSeen),
      summary("warm: last mark", "", ({ warm }) => warm.last),
      summary("cold: first mark seen", "500", ({ cold }) => cold.firstSeen),
      summary("cold: last mark", "", ({ cold }) => cold.last),
    ],
  );
}
