/** Before the end-to-end tests: a browser is there (once, not once a worker), and so is the built extension. */
import { existsSync } from "node:fs";
import { CHROME_BUILD } from "./chromium.ts";
import { findChromium } from "./find.ts";

export default function setup(): void {
  process.env.CHROMIUM_PATH = findChromium();
  if (!existsSync(CHROME_BUILD)) throw new Error("No built extension: run `npm run build` first.");
}
