/** A folder of notes (Obsidian, Logseq): each note is an entity under its file's name, and a document where it says something. */
import type { CorpusDocument } from "../model.ts";
import { documentOf } from "./document-of.ts";
import { fixedColumns, type Opened } from "./opened.ts";
import { categoryOfKind } from "./kinds.ts";
import { frontStrings, readNote } from "./read-markdown.ts";
import { textOf } from "./text-of.ts";
import { IntakeFault } from "./fault.ts";
import type { Cell, InFile, Row, Skipped } from "./values.ts";

const { columns, roles } = fixedColumns({
  name: "name",
  aliases: "others",
  kind: "kind",
  role: "role",
  tags: "context",
  organisation: "context",
  summary: "description",
  link: "link",
  date: "date",
  links: "related",
});

const HIDDEN = /(?:^|\/)\.[^/]+\//;
const LEFT = /(?:^|\/)(?:[-_ ]*templates?|logseq\/(?:bak|\.recycle))\//i;
/** A day's note is a diary, not an entity. */
const DAILY = /^\d{4}[-_]\d\d[-_]\d\d$/;
const FEWEST_CHARS = 40;

export const isHiddenPath = (path: string): boolean => HIDDEN.test(path);
/** Whether a file is one of the notes of a vault. */
export const isNotePath = (path: string): boolean => /\.(?:md|markdown)$/i.test(path);

export function openVault(files: readonly InFile[]): Opened {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  const documents: CorpusDocument[] = [];
  for (const file of files) {
    const why = isHiddenPath(file.path)
      ? "hidden-folder"
      : LEFT.test(file.path) || /^\s*template\b/i.test(nameOf(file.path))
        ? "template"
        : undefined;
    if (why) {
      skipped.push({ file: file.path, row: 0, words: nameOf(file.path), why });
      continue;
    }
    let text: string;
    try {
      ({ text } = textOf(file));
    } catch (error) {
      if (!(error instanceof IntakeFault)) throw error;
      skipped.push(error.skipped);
      continue;
    }
    const note = readNote(text);
    if (note.broken) skipped.push({ file: file.path, row: 1, words: nameOf(file.path), why: "front-matter" });
    const name = nameOf(file.path);
    const { front, body } = note;
    const tags = [
      ...frontStrings(front, "tags", "tag", "categories", "category").flatMap((tag) => tag.split(/[\s,]+/)),
      ...inlineTags(text),
    ].map((tag) => tag.replace(/^#/, ""));
    const kinds = [...frontStrings(front, "type", "kind"), ...tags];
    const cells: Record<(typeof columns)[number], Cell> = {
      name: [name],
      aliases: frontStrings(front, "aliases", "alias"),
      kind: kinds.filter((kind) => categoryOfKind(kind) !== undefined).slice(0, 1),
      role: frontStrings(front, "role", "position", "title", "job"),
      tags: [...new Set(tags)].filter((tag) => categoryOfKind(tag) === undefined),
      organisation: frontStrings(front, "organisation", "organization", "company", "employer", "country", "party"),
      summary: frontStrings(front, "description", "summary")[0] ?? "",
      link: frontStrings(front, "url", "source", "website")
        .filter((url) => /^https?:/.test(url))
        .slice(0, 1),
      date: frontStrings(front, "date", "created"),
      links: [...new Set(note.links.map(({ target }) => nameOf(target)))],
    };
    if (!DAILY.test(name)) rows.push({ row: rows.length + 1, cells: columns.map((column) => cells[column]) });
    if (body.length >= FEWEST_CHARS)
      documents.push(
        documentOf({
          file: file.path,
          title: frontStrings(front, "title")[0] ?? name,
          text: body,
          authors: frontStrings(front, "author", "authors"),
          date:
            /^\d{4}(?:-\d\d){0,2}/.exec(
              frontStrings(front, "date", "published", "created")[0] ??
                (DAILY.test(name) ? name.replaceAll("_", "-") : ""),
            )?.[0] ?? "",
          url: frontStrings(front, "url", "source").find((url) => /^https?:/.test(url)) ?? "",
        }),
      );
  }
  return {
    format: "vault",
    columns,
    roles,
    rows,
    category: "concept",
    documents: () => documents,
    documentCount: documents.length,
    skipped,
  };
}

const inlineTags = (text: string): string[] =>
  [...text.slice(0, 20_000).matchAll(/(?<=^|\s)#([\p{L}][\p{L}\d/_-]*)/gu)].map(([, tag]) => tag!);
/** Logseq writes `a/b` as `a___b` or `a%2Fb`. */
function nameOf(path: string): string {
  const name = (path.split("/").at(-1) ?? path).replace(/\.(?:md|markdown)$/i, "");
  return name.replaceAll("___", "/").replaceAll(/%2F/gi, "/").trim();
}
