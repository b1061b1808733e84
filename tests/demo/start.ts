/**
 * `npm start`: the demo article in a real browser with Gloss in it. With a display the browser stays open until it is closed;
 * without one (or with `--headless`) the mentions are printed by category and pictures are written to `.output/demo/`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { CATEGORIES } from "../../utils/model.ts";
import type { PageReport } from "../../utils/messages/page-report.ts";
import { launchChromium, type GlossBrowser } from "../browsers/chromium.ts";
import { NoBrowserError } from "../browsers/find.ts";
import { servePages, type PageServer } from "../browsers/serve.ts";
import { MARK } from "../browsers/mark-selector.ts";
import { takePictures } from "./pictures.ts";

const PORT = 8737;
const ARTICLE = join(import.meta.dirname, "article.html");
const PICTURES = join(import.meta.dirname, "../../.output/demo");

try {
  await main();
} catch (error) {
  console.error(error instanceof NoBrowserError ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const server = await serveArticle();
  try {
    await (hasDisplay() ? show(server) : report(server));
  } finally {
    await server.close();
  }
}

/** The usual port keeps the site switch's memory; a second demo beside the first takes any. */
async function serveArticle(): Promise<PageServer> {
  const pages = (path: string) => (path === "/" ? readFileSync(ARTICLE, "utf8") : undefined);
  return servePages(pages, PORT).catch(() => servePages(pages));
}

function hasDisplay(): boolean {
  if (process.argv.includes("--headless") || process.env.CI) return false;
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

async function show(server: PageServer): Promise<void> {
  const gloss = await launchChromium({ headless: false, viewport: null });
  await gloss.open(server.origin);
  console.log(
    `Gloss is on at ${server.origin}: point at a marked name, or open the popup from the toolbar's puzzle piece.`,
  );
  console.log("Close the browser to end.");
  await new Promise<void>((resolve) => gloss.context.once("close", () => resolve()));
}

async function report(server: PageServer): Promise<void> {
  const gloss = await launchChromium({ viewport: { width: 1100, height: 900 }, deviceScaleFactor: 2 });
  try {
    const page = await gloss.open(server.origin);
    printTable(await readToEnd(gloss, page));
    const files = await takePictures(gloss, page, PICTURES);
    console.log(`Pictures: ${files.join(", ")}`);
  } finally {
    await gloss.close();
  }
}

async function readToEnd(gloss: GlossBrowser, page: Page): Promise<PageReport> {
  await page.locator(MARK).first().waitFor();
  await expect.poll(async () => (await gloss.reportOf(page))?.status, { timeout: 10_000 }).toBe("done");
  return (await gloss.reportOf(page))!;
}

function printTable({ entities }: PageReport): void {
  const total = entities.reduce((sum, { count }) => sum + count, 0);
  console.log(`\n${total} mentions of ${entities.length} names in the demo article\n`);
  for (const category of CATEGORIES) {
    const found = entities.filter((entity) => entity.category === category);
    const mentions = found.reduce((sum, { count }) => sum + count, 0);
    const names = found.map(({ name, count }) => (count > 1 ? `${name} (${count})` : name)).join(", ");
    console.log(`${category.padEnd(13)}${String(mentions).padStart(3)}  ${names || "–"}`);
  }
  console.log("");
}
