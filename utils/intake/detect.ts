/** The front door: what was dropped, by its content. Each part can be read again with other choices; what can't be taken is said, not thrown. */
import type { CorpusDocument } from "../model.ts";
import { IntakeFault } from "./fault.ts";
import type { Opened } from "./opened.ts";
import { isPack, type OpenedPack, readPackFiles } from "./pack.ts";
import { looksLikeLines, looksLikeTable, openLines, openTable } from "./read-table.ts";
import { documentOf } from "./document-of.ts";
import { documentOfHtml, type ReadArticle } from "./read-html.ts";
import { openJson } from "./read-json.ts";
import { documentOfMarkdown } from "./read-markdown.ts";
import { documentOfDocx, documentOfEpub } from "./read-office.ts";
import { documentOfPdf, type PdfTools } from "./read-pdf.ts";
import { openSkosXml, openTurtle } from "./read-skos.ts";
import { openBibtex, openRis } from "./read-sources.ts";
import { openTei } from "./read-tei.ts";
import { isHiddenPath, isNotePath, openVault } from "./read-vault.ts";
import { openWorkbook } from "./read-workbook.ts";
import { looksLikeYaml, openYaml } from "./read-yaml.ts";
import { categoryOfNames, guessMapping } from "./roles.ts";
import { textOf } from "./text-of.ts";
import {
  type Cell,
  type Choices,
  type Format,
  type InFile,
  LIMITS,
  type Part,
  type Reading,
  type Role,
  type Skipped,
} from "./values.ts";
import { isZip, unzip } from "./zip.ts";

/** What can't be had in every world: handed in by the page, the worker, the command line. */
export interface Tools {
  pdf?: () => Promise<PdfTools>;
  readArticle?: ReadArticle;
}

export interface Detected {
  parts: Part[];
  /** Packs of ours: their entities are taken as they are. */
  packs: ({ file: string } & OpenedPack)[];
  /** Files that can't be taken, and why. */
  skipped: Skipped[];
}

/** Finds out what files are. */
export async function detect(files: readonly InFile[], tools: Tools = {}): Promise<Detected> {
  const detected: Detected = { parts: [], packs: [], skipped: [] };
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > LIMITS.bytes)
    return {
      ...detected,
      skipped: [{ file: files[0]?.path ?? "", row: 0, words: "", why: "too-large", value: String(LIMITS.bytes) }],
    };
  const plain: InFile[] = [];
  for (const file of files) {
    await tryTo(detected, file.path, async () => {
      const inside = archiveIn(file);
      if (inside === undefined) plain.push(file);
      else if (isPack(inside.map(({ path }) => path)))
        detected.packs.push({ file: file.path, ...readPackFiles(file.path, inside) });
      else
        plain.push(
          ...inside
            .filter(({ path }) => !/(?:^|\/)(?:__MACOSX|\.DS_Store)/.test(path))
            .map((one) => ({ path: `${file.path}/${one.path}`, bytes: one.bytes })),
        );
    });
  }
  if (isPack(plain.map(({ path }) => path.split("/").at(-1)!)) && plain.length <= 4) {
    await tryTo(
      detected,
      plain[0]!.path,
      async () =>
        void detected.packs.push({
          file: plain[0]!.path,
          ...readPackFiles(
            plain[0]!.path,
            plain.map(({ path, bytes }) => ({ path: path.split("/").at(-1)!, bytes })),
          ),
        }),
    );
    return detected;
  }
  const notes = isVault(plain) ? plain.filter(({ path }) => isNotePath(path)) : [];
  if (notes.length > 0) detected.parts.push(partOf(folderOf(notes), openVault(notes), []));
  for (const file of plain) {
    if (notes.includes(file) || (notes.length > 0 && isHiddenPath(file.path))) continue;
    // Pictures and the like lie about in every folder: only what is dropped by itself is worth a word.
    await tryTo(
      detected,
      file.path,
      async () => void detected.parts.push(await openPart(file, {}, tools)),
      plain.length > 1 ? "not-text" : undefined,
    );
  }
  return detected;
}

