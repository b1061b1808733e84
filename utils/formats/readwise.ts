/**
 * Highlights as Readwise takes and gives them, in CSV. What it takes: `Highlight, Title, Author, URL, Note, Location, Date`. What it
 * gives has no address of the page; books of Amazon are found by their number there.
 */
import Papa from "papaparse";
import type { Annotation } from "../annotation/annotation.ts";
import { nearestColour } from "./colours.ts";
import { neutraliseCell, restoreCell } from "./csv-cells.ts";
import { instantOf } from "./instant.ts";
import type { Intake } from "./intake.ts";
import { wellFormed } from "./plain-text.ts";
import { authorOf } from "./pages.ts";

const IMPORT_COLUMNS = ["Highlight", "Title", "Author", "URL", "Note", "Location", "Date"];
/** Which of our columns the columns of a file are, by name in lower case. */
const COLUMNS = new Map([
  ["highlight", "highlight"],
  ...["title", "book title"].map((name) => [name, "title"] as const),
  ...["url", "source url", "source_url"].map((name) => [name, "url"] as const),
  ["amazon book id", "asin"],
  ["location", "location"],
  ["note", "note"],
  ["color", "colour"],
  ["tags", "tags"],
  ...["date", "highlighted at"].map((name) => [name, "date"] as const),
]);
/** Columns that are wholly in our annotation; what the others say is kept as it came. */
const TAKEN = new Set(["highlight", "title", "url", "note", "tags", "date"]);

export type CsvRows = { header: string[]; rows: string[][]; faultyRow?: number };

/** The table that a text is when it has a column of highlights; undefined when it has none. */
export function csvRows(text: string): CsvRows | undefined {
  const { data, errors } = Papa.parse<string[]>(text, {
    skipEmptyLines: "greedy",
    delimitersToGuess: [",", ";", "\t"],
  });
  const [header = [], ...rows] = data;
  const names = header.map((name) => COLUMNS.get(name.trim().toLowerCase()));
  if (!names.includes("highlight") || !(names.includes("title") || names.includes("url"))) return undefined;
  const fault = errors.find(({ type }) => type === "Quotes");
  return { header, rows, ...(fault ? { faultyRow: fault.row ?? 0 } : {}) };
}

/** Hands all rows to the intake. */
export function readReadwise({ header, rows }: CsvRows, intake: Intake): void {
  const names = header.map((name) => COLUMNS.get(name.trim().toLowerCase()));
  rows.forEach((row, index) => {
    const cells = row.map(restoreCell);
    const cell = (name: string): string => cells[names.indexOf(name)] ?? "";
    const { tags, note } = partNote(cell("note"));
    const [url, asin, exact, date] = [cell("url"), cell("asin").trim(), cell("highlight"), cell("date")];
    const rest = header
      .map((name, i) => ({ name: name.trim(), value: cells[i] ?? "", column: names[i] ?? "" }))
      .filter(({ name, value, column }) => value !== "" && name !== "__proto__" && !TAKEN.has(column));
    intake.take(index + 1, {
      identity: JSON.stringify(["readwise", url || asin || cell("title"), cell("location"), exact, date]),
      source: url || (/^[\dA-Z]{10}$/.test(asin) ? `https://www.amazon.com/dp/${asin}` : ""),
      title: cell("title"),
      quote: { exact },
      note,
      tags: [...tags, ...cell("tags").split(",")],
      colour: nearestColour(cell("colour")),
      created: instantOf(date),
      foreign: rest.length > 0 ? { readwise: Object.fromEntries(rest.map(({ name, value }) => [name, value])) } : {},
    });
  });
}

/**
 * A file for Readwise's import. Tags ride in the note as `.tag`, where blanks can't be: they become `_`, and dots before them go. Times lose their
 * fractions; colours and entities have no place.
 */
export const toReadwise = (annotations: readonly Annotation[]): string =>
  `${Papa.unparse({ fields: IMPORT_COLUMNS, data: annotations.map(toRow) }, { newline: "\r\n" })}\r\n`;

const toRow = (annotation: Annotation): string[] => {
  const { target, note, tags, created } = annotation;
  return [
    target.quote.exact,
    target.title,
    authorOf(annotation),
    target.source,
    joinNote(tags, note),
    target.position ? String(target.position.start) : "",
    (instantOf(created) ?? "").slice(0, 19).replace("T", " "),
  ].map((cell) => neutraliseCell(wellFormed(cell)));
};

/** Tags on the first line, which is empty when there are none and the note would be mistaken for some. */
const joinNote = (tags: readonly string[], note: string): string =>
  tags.length > 0 || /^[.\n]/.test(note)
    ? `${tags.map((tag) => `.${tag.replace(/^\.+/, "").replace(/\s+/g, "_")}`).join(" ")}\n${note}`
    : note;

function partNote(text: string): { tags: string[]; note: string } {
  const [tagged = ""] = /^(?:\.[^\s.]\S*[ \t]*)*/.exec(text) ?? [];
  return {
    tags: tagged.split(/\s+/).map((tag) => tag.slice(1)),
    note: text.slice(tagged.length).replace(/^\r?\n/, ""),
  };
}
