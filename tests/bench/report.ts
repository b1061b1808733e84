/** Numbers for people (tables on standard output) and for programs (JSON under `.output/bench`). */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where everything that a run makes is put. */
export const OUTPUT = join(import.meta.dirname, "../../.output/bench");

/** The middle value; `NaN` of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export type Cell = string | number | undefined;

/** Three significant digits, or all of a larger number; a dash for what wasn't measured. */
export function show(value: Cell): string {
  if (typeof value === "string") return value;
  if (value === undefined || Number.isNaN(value)) return "–";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return String(Number(value.toPrecision(3)));
}

/** Prints rows under a title; the first column is text, the others stand right-aligned. */
export function printTable(title: string, columns: readonly string[], rows: readonly Cell[][]): void {
  const cells = [columns, ...rows.map((row) => row.map(show))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ");
  console.log(`\n${title}\n${cells.map(line).join("\n")}`);
}

/** Writes the whole run to `<date>.json` and to `latest.json`; tells the first one's path. */
export function writeReport(report: unknown): string {
  mkdirSync(OUTPUT, { recursive: true });
  const json = `${JSON.stringify(report, (_key, value: unknown) => (typeof value === "number" ? rounded(value) : value), 2)}\n`;
  const path = join(OUTPUT, `${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}.json`);
  writeFileSync(path, json);
  writeFileSync(join(OUTPUT, "latest.json"), json);
  return path;
}

const rounded = (value: number): number => Number(value.toPrecision(6));

/** A line on standard error about what is going on, so that standard output stays the report. */
export const progress = (text: string): void =>
  void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