/** Reads a file again with what a reader chose. */
export async function openPart(file: InFile, choices: Choices, tools: Tools = {}): Promise<Part> {
  const binary = await openBinary(file, choices, tools);
  if (binary) return partOf(file.path, binary, []);
  const { text, readings } = textOf(file, choices);
  const opened = await openText(text, file.path, choices, tools);
  return partOf(
    file.path,
    { ...opened, choices: { ...opened.choices, encoding: choices.encoding ?? readings[0]?.encoding ?? "utf-8" } },
    readings,
  );
}

/** What a broken file does to a parser, even where nobody thought of it, ends in a sentence. */
async function tryTo(
  detected: Detected,
  path: string,
  act: () => Promise<void>,
  silent?: Skipped["why"],
): Promise<void> {
  try {
    await act();
  } catch (error) {
    const file: Skipped =
      error instanceof IntakeFault
        ? error.skipped
        : { file: path, row: 0, words: "", why: "damaged", value: String(error) };
    if (file.why !== silent) detected.skipped.push(file);
  }
}

/** The files of an archive that is no document of its own. */
function archiveIn(file: InFile): InFile[] | undefined {
  if (!isZip(file.bytes)) return undefined;
  const paths: string[] = [];
  unzip(file, (path) => (paths.push(path), false));
  if (paths.includes("[Content_Types].xml") || paths.includes("mimetype")) return undefined;
  return unzip(file);
}

async function openBinary(file: InFile, choices: Choices, tools: Tools): Promise<Opened | undefined> {
  const start = String.fromCharCode(...file.bytes.subarray(0, 1_024));
  if (start.includes("%PDF-")) {
    const pdf = await tools.pdf?.();
    if (!pdf) throw new IntakeFault(file.path, "not-known", "PDF");
    return document("pdf", await documentOfPdf(file, pdf));
  }
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) throw new IntakeFault(file.path, "protected");
  if (!isZip(file.bytes)) return undefined;
  const paths: string[] = [];
  unzip(file, (path) => (paths.push(path), false));
  if (paths.includes("xl/workbook.xml")) return openWorkbook(file, choices);
  if (paths.includes("word/document.xml")) return document("docx", documentOfDocx(file));
  if (paths.includes("META-INF/container.xml") || paths.some((path) => path.endsWith(".opf")))
    return document("epub", documentOfEpub(file));
  throw new IntakeFault(file.path, "not-known");
}

