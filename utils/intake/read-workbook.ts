/** Excel workbooks (ECMA-376): shared strings, sheets, and dates by their style. */
import { IntakeFault } from "./fault.ts";
import type { Opened } from "./opened.ts";
import { openRows } from "./open-rows.ts";
import { textOf } from "./text-of.ts";
import type { Choices, InFile } from "./values.ts";
import { readXml } from "./xml.ts";
import { unzip } from "./zip.ts";

export function openWorkbook(file: InFile, choices: Choices): Opened {
  const files = new Map(
    unzip(file, (path) => /^xl\/(?:workbook|sharedStrings|styles|_rels\/workbook|worksheets\/)/.test(path)).map(
      (one) => [one.path, one],
    ),
  );
  const xml = (path: string): string => {
    const found = files.get(path);
    return found ? textOf(found).text : "";
  };
  const targets = new Map<string, string>();
  const relations = xml("xl/_rels/workbook.xml.rels");
  if (relations !== "")
    readXml(relations, file.path, {
      open: ({ name, attributes }) =>
        void (name === "Relationship" && targets.set(attributes.Id ?? "", attributes.Target ?? "")),
    });
  const sheets: { name: string; path: string }[] = [];
  const book = xml("xl/workbook.xml");
  if (book === "") throw new IntakeFault(file.path, "damaged");
  readXml(book, file.path, {
    open: ({ name, attributes }) => {
      if (name !== "sheet") return;
      const target = targets.get(attributes.id ?? "") ?? `worksheets/sheet${sheets.length + 1}.xml`;
      sheets.push({ name: attributes.name ?? "", path: target.startsWith("/") ? target.slice(1) : `xl/${target}` });
    },
  });
  const strings = stringsOf(xml("xl/sharedStrings.xml"), file.path);
  const isDate = dateStyles(xml("xl/styles.xml"), file.path);
  const read = (path: string): { rows: string[][]; numbers: number[] } =>
    sheetRows(xml(path), file.path, strings, isDate);
  const wanted =
    sheets.find(({ name }) => name === choices.sheet) ??
    sheets.find(({ path }) => read(path).rows.length > 1) ??
    sheets[0];
  if (!wanted) throw new IntakeFault(file.path, "empty");
  const { rows, numbers } = read(wanted.path);
  if (rows.length === 0) throw new IntakeFault(file.path, "empty", wanted.name);
  return {
    ...openRows(rows, numbers, choices),
    format: "workbook",
    sheets: sheets.map(({ name }) => name),
    choices: { ...choices, sheet: wanted.name },
  };
}

function stringsOf(xml: string, file: string): string[] {
  const strings: string[] = [];
  if (xml === "") return strings;
  let text = "";
  readXml(xml, file, {
    close: ({ name, text: inside }, path) => {
      // Readings of kanji (`rPh`) stand beside the text.
      if (name === "t" && !path.some((one) => one.name === "rPh")) text += inside;
      if (name === "si") {
        strings.push(text);
        text = "";
      }
    },
  });
  return strings;
}

/** Numbers of the built-in formats that show a date. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

function dateStyles(xml: string, file: string): (style: number) => boolean {
  const own = new Set<number>();
  const styles: boolean[] = [];
  if (xml !== "")
    readXml(xml, file, {
      open: ({ name, attributes }, path) => {
        if (name === "numFmt" && /[ymd]/i.test((attributes.formatCode ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")))
          own.add(Number(attributes.numFmtId));
        if (name === "xf" && path.at(-2)?.name === "cellXfs") {
          const format = Number(attributes.numFmtId);
          styles.push(DATE_FORMATS.has(format) || own.has(format));
        }
      },
    });
  return (style) => styles[style] ?? false;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const MOST_COLUMNS = 500;

function sheetRows(
  xml: string,
  file: string,
  strings: string[],
  isDate: (style: number) => boolean,
): { rows: string[][]; numbers: number[] } {
  const rows: string[][] = [];
  const numbers: number[] = [];
  if (xml === "") return { rows, numbers };
  let row: string[] = [];
  let number = 0;
  let cell = { at: 0, type: "", style: 0, text: "" };
  readXml(xml, file, {
    open: ({ name, attributes }) => {
      if (name === "row") {
        number = Number(attributes.r ?? number + 1);
        row = [];
      }
      if (name === "c")
        cell = {
          at: columnOf(attributes.r ?? "") ?? row.length,
          type: attributes.t ?? "",
          style: Number(attributes.s ?? -1),
          text: "",
        };
    },
    close: ({ name, text }, path) => {
      if ((name === "v" || name === "t") && path.some((one) => one.name === "c")) cell.text += text;
      if (name === "c" && cell.at < MOST_COLUMNS) {
        while (row.length < cell.at) row.push("");
        row[cell.at] = valueOf(cell, strings, isDate);
      }
      if (name === "row" && row.some((value) => value.trim() !== "")) {
        rows.push(row);
        numbers.push(number);
      }
    },
  });
  return { rows, numbers };
}

function valueOf(
  { type, style, text }: { type: string; style: number; text: string },
  strings: string[],
  isDate: (style: number) => boolean,
): string {
  if (type === "s") return strings[Number(text)] ?? "";
  if (type === "b") return text === "1" ? "true" : "false";
  if (type === "e") return "";
  if (type === "" && text !== "" && isDate(style)) {
    const time = EPOCH + Number(text) * DAY;
    return Number.isFinite(time) && Math.abs(time) < 8e15 ? new Date(time).toISOString().slice(0, 10) : text;
  }
  return text;
}

function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]+/.exec(reference)?.[0];
  if (!letters) return undefined;
  let at = 0;
  for (const letter of letters) at = at * 26 + letter.charCodeAt(0) - 64;
  return at - 1;
}
