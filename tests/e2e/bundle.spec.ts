/** H2 on what is shipped: libraries and the build tool may bring in what our source doesn't hold. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { CHROME_BUILD } from "../browsers/chromium.ts";
import { FIREFOX_BUILD } from "../browsers/firefox.ts";

/** Where a library holds something, and why it does no harm. The extension's own policy forbids it besides. */
const KNOWN: Record<string, RegExp> = {
  // Preact sets it for a property that no component of ours has (the source gate).
  innerHTML: /\.innerHTML\b|["'`]innerHTML/,
  // papaparse can download what it parses, and start workers; it is given text alone.
  "requests of papaparse": /\bnew XMLHttpRequest\b/,
};
/** The PDF library can fetch what it opens, and tries whether code may be made from text; it is given bytes alone, with that switched off. */
const PDF = "assets\\/pdf[.\\w-]*\\.js";

const NEVER: { name: string; pattern: RegExp; files: RegExp | null }[] = [
  { name: "markup from text", pattern: KNOWN.innerHTML!, files: /chunks\/[\w-]+\.js$/ },
  {
    name: "other markup from text",
    pattern: /\b(?:insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)\b/,
    files: null,
  },
  { name: "documents from text", pattern: /document\.write\b/, files: null },
  {
    name: "code from text",
    pattern: /\beval\s*\(|\bnew Function\b|(?<![\w.$])Function\s*\(/,
    files: new RegExp(`${PDF}$`),
  },
  { name: "scripts from elsewhere", pattern: /\bimportScripts\b/, files: null },
  { name: "requests", pattern: /(?<![\w.$])fetch\s*\(/, files: new RegExp(`^background\\.js$|${PDF}$`) },
  {
    name: "requests of papaparse",
    pattern: KNOWN["requests of papaparse"]!,
    files: new RegExp(`chunks\\/(?:library|save-file)-[\\w-]+\\.js$|assets\\/worker-[\\w-]+\\.js$|${PDF}$`),
  },
  {
    name: "connections",
    pattern: /\bnew (?:WebSocket|EventSource|RTCPeerConnection|WebTransport)\b|\bsendBeacon\b/,
    files: null,
  },
  {
    name: "addresses on the web that something is loaded from",
    pattern: /(?:import|src=)\s*["'(]\s*https?:/,
    files: null,
  },
];

for (const [browser, folder] of [
  ["Chromium", CHROME_BUILD],
  ["Firefox", FIREFOX_BUILD],
] as const) {
  const scripts = (): string[] => {
    expect(existsSync(folder), "run `npm run build` first").toBe(true);
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
  };

  test(`H2 ${browser}: what is built holds nothing that makes markup, code or requests, but where it is known`, () => {
    const read = (file: string): string => readFileSync(join(folder, file), "utf8");
    const found = NEVER.map(({ name, pattern, files }) => ({
      name,
      in: scripts().filter((file) => pattern.test(read(file)) && !files?.test(file)),
    }));
    expect(found.filter((one) => one.in.length > 0)).toEqual([]);
  });

  test(`H2 ${browser}: no script is put into a page's own world, and pages load only what is packed with them`, () => {
    const manifest = readFileSync(join(folder, "manifest.json"), "utf8");
    expect(manifest).not.toMatch(/"world"|"MAIN"|unsafe-|"externally_connectable"/);
    const pages = readdirSync(folder).filter((file) => file.endsWith(".html"));
    for (const page of pages) {
      const html = readFileSync(join(folder, page), "utf8");
      expect(html, page).not.toMatch(/(?:src|href)="(?:[a-z]+:|\/\/)/i);
      expect(html.match(/<script\b[^>]*>(?=[^<])/g), page).toBeNull();
      expect(html, page).not.toMatch(/\son\w+=/i);
    }
  });
}
