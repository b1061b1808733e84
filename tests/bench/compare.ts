/** Compares matchers on the same names and texts. */
import type { Built, Scanned } from "./child-matcher.ts";
import { type Child, startChild } from "./children.ts";
import { BASELINE, MATCHERS, OURS } from "./matchers.ts";
import { type Cell, median, printTable, progress } from "./report.ts";

/** A package that isn't ready by then is left out, and that is said. */
const BUILD_LIMIT_MS = 45_000;
const SCAN_LIMIT_MS = 60_000;

export interface MatcherRow {
  names: number;
  matcher: string;
  /** Why there are no figures. */
  skipped?: string;
  charsPerSecond?: number;
  ratio?: number;
  buildMs?: number;
  bytesPerName?: number;
  matches?: number;
}

/** One number of names: every matcher in a process of its own, taking turns. `before`: rows for fewer names. */
export async function compareMatchers(
  bundle: string,
  files: { names: string; texts: string },
  count: number,
  chars: number,
  repeat: number,
  before: readonly MatcherRow[],
): Promise<MatcherRow[]> {
  const hopeless = tooSlow(before, count);
  const rows: MatcherRow[] = [];
  const running: { row: MatcherRow; child: Child; times: number[] }[] = [];
  try {
    for (const matcher of Object.keys(MATCHERS)) {
      progress(`${count} names: ${matcher} …`);
      const row: MatcherRow = { names: count, matcher };
      rows.push(row);
      if (hopeless.has(matcher)) {
        row.skipped = hopeless.get(matcher)!;
        continue;
      }
      const child = startChild(bundle, "matcher", [matcher, files.names, files.texts]);
      running.push({ row, child, times: [] });
      try {
        const { ms, bytes, matches } = await child.next<Built>(BUILD_LIMIT_MS);
        // What the heap grows by says nothing about a few names.
        const known = matcher === OURS || count >= 10_000;
        Object.assign(row, { buildMs: ms, matches, ...(known ? { bytesPerName: bytes / count } : {}) });
      } catch (error) {
        await child.stop();
        running.pop();
        row.skipped = error instanceof Error ? error.message : String(error);
      }
    }
    for (let round = 0; round < repeat; round++) {
      for (const one of [...running]) {
        try {
          one.times.push((await one.child.ask<Scanned>(SCAN_LIMIT_MS)).ms);
        } catch (error) {
          await one.child.stop();
          running.splice(running.indexOf(one), 1);
          one.row.skipped = `scanning: ${String(error)}`;
        }
      }
    }
  } finally {
    for (const { child } of running) await child.stop();
  }
  const baseline = running.find(({ row }) => row.matcher === BASELINE)?.times;
  for (const { row, times } of running) {
    row.charsPerSecond = (chars / median(times)) * 1000;
    if (baseline) row.ratio = median(times.map((ms, round) => baseline[round]! / ms));
  }
  return rows;
}

/** Matchers that need not be tried with so many names, by what fewer took, and why. */
function tooSlow(rows: readonly MatcherRow[], count: number): Map<string, string> {
  const found = new Map<string, string>();
  for (const { names, matcher, buildMs, skipped } of rows) {
    const expected = ((buildMs ?? 0) * count) / names;
    if (names < 10_000) continue;
    if (skipped) found.set(matcher, skipped);
    else if (expected > 2 * BUILD_LIMIT_MS) found.set(matcher, `would take ${Math.round(expected / 1000)} s to build`);
  }
  return found;
}

/** Prints the rows of one number of names. */
export function printSpeeds(rows: readonly MatcherRow[], chars: number): void {
  const cells = rows.map(
    ({ names, matcher, skipped, charsPerSecond, ratio, buildMs, bytesPerName, matches }): Cell[] => [
      matcher === OURS ? `${matcher} (ours)` : matcher,
      names,
      ...(skipped === undefined
        ? [(charsPerSecond ?? 0) / 1e6, ratio, buildMs, bytesPerName, matches]
        : [`skipped: ${skipped}`, "", "", "", ""]),
    ],
  );
  const columns = ["matcher", "names", "M chars/s", `x ${BASELINE}`, "build ms", "bytes/name", "matches"];
  printTable(`Matcher: ${chars.toLocaleString("en")} characters of news text`, columns, cells);
}