async function openText(text: string, file: string, choices: Choices, { readArticle }: Tools): Promise<Opened> {
  const start = text
    .slice(0, 4_000)
    .replace(/^\ufeff/, "")
    .trimStart();
  if (/^[[{]/.test(start) && !/^\[\[[^[\]{"\d\s-]|^\[[^\]"{[\d]{1,200}\]\(/.test(start))
    return openJson(text, file, choices);
  if (start.startsWith("<")) return openMarkup(text, start, file, readArticle);
  if (/^(?:#[^\n]*\n|\s)*(?:@prefix|@base|PREFIX|BASE)\s/i.test(start)) return openTurtle(text, file);
  if (/^TY {1,2}- /m.test(start) && /^ER {1,2}-/m.test(text)) return openRis(text, file);
  if (/^[ \t]*@\w{1,40}\s*\{[^,\n]{0,200},/m.test(start) && /=\s*["{]/.test(text)) return openBibtex(text, file);
  if (/^---\r?\n[^]*?\n---\r?\n/.test(start)) return document("markdown", documentOfMarkdown(text, file));
  // Before tables: commas in lists of the same length look like columns.
  if (choices.separator === undefined && looksLikeYaml(text)) return openYaml(text, file, choices);
  if (choices.separator !== undefined || looksLikeTable(text)) return openTable(text, file, choices);
  if (looksLikeLines(text)) return openLines(text);
  if (/^#{1,6} \S|^\s*[-*] \S.*\n|\[[^\][\n]{1,200}\]\([^)\n]{1,500}\)|\[\[[^\][\n]{1,200}\]\]|^>/m.test(text))
    return document("markdown", documentOfMarkdown(text, file));
  return document("text", documentOf({ file, title: /^(\S[^\n]{0,150})\r?\n\s*\r?\n/.exec(start)?.[1] ?? "", text }));
}

function openMarkup(text: string, start: string, file: string, readArticle: ReadArticle | undefined): Opened {
  const root = /<(?![?!])(?:[\w-]+:)?([\w-]+)/.exec(start.replace(/<!--[^]*?-->/g, ""))?.[1] ?? "";
  if (root === "TEI" || root === "teiCorpus" || /^list(?:Person|Org|Place)$/.test(root)) return openTei(text, file);
  if (root === "RDF") return openSkosXml(text, file);
  if (/^html$/i.test(root) || /<!doctype html/i.test(start) || /<(?:body|article|p|div)\b/i.test(start))
    return document("html", documentOfHtml(text, file, readArticle));
  throw new IntakeFault(file, "not-known", root);
}

function document(format: Format, one: CorpusDocument): Opened {
  return { format, columns: [], roles: [], rows: [], documents: () => [one], documentCount: 1, skipped: [] };
}

const isVault = (files: readonly InFile[]): boolean =>
  files.some(({ path }) => /(?:^|\/)(?:\.obsidian|logseq)\//.test(path)) ||
  (files.filter(({ path }) => isNotePath(path)).length > 1 &&
    files.filter(({ path, bytes }) => isNotePath(path) && linked(bytes)).length > 0);
const linked = (bytes: Uint8Array): boolean => {
  const start = String.fromCharCode(...bytes.subarray(0, 8_000));
  return /\[\[[^\][\n]{1,200}\]\]/.test(start) || /^---\r?\n/.test(start);
};
const folderOf = (files: readonly InFile[]): string =>
  files[0]?.path.split("/").slice(0, -1)[0] ?? files[0]?.path ?? "";

const EXAMPLES = 5;
const GUESSED_ROWS = 200;

function partOf(file: string, opened: Opened, readings: Reading[]): Part {
  const { columns, rows, roles, skipped } = opened;
  const sample =
    rows.length > GUESSED_ROWS
      ? Array.from({ length: GUESSED_ROWS }, (_, i) => rows[Math.floor((i * rows.length) / GUESSED_ROWS)]!)
      : rows;
  const guessed = guessMapping(columns, sample);
  const names = (all: readonly Role[]): string[] => {
    const at = all.indexOf("name");
    return at < 0 ? [] : sample.flatMap(({ cells }) => cells[at] ?? []);
  };
  const mapping = roles
    ? {
        roles: [...roles],
        category: opened.category ?? categoryOfNames(names(roles)),
        turned: roles.includes("first") ? false : guessed.turned,
      }
    : guessed;
  return {
    what: {
      file,
      format: opened.format,
      rows: rows.length,
      columns,
      examples: columns.map((_, i) =>
        [...new Set(sample.map(({ cells }) => shown(cells[i] ?? "")).filter((value) => value !== ""))].slice(
          0,
          EXAMPLES,
        ),
      ),
      documents: opened.documentCount ?? 0,
      mapping,
      choices: opened.choices ?? {},
      readings,
      sheets: opened.sheets ?? [],
      paths: opened.paths ?? [],
      ...(opened.preset === undefined ? {} : { preset: opened.preset }),
    },
    rows: () => rows,
    documents: opened.documents ?? (() => []),
    skipped,
  };
}

const shown = (cell: Cell): string => (typeof cell === "string" ? cell : cell.join("; ")).slice(0, 120);
