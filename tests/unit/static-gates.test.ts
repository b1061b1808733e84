/** H2: what must not stand in the source, looked up in the source itself. What the linter can say it says, too; this can't be switched off by a comment. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const SOURCES = ["components", "entrypoints", "utils"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.tsx?$/.test(file));

/** Without comments. */
const read = (file: string): string =>
  readFileSync(join(ROOT, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/.*$/gm, "");

const GATES: { name: string; never: RegExp; door?: string }[] = [
  {
    name: "text becomes markup",
    never: /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)\b/,
  },
  { name: "text becomes markup by Preact", never: /dangerouslySetInnerHTML/ },
  { name: "text becomes a document", never: /document\.write|DOMParser|\bsrcdoc\b/ },
  { name: "text becomes code", never: /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|\bimportScripts\b/ },
  { name: "a timer runs text", never: /\bset(?:Timeout|Interval)\s*\(\s*["'`]/ },
  { name: "a request is made", never: /\bfetch\s*\(/, door: "entrypoints/background/package-packs.ts" },
  {
    name: "another request is made",
    never: /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport)\b/,
  },
  { name: "code runs in the page's own world", never: /world:\s*["']MAIN["']|\bMAIN_WORLD\b/ },
  {
    name: "the page is told of us",
    never: /\bdispatchEvent\s*\(|window\.postMessage|parent\.postMessage|top\.postMessage/,
  },
];

for (const { name, never, door } of GATES) {
  test(`H2 nowhere ${name}`, () => {
    expect(SOURCES.filter((file) => file !== door && never.test(read(file)))).toEqual([]);
    // A door that isn't one any more is to be closed.
    expect(door === undefined || never.test(read(door))).toBe(true);
  });
}

/** Listeners in a page we don't own: what they call must ask whether the event is the reader's or the browser's. */
const LISTENERS = /(?<!\w)addEventListener\(\s*(?:"\w+"|\w+),\s*([\w.]+)(\()?/g;
/** Only notes that the selection is to be looked at again, whoever says so. */
const HARMLESS = "entrypoints/content/marks/selection.ts";
const CONTENT = SOURCES.filter((file) => file.startsWith("entrypoints/content/") && file !== HARMLESS);

test.each(CONTENT.filter((file) => read(file).includes("addEventListener(")))(
  "H2 %s hears only trusted events",
  (file) => {
    const code = read(file).replaceAll(/\w*[sS]ignal\.addEventListener\(/g, ""); // an AbortSignal is ours
    const deaf = [...code.matchAll(LISTENERS)].filter(([, handler, calls]) => {
      if (handler === "trusted" && calls) return false;
      const definition = new RegExp(`const ${handler} = (?:trusted\\(|\\([^]*?\\n  \\};)`).exec(code)?.[0];
      return !(definition?.endsWith("trusted(") || /^[^]*?\{\s*if \([^)]*isTrusted/.test(definition ?? ""));
    });
    expect(deaf.map(([call]) => call)).toEqual([]);
    const known = [...code.matchAll(LISTENERS)].length;
    expect(known, "listeners written in another way").toBe(code.split("addEventListener(").length - 1);
  },
);
