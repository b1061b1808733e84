/**
 * Highlights as Readwise takes and gives them, in CSV. What it takes: `Highlight, Title, Author, URL, Note, Location, Date`. What it
 * gives has no address of the page; books of Amazon are found by their number there. Our own table for spreadsheets (`table.ts`) is
 * read here, too.
 */
import type { Annotation } from "../annotation/annotation.ts";
import { readTable, type Table } from "../text/table.ts";
import { nearestColour } from "./colours.ts";
import { restoreCell, toCsv } from "./csv-cells.ts";
import { decodeEntities } from "./html-entities.ts";
import { dayOrderOf, type DayOrder, instantOf } from "./instant.ts";
import type { Intake } from "./intake.ts";
import { escapeMarkdown } from "./markdown-text.ts";
import { markdownToText } from "./markdown-to-text.ts";
import { authorsOf } from "./pages.ts";
import { factsOfCells, splitTags, TABLE_COLUMNS } from "./table.ts";

const IMPORT_COLUMNS = ["Highlight", "Title", "Author", "URL", "Note", "Location", "Date"];
/** Which of our columns the columns of a file are, by name in lower case. */
const COLUMNS = new Map([
  ...["highlight", "quote"].map((name) => [name, "highlight"] as const),
  ...["title", "book title"].map((name) => [name, "title"] as const),
  ...["author", "authors", "book author"].map((name) => [name, "author"] as const),
  ...["url", "source url", "source_url"].map((name) => [name, "url"] as const),
  ["amazon book id", "asin"],
  ["location", "location"],
  ["note", "note"],
  ...["color", "colour"].map((name) => [name, "colour"] as const),
  ["tags", "tags"],
  ...["date", "highlighted at", "created"].map((name) => [name, "date"] as const),
  ...["modified", "published", "publication", "before", "after", "id"].map((name) => [name, name] as const),
]);
/** Columns that are wholly in our annotation; what the others say is kept as it came. */
const TAKEN = new Set(["highlight", "title", "url", "note", "tags", "date"]);
/** What says where in a book words stand, beside the location: two rows that differ in it are two. */
const PLACES = new Set(["location type", "end location", "page", "chapter"]);
/** What Readwise does where a note or a tag says so: headings, pieces to be joined, and what to do with the highlight. */
const ACTION = /^\.?(?:h[1-6]|c\d{1,3}|favou?rite|discard)$/i;

export interface Highlights extends Table {
  header: string[];
  /** Whether it is the table that we write for spreadsheets. */
  isOurs: boolean;
}

/** The table that a text is when it has a column of highlights; undefined when it has none. Reads `limit` rows at most. */
export function csvRows(text: string, limit: number): Highlights | undefined {
  const table = readTable(text, { limit: limit + 2 });
  const [header = [], ...rows] = table.rows;
  const names = namesOf(header);
  if (!names.includes("highlight") || !(names.includes("title") || names.includes("url"))) return undefined;
  return {
    ...table,
    header,
    rows,
    isOurs: TABLE_COLUMNS.every((name) => header.some((each) => each.trim() === name)),
  };
}

const namesOf = (header: readonly string[]): (string | undefined)[] =>
  header.map((name) => COLUMNS.get(name.trim().toLowerCase()));

/** Hands all rows to the intake. */
export function readReadwise({ header, rows, isOurs }: Highlights, intake: Intake): void {
  const names = namesOf(header);
  const dates = rows.map((row) => row[names.indexOf("date")] ?? "");
  const order = dayOrderOf(dates);
  rows.forEach((row, index) => readRow(row.map(restoreCell), index + 1, { header, names, isOurs, order }, intake));
}

interface Columns {
  header: string[];
  names: (string | undefined)[];
  isOurs: boolean;
  order: DayOrder | undefined;
}

