/** Bibliographies: CSL-JSON, RIS and BibTeX. An entry is a source; its abstract is what can be quoted of it. */
import type { CorpusDocument } from "../model.ts";
import { documentOf } from "./document-of.ts";
import { isObject, type JsonObject, listAt, textAt } from "./json-values.ts";
import type { Opened } from "./opened.ts";
import type { Skipped } from "./values.ts";

export function openCsl(items: readonly JsonObject[], skipped: Skipped[]): Opened {
  return sources(
    items.map((item) =>
      documentOf({
        file: textAt(item, "id"),
        title: textAt(item, "title"),
        text: textAt(item, "abstract"),
        authors: listAt(item, "author").filter(isObject).map(personIn),
        publisher: textAt(item, "container-title") || textAt(item, "publisher"),
        date: dateIn(item.issued),
        language: textAt(item, "language").slice(0, 2),
        url: textAt(item, "URL"),
        note: textAt(item, "DOI"),
      }),
    ),
    skipped,
  );
}

const personIn = (one: JsonObject): string =>
  textAt(one, "literal") || [textAt(one, "given"), textAt(one, "family")].filter(Boolean).join(" ");
function dateIn(issued: unknown): string {
  if (!isObject(issued)) return typeof issued === "string" ? isoIn(issued) : "";
  const [parts] = listAt(issued, "date-parts");
  if (!Array.isArray(parts)) return isoIn(textAt(issued, "raw") || textAt(issued, "literal"));
  return parts
    .filter((part) => part !== null)
    .map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0"))
    .join("-");
}
const isoIn = (text: string): string => /^\d{4}(?:[-/]\d\d){0,2}/.exec(text.trim())?.[0].replaceAll("/", "-") ?? "";

/** https://en.wikipedia.org/wiki/RIS_(file_format): a tag a line, an entry ends with `ER`. */
export function openRis(text: string, file: string): Opened {
  const documents: CorpusDocument[] = [];
  const skipped: Skipped[] = [];
  let fields = new Map<string, string[]>();
  let start = 1;
  let last: string[] | undefined;
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    const [, tag, value = ""] = /^([A-Z][A-Z\d]) {1,2}- ?(.*)$/.exec(line) ?? [];
    if (!tag) {
      if (last && line.trim() !== "") last[last.length - 1] += ` ${line.trim()}`;
      continue;
    }
    if (tag === "TY") {
      fields = new Map();
      start = i + 1;
    }
    if (tag === "ER") {
      const get = (...tags: string[]): string =>
        tags.map((one) => fields.get(one)?.[0] ?? "").find((one) => one !== "") ?? "";
      const title = get("TI", "T1", "CT", "BT");
      if (title === "") skipped.push({ file, row: start, words: get("AU", "A1", "ID"), why: "no-name" });
      else
        documents.push(
          documentOf({
            file: `${file}#${start}`,
            title,
            text: get("AB", "N2"),
            authors: [...(fields.get("AU") ?? []), ...(fields.get("A1") ?? [])].map(turned),
            publisher: get("T2", "JO", "JF", "PB"),
            date: get("DA", "PY", "Y1").replaceAll("/", "-").replace(/-+$/, "").slice(0, 10),
            language: get("LA").slice(0, 2).toLowerCase(),
            url: get("UR", "L2"),
            note: get("DO"),
          }),
        );
      last = undefined;
      continue;
    }
    last = fields.get(tag) ?? [];
    last.push(value.trim());
    fields.set(tag, last);
  }
  return sources(documents, skipped);
}

const turned = (name: string): string => name.replace(/^([^,]+),\s*([^,]+)$/, "$2 $1").trim();

/** Entries `@type{key, field = {value}, …}`: braces are counted, so that a broken entry costs itself alone. */
export function openBibtex(text: string, file: string): Opened {
  const documents: CorpusDocument[] = [];
  const skipped: Skipped[] = [];
  const start = /^[ \t]*@(\w+)\s*\{\s*([^,\s}]*)\s*,/gm;
  for (const match of text.matchAll(start)) {
    if (/^(?:comment|string|preamble)$/i.test(match[1]!)) continue;
    const row = text.slice(0, match.index).split("\n").length;
    const fields = bibFields(text, match.index + match[0].length);
    if (!fields) {
      skipped.push({ file, row, words: match[2]!, why: "broken-row" });
      continue;
    }
    const get = (...names: string[]): string =>
      names.map((name) => fields.get(name) ?? "").find((one) => one !== "") ?? "";
    if (get("title") === "") {
      skipped.push({ file, row, words: match[2]!, why: "no-name" });
      continue;
    }
    documents.push(
      documentOf({
        file: `${file}#${match[2]}`,
        title: get("title"),
        text: get("abstract"),
        authors: get("author")
          .split(/\s+and\s+/)
          .filter(Boolean)
          .map(turned),
        publisher: get("journal", "journaltitle", "booktitle", "publisher"),
        date: isoIn(get("date", "year")),
        url: get("url"),
        note: get("doi"),
      }),
    );
  }
  return sources(documents, skipped);
}

function bibFields(text: string, from: number): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  let at = from;
  for (;;) {
    const name = /\s*([\w-]+)\s*=\s*/y;
    name.lastIndex = at;
    const found = name.exec(text);
    if (!found) return /^\s*\}/.test(text.slice(at, at + 200)) ? fields : undefined;
    at = name.lastIndex;
    const value = bibValue(text, at);
    if (!value) return undefined;
    fields.set(found[1]!.toLowerCase(), plain(value.text));
    at = value.end;
    const comma = /\s*,/y;
    comma.lastIndex = at;
    if (comma.exec(text)) at = comma.lastIndex;
  }
}

function bibValue(text: string, at: number): { text: string; end: number } | undefined {
  const open = text[at];
  if (open !== "{" && open !== '"') {
    const bare = /[\w.-]+/y;
    bare.lastIndex = at;
    const found = bare.exec(text);
    return found ? { text: found[0], end: bare.lastIndex } : undefined;
  }
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === "{") depth++;
    else if (text[i] === "}") depth--;
    if ((open === "{" && depth === 0) || (open === '"' && i > at && text[i] === '"' && depth === 0))
      return { text: text.slice(at + 1, i), end: i + 1 };
  }
  return undefined;
}
const ACCENTS: Record<string, string> = {
  '"': "\u0308",
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  "~": "\u0303",
  c: "\u0327",
  v: "\u030c",
};
const plain = (text: string): string =>
  text
    .replace(/\\(["'`^~cv])\s*\{?([A-Za-z])\}?/g, (_, accent: string, letter: string) => letter + ACCENTS[accent])
    .replace(/\\ss\b/g, "ß")
    .replace(/\\([&%$#_])/g, "$1")
    .replace(/[{}]/g, "")
    .replace(/\s+/g, " ")
    .normalize("NFC")
    .trim();

const sources = (documents: CorpusDocument[], skipped: Skipped[]): Opened => ({
  format: "sources",
  columns: [],
  rows: [],
  roles: [],
  documents: () => documents,
  documentCount: documents.length,
  skipped,
});
