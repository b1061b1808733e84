/** The text of a PDF by page, in the order a person reads it. A scan without a text layer is said to be one, not guessed at. */
import type { CorpusDocument } from "../model.ts";
import { documentOf } from "./document-of.ts";
import { IntakeFault } from "./fault.ts";
import type { InFile } from "./values.ts";

/** The little of pdfjs-dist that is used: it is handed in, as Node and the extension load it in different ways. */
export interface Pdfjs {
  getDocument(source: {
    data: Uint8Array;
    isEvalSupported: boolean;
    useSystemFonts: boolean;
    verbosity: number;
    cMapUrl?: string;
    cMapPacked?: boolean;
    standardFontDataUrl?: string;
  }): {
    promise: Promise<PdfDocument>;
    destroy(): Promise<void>;
  };
}
interface PdfDocument {
  numPages: number;
  getMetadata(): Promise<{ info: object }>;
  getPage(number: number): Promise<{ getTextContent(): Promise<{ items: readonly object[] }> }>;
}
export interface PdfTools {
  pdfjs: Pdfjs;
  /** Folders of pdfjs-dist. */
  cMapUrl?: string;
  standardFontDataUrl?: string;
}

export interface PdfText {
  pages: string[];
  title: string;
  author: string;
  date: string;
}

const ERRORS_ONLY = 0;

export async function readPdf(file: InFile, tools: PdfTools): Promise<PdfText> {
  const { pdfjs, cMapUrl, standardFontDataUrl } = tools;
  const task = pdfjs.getDocument({
    // The worker takes the bytes away: the file's own stay.
    data: file.bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: true,
    verbosity: ERRORS_ONLY,
    ...(cMapUrl ? { cMapUrl, cMapPacked: true } : {}),
    ...(standardFontDataUrl ? { standardFontDataUrl } : {}),
  });
  try {
    const pdf = await task.promise;
    const { info } = await pdf.getMetadata();
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(pageText(items as PdfItem[]));
    }
    const field = (name: string): string => {
      const value = (info as Record<string, unknown>)[name];
      return typeof value === "string" ? value.trim() : "";
    };
    if (pages.every((page) => page === "")) throw new IntakeFault(file.path, "no-text-layer", String(pages.length));
    return { pages, title: field("Title"), author: field("Author"), date: pdfDate(field("CreationDate")) };
  } catch (error) {
    if (error instanceof IntakeFault) throw error;
    throw new IntakeFault(file.path, (error as Error).name === "PasswordException" ? "protected" : "damaged");
  } finally {
    await task.destroy();
  }
}

export async function documentOfPdf(file: InFile, tools: PdfTools): Promise<CorpusDocument> {
  const { pages, title, author, date } = await readPdf(file, tools);
  return documentOf({
    file: file.path,
    title: /^untitled|\.\w{2,4}$/i.test(title) ? "" : title,
    text: pages.join("\n\n"),
    authors: author ? [author] : [],
    date,
  });
}

interface PdfItem {
  str?: string;
  hasEOL?: boolean;
  height?: number;
  transform?: number[];
}

/** Lines joined into paragraphs: a gap larger than a line's or a short line before parts them; a word parted at a line's end is one again. */
function pageText(items: readonly PdfItem[]): string {
  const lines: { text: string; y: number; height: number }[] = [];
  let text = "";
  let y = 0;
  let height = 0;
  const end = (): void => {
    if (text.trim() !== "") lines.push({ text: text.replace(/\s+/g, " ").trim(), y, height: height || 10 });
    text = "";
    height = 0;
  };
  for (const item of items) {
    if (item.str === undefined) continue;
    if (text === "") y = item.transform?.[5] ?? 0;
    text += item.str;
    height = Math.max(height, item.height ?? 0);
    if (item.hasEOL) end();
  }
  end();
  let page = "";
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (!before) page += line.text;
    else if (Math.abs(before.y - line.y) > Math.max(before.height, line.height) * 1.9 || before.y < line.y)
      page += `\n\n${line.text}`;
    else if (/\p{Ll}-$/u.test(page) && /^\p{Ll}/u.test(line.text)) page = page.slice(0, -1) + line.text;
    else if (
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、]$/u.test(page) &&
      /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、]/u.test(line.text)
    )
      page += line.text;
    else page += ` ${line.text}`;
  }
  return page.normalize("NFKC") === page
    ? page
    : page.replace(/[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/g, (ligature) => ligature.normalize("NFKC"));
}

/** `D:20240131120000+01'00'` as its day. */
const pdfDate = (text: string): string =>
  /^D:(\d{4})(\d\d)?(\d\d)?/.exec(text)?.slice(1, 4).filter(Boolean).join("-") ?? "";
