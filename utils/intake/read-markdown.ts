/** Markdown and plain text as documents; front matter tells title, authors, date. Malformed front matter costs the front matter alone. */
import { load } from "js-yaml";
import type { CorpusDocument } from "../model.ts";
import { documentOf } from "./document-of.ts";
import { isObject, type JsonObject } from "./json-values.ts";

export interface Note {
  front: JsonObject;
  /** Whether there was front matter that couldn't be read. */
  broken: boolean;
  body: string;
  title: string;
  links: { target: string; label: string }[];
}

/** What a note says, apart from how it is drawn. */
export function readNote(text: string): Note {
  const found = /^\ufeff?---[ \t]*\r?\n([^]*?)\r?\n?---[ \t]*(?:\r?\n|$)/.exec(text);
  let front: JsonObject = {};
  let broken = false;
  if (found) {
    const value = yamlOf(found[1]!);
    if (isObject(value)) front = value;
    else broken = value !== undefined && value !== null;
  }
  // Logseq: `key:: value` lines at the start.
  const rest = found ? text.slice(found[0].length) : text.replace(/^\ufeff/, "");
  for (const [, key, value] of rest.slice(0, 2_000).matchAll(/^(?:- )?([\w-]+):: (.+)$/gm))
    front[key!] ??= value!.split(/,\s*/);
  const links = [
    ...rest.matchAll(/\[\[([^\][|#^\n]{1,300})(?:[#^][^\][|\n]{0,300})?(?:\|([^\][\n]{1,300}))?\]\]/g),
  ].map(([, target, label]) => ({ target: target!.trim(), label: label?.trim() ?? "" }));
  const body = plainMarkdown(rest);
  return { front, broken, body, title: /^#\s+(.+)$/m.exec(rest)?.[1]?.trim() ?? "", links };
}

const MOST_FRONT = 20_000;
const BROKEN = Symbol("broken");
function yamlOf(yaml: string): unknown {
  if (yaml.length > MOST_FRONT) return BROKEN;
  try {
    return load(yaml, { maxAliases: 20, maxDepth: 20 });
  } catch {
    return BROKEN;
  }
}

/** The strings under any of these keys of front matter, links as their targets. */
export function frontStrings(front: JsonObject, ...keys: string[]): string[] {
  return keys
    .flatMap((key) => (Object.hasOwn(front, key) ? front[key] : undefined))
    .flatMap((value) =>
      value instanceof Date
        ? value.toISOString().slice(0, 10)
        : typeof value === "string" || typeof value === "number"
          ? String(value)
          : [],
    )
    .map((value) => value.replace(/^\[\[([^\]|]+)(?:\|[^\]]*)?\]\]$/, "$1").trim())
    .filter((value) => value !== "");
}

/** Text without its marks: blocks parted by an empty line, links as their words. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/%%[^]*?(?:%%|$)|<!--[^]*?(?:-->|$)/g, "")
    .replace(/^(?:```|~~~)[^\n]*\n[^]*?(?:^(?:```|~~~)[ \t]*$|$(?![^]))/gm, "")
    .replace(/!\[\[[^\][\n]{0,300}\]\]|!\[[^\][\n]{0,300}\]\([^)\n]{0,2000}\)/g, "")
    .replace(/\[\[([^\][|\n]{1,300})\|([^\][\n]{1,300})\]\]/g, "$2")
    .replace(/\[\[([^\][#\n]{1,300})(?:#[^\][\n]{0,300})?\]\]/g, "$1")
    .replace(
      /\[([^\][\n]{0,500})\]\((?:<[^<>\n]{0,2000}>|[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)(?:\s+"[^"\n]{0,300}")?\)/g,
      "$1",
    )
    .replace(/^ {0,3}#{1,6}[ \t]+([^\n]*)$/gm, "\n$1\n")
    .replace(/^[ \t]*>+[ \t]?(?:\[![\w-]+\][+-]?\s*)?/gm, "")
    .replace(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\]\s+)?/gm, "")
    .replace(/^[ \t]{0,3}(?:[-*_][ \t]?){3,}$/gm, "")
    .replace(/^(?:- )?[\w-]+:: .*$/gm, "")
    .replace(/(\*\*|__)(?=\S)([^\n]{0,1000}?\S)\1/g, "$2")
    .replace(/(?<![\p{L}\d*])\*(?=\S)([^*\n]{0,1000}?\S)\*/gu, "$1")
    .replace(/(?<![\p{L}\d_])_(?=\S)([^_\n]{0,1000}?\S)_(?![\p{L}\d])/gu, "$1")
    .replace(/~~([^~\n]{1,1000})~~|==([^=\n]{1,1000})==/g, "$1$2")
    .replace(/`([^`\n]{1,1000})`/g, "$1")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

export function documentOfMarkdown(text: string, file: string): CorpusDocument {
  const { front, body, title } = readNote(text);
  const one = (...keys: string[]): string => frontStrings(front, ...keys)[0] ?? "";
  const own = one("title") || title;
  return documentOf({
    file,
    title: own,
    text: own !== "" && body.startsWith(own) ? body.slice(own.length).trim() : body,
    authors: frontStrings(front, "author", "authors"),
    publisher: one("publisher", "site", "publication"),
    date: /^\d{4}(?:-\d\d){0,2}/.exec(one("date", "published", "created"))?.[0] ?? "",
    language: one("lang", "language"),
    url: one("url", "source", "link"),
  });
}
