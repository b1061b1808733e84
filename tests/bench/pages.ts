/** The pages to measure on: saved pages of the real web, standing still, served from this machine with all else out of reach. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type PageServer, servePages } from "../browsers/serve.ts";

const SAVED = join(import.meta.dirname, "../../../shared/pages");
const OWN = join(import.meta.dirname, "../fixtures/pages");

export interface SavedPage {
  name: string;
  /** Path on the server. */
  path: string;
  bytes: number;
}

export interface PageSite extends PageServer {
  pages: SavedPage[];
}

/** Nothing but the page itself is loaded, and none of its scripts run; styles inside it apply. Content scripts don't heed this. */
const STILL = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** Serves the HTML files of a folder; by default the shared pages, or else the tests' own. */
export function serveFolder(folder = existsSync(SAVED) ? SAVED : OWN, limit = Infinity): Promise<PageSite> {
  const files = readdirSync(resolve(folder))
    .filter((name) => name.endsWith(".html"))
    .toSorted();
  return serveTexts(
    new Map(files.slice(0, limit).map((name) => [name.replace(/\.html$/, ""), readFileSync(join(folder, name))])),
  );
}

/** Serves pages by name. */
export async function serveTexts(sources: ReadonlyMap<string, Buffer>): Promise<PageSite> {
  const pages = [...sources].map(([name, source]) => ({
    name,
    path: `/${encodeURIComponent(name)}`,
    body: withoutScripts(source),
  }));
  const bodies = new Map(pages.map(({ name, body }) => [`/${name}`, body]));
  const server = await servePages((path) => {
    const body = bodies.get(path);
    // The page's own <meta> says the encoding.
    return body && { body, type: "text/html", headers: { "content-security-policy": STILL } };
  });
  return { ...server, pages: pages.map(({ name, path, body }) => ({ name, path, bytes: body.length })) };
}

/** A tag of a script that runs, not one that holds data. */
const SCRIPT = /<script\b(?![^>]*\btype\s*=\s*["']?[^"'\s>]*(?:json|template|text\/plain|text\/html|x-))/i;

/**
 * Bytes stay as they are (read as Latin-1), whatever the encoding. A page that has scripts keeps one, which does nothing: by that the
 * painter is chosen.
 */
function withoutScripts(source: Buffer): Buffer {
  const html = source.toString("latin1");
  const still = html
    .replaceAll(/<script\b[\s\S]*?<\/script\s*>/gi, "")
    .replaceAll(/<script\b[^>]*>/gi, "")
    .replaceAll(/<(?:iframe|object|embed|frame)\b[^>]*>/gi, "")
    .replaceAll(/<meta\b[^>]*http-equiv\s*=\s*["']?(?:refresh|content-security-policy)[^>]*>/gi, "");
  return Buffer.from(SCRIPT.test(html) ? still.replace(/<head\b[^>]*>/i, "$&<script></script>") : still, "latin1");
}
