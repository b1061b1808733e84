/** The two extensions that are compared: ours as it was built, and the floor. */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHROME_BUILD } from "../browsers/chromium.ts";
import { OUTPUT } from "./report.ts";

const MANIFEST = {
  manifest_version: 3,
  name: "Floor",
  version: "1.0",
  background: { service_worker: "background.js" },
  content_scripts: [{ matches: ["http://*/*", "https://*/*"], js: ["content.js"], run_at: "document_idle" }],
};

const CONTENT = `
const texts = [];
const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) texts.push(walker.currentNode.data);
chrome.runtime.sendMessage({ type: "linkText", texts }, () => {});
`;

const BACKGROUND = `
chrome.runtime.onMessage.addListener((message, sender, answer) => {
  answer({ characters: message.texts.reduce((sum, text) => sum + text.length, 0), mentions: [] });
});
`;

/**
 * Writes the floor, the least that an extension of this kind can cost; returns its folder. Its content script is injected as ours
 * is, walks the text once, sends it to its background, gets an answer and paints nothing.
 */
export function writeFloorExtension(): string {
  const folder = join(OUTPUT, "floor-extension");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(MANIFEST, null, 2));
  writeFileSync(join(folder, "content.js"), CONTENT);
  writeFileSync(join(folder, "background.js"), BACKGROUND);
  return folder;
}

/** A copy of the built extension, so that a build meanwhile doesn't disturb the run; returns its folder. */
export function copyBuild(): string {
  if (!existsSync(CHROME_BUILD)) throw new Error("No built extension: run `npm run build` first.");
  const folder = join(OUTPUT, "extension");
  rmSync(folder, { recursive: true, force: true });
  cpSync(CHROME_BUILD, folder, { recursive: true });
  return folder;
}
