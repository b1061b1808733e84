/** E10: what was taken out as HTML or Markdown is opened from a folder, years later, in whatever browser is there. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { launchChromium } from "../browsers/chromium.ts";
import { annotation } from "../fixtures/annotations.ts";
import { exportAs } from "../../utils/formats/export.ts";

const words = [
  "<script>alert(1)</script>",
  "<img src=https://tracker.example/a.png onerror=alert(2)>",
  "<svg onload=alert(3)><style>@import 'https://tracker.example/b.css'</style>",
  "</style></title><link rel=stylesheet href=https://tracker.example/c.css>",
  "<iframe srcdoc='<script>alert(4)</script>'>",
  '"><meta http-equiv=refresh content="0;https://tracker.example/d">',
].join(" ");
const stored = [
  annotation({
    note: words,
    tags: [words],
    target: { title: words, lang: '" onfocus=alert(5) autofocus="', quote: { exact: words, prefix: "", suffix: "" } },
  }),
];
const options = { title: words, lang: "en", now: "2026-11-22T00:00:00Z" };
const html = exportAs("html", stored, options).content as string;

for (const [name, file, content] of [
  ["a page to print", "page.html", html],
  // The policy is the second lock: without it, the first must hold.
  ["a page to print without its policy", "page.html", html.replace(/<meta http-equiv[^>]*>/, "")],
  ["a note", "note.md", exportAs("markdown", stored, options).content as string],
] as const)
  test(`E10 ${name}, opened from a folder, runs nothing and asks for nothing`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "gloss-print-"));
    const browser = await launchChromium({ extension: null });
    try {
      writeFileSync(join(folder, file), content);
      const address = pathToFileURL(join(folder, file)).href;
      const page = await browser.context.newPage();
      const requests: string[] = [];
      const dialogs: string[] = [];
      page.on("request", (request) => requests.push(request.url()));
      page.on("dialog", async (dialog) => {
        dialogs.push(dialog.message());
        await dialog.dismiss();
      });
      await page.goto(address, { waitUntil: "load" });
      await page.emulateMedia({ media: "print" });
      await expect(page.locator("body")).toContainText("alert(4)");
      expect(requests).toEqual([address]);
      expect(dialogs).toEqual([]);
      expect(page.url()).toBe(address);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true });
    }
  });
