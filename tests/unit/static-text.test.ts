/** What readers read stands in `_locales`, and each permission has its reason there: looked up in the source itself. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LOCALES } from "../fixtures/words.ts";

const ROOT = join(import.meta.dirname, "../..");
const FILES = ["components", "entrypoints", "utils"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
);
const VIEWS = FILES.filter((file) => file.endsWith(".tsx"));
const PAGES = FILES.filter((file) => file.endsWith("index.html"));
const SOURCES = FILES.filter((file) => /\.tsx?$/.test(file));
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** Words between tags, and attributes that are read out or shown. */
const BETWEEN_TAGS = />\s*([^<>{}=;()]*\p{L}{2,}[^<>{}=;()]*)\s*<\//gu;
const SHOWN = /\s(?:aria-label|title|placeholder|alt)="([^"]*\p{L}[^"]*)"/gu;

test.each(VIEWS)("%s has no words of its own", (file) => {
  const code = read(file).replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");
  const found = [...code.matchAll(BETWEEN_TAGS), ...code.matchAll(SHOWN)]
    .map(([, words]) => words!.trim())
    .filter((words) => !Object.hasOwn(LOCALES.en, words)); // a key, handed on
  expect(found).toEqual([]);
});

test.each(PAGES)("%s says nothing but the extension's name", (file) => {
  const text = read(file)
    .replaceAll(/<[^>]*>/g, " ")
    .trim();
  expect(text).toBe("Gloss");
});

test("no sentence is put together from pieces", () => {
  const glued = /words\.(?:text|count|number|list|date)\([^()]*\)\s*\+|\+\s*words\.(?:text|count)\(/;
  expect(SOURCES.filter((file) => glued.test(read(file)))).toEqual([]);
});

test("every message is used", () => {
  const code = [...SOURCES, "wxt.config.ts"].map(read).join("\n");
  const unused = Object.keys(LOCALES.en)
    .map((key) => key.replace(/_(?:one|other)$/, ""))
    .filter((key) => !new RegExp(`["_]${key}(?:["_]|\\b)`).test(code));
  expect([...new Set(unused)]).toEqual([]);
});
