/**
 * `npm test`: every stage in turn, and one closing line with what passed, failed and was skipped. A stage that needs the build
 * is not run when the build failed. The exit code is 0 only if each stage's own was.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findFirefox, NoBrowserError } from "./browsers/find.ts";

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const VITEST = ["vitest", "run", "--config", "tests/vitest.config.ts", "--reporter=default", "--reporter=json"];

const reports = join(import.meta.dirname, "../.output/tests");
mkdirSync(reports, { recursive: true });

const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const broken: string[] = [];

vitest("unit and DOM", ["unit", "dom"]);
if (stage("build", ["npm", "run", "-s", "build"])) {
  chromium();
  firefox();
  stage("size limits", ["npm", "run", "-s", "size"]);
}

if (broken.length > 0) console.log(`\nNot passed: ${broken.join(", ")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = broken.length > 0 || total.passed === 0 ? 1 : 0;

/** Runs one command of the project; tells whether it succeeded. */
function stage(name: string, command: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n── ${name}`);
  const [program = "npx", ...args] = command;
  const { status } = spawnSync(program, args, {
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  if (status !== 0) broken.push(name);
  return status === 0;
}

function vitest(name: string, projects: string[]): void {
  const report = join(reports, `${projects.join("-")}.json`);
  rmSync(report, { force: true });
  stage(name, ["npx", ...VITEST, `--outputFile=${report}`, ...projects.map((project) => `--project=${project}`)]);
  count(name, () => {
    const { numPassedTests, numFailedTests, numPendingTests } = read(report);
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 };
  });
}

function chromium(): void {
  const name = "end to end in Chromium";
  const report = join(reports, "chromium.json");
  rmSync(report, { force: true });
  stage(name, ["npx", "playwright", "test", "--config", "tests/playwright.config.ts"], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  count(name, () => {
    const { stats } = read(report) as unknown as { stats: Record<string, number> };
    return {
      passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
      failed: stats.unexpected ?? 0,
      skipped: stats.skipped ?? 0,
    };
  });
}

/** Firefox may be missing, if that is said. */
function firefox(): void {
  try {
    process.env.FIREFOX_PATH = findFirefox();
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.log(`\n── the core path in Firefox: skipped. ${error.message}`);
    total.skipped++;
    return;
  }
  vitest("the core path in Firefox", ["firefox"]);
}

/** Adds a stage's report; a stage that left none has failed as a whole. */
function count(name: string, tally: () => Tally): void {
  try {
    const stageTally = tally();
    for (const key of ["passed", "failed", "skipped"] as const) total[key] += stageTally[key];
    if (stageTally.failed > 0 && !broken.includes(name)) broken.push(name);
  } catch {
    total.failed++;
    if (!broken.includes(name)) broken.push(name);
  }
}

function read(report: string): Record<string, number> {
  return JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
}