function readRow(cells: string[], item: number, { header, names, isOurs, order }: Columns, intake: Intake): void {
  const cell = (name: string): string => cells[names.indexOf(name)] ?? "";
  // Ours has no markup; what others store of a page is often Markdown.
  const wordsOf = isOurs ? (text: string): string => text : markdownToText;
  const { tags, note } = isOurs ? { tags: [], note: cell("note") } : partNote(decodeEntities(cell("note")));
  const [url, asin, date] = [cell("url"), cell("asin").trim(), cell("date")];
  const rest = header
    .map((name, i) => ({ name: name.trim(), value: cells[i] ?? "", column: names[i] ?? "" }))
    .filter(({ name, value, column }) => value !== "" && name !== "__proto__" && !TAKEN.has(column));
  const places = rest.filter(({ name }) => PLACES.has(name.toLowerCase())).map(({ value }) => value);
  const key = ["readwise", url || asin || cell("title"), cell("location"), cell("highlight"), date];
  const start = Number(cell("location") || Number.NaN);
  intake.take(item, {
    identity:
      cell("id") ||
      JSON.stringify(places.length > 1 || (places[0] ?? "location") !== "location" ? [...key, places] : key),
    source: url || (/^[\dA-Z]{10}$/.test(asin) ? `https://www.amazon.com/dp/${asin}` : ""),
    title: isOurs ? cell("title") : decodeEntities(cell("title")),
    quote: { exact: wordsOf(cell("highlight")), prefix: cell("before"), suffix: cell("after") },
    ...(isOurs && Number.isSafeInteger(start) ? { position: { start, end: start + cell("highlight").length } } : {}),
    note,
    tags: [...tags, ...splitTags(cell("tags")).filter((tag) => !ACTION.test(tag))],
    colour: nearestColour(cell("colour")),
    created: instantOf(date, order),
    modified: instantOf(cell("modified"), order),
    unreadDate: date.trim(),
    facts: factsOfCells(cell),
    foreign:
      isOurs || rest.length === 0 ? {} : { readwise: Object.fromEntries(rest.map(({ name, value }) => [name, value])) },
  });
}

/**
 * A file for Readwise's import. Tags ride in the note as `.tag`, where blanks can't be: they become `_`, and dots before them go. Times lose their
 * fractions; colours and entities have no place.
 */
export const toReadwise = (annotations: readonly Annotation[]): string => toCsv(IMPORT_COLUMNS, annotations.map(toRow));

const toRow = (annotation: Annotation): string[] => {
  const { target, note, tags, created = "" } = annotation;
  return [
    asMarkdown(target.quote.exact),
    asText(target.title),
    authorsOf(annotation).join(", "),
    target.source,
    joinNote(tags, asText(note)),
    target.position ? String(target.position.start) : "",
    (instantOf(created) ?? "").slice(0, 19).replace("T", " "),
  ];
};

/** Readwise takes words for Markdown: those that would be markup are escaped. */
const asMarkdown = (text: string): string => (markdownToText(text) === text ? text : escapeMarkdown(text));

/** What would be read as a reference to a character is written as what it is. */
const asText = (text: string): string => (decodeEntities(text) === text ? text : text.replaceAll("&", "&amp;"));

/** Tags on the first line, which is empty when there are none and the note would be mistaken for some. */
const joinNote = (tags: readonly string[], note: string): string =>
  tags.length > 0 || /^[.\n]/.test(note)
    ? `${tags.map((tag) => `.${tag.replace(/^\.+/, "").replace(/\s+/g, "_")}`).join(" ")}\n${note}`
    : note;

/** A first line of nothing but words with a dot before them, as it is written. */
const TAG_LINE = /^(?:\.[^\s.]\S*[ \t]*)+(?=\r?\n)/;

/** Words with a dot before them, at the beginning, are tags; a figure before other words (`.5 percent`) is none. */
function partNote(text: string): { tags: string[]; note: string } {
  const [tagged = ""] = TAG_LINE.exec(text) ?? /^(?:\.[^\s.\d]\S*[ \t]*)*/.exec(text) ?? [];
  return {
    tags: tagged
      .split(/\s+/)
      .map((tag) => tag.slice(1))
      .filter((tag) => !ACTION.test(tag)),
    note: text.slice(tagged.length).replace(/^\r?\n/, ""),
  };
}
