/** Annotations as a table for spreadsheets: a row each, everything a reader would sort or filter by in a column of its own. */
import Papa from "papaparse";
import type { Annotation } from "../annotation/annotation.ts";
import { isDay, type PageFacts } from "../page-facts/facts.ts";
import { toCsv } from "./csv-cells.ts";
import { authorsOf, factsOf } from "./pages.ts";

/** What tells our table from others. Their names stay as they are in any language, so that the file comes back. */
export const TABLE_COLUMNS = ["Highlight", "Note", "Tags", "Colour", "Title", "URL", "Id"];

const COLUMNS =
  "Highlight Note Tags Colour Names Title URL Author Published Publication Created Modified Location Before After Id".split(
    " ",
  );

/** Comes back by `readReadwise`; other tools' additions and names have no place in it. */
export const toTable = (annotations: readonly Annotation[]): string => toCsv(COLUMNS, annotations.map(toRow));

function toRow(annotation: Annotation): string[] {
  const { id, target, colour, note, tags, entities, created = "", modified = "" } = annotation;
  const { published = "", publication = "" } = factsOf(annotation);
  return [
    target.quote.exact,
    note,
    joinTags(tags),
    colour,
    joinTags(entities.map(({ name }) => name)),
    target.title,
    target.source,
    joinTags(authorsOf(annotation)),
    published,
    publication,
    created,
    modified,
    target.position ? String(target.position.start) : "",
    target.quote.prefix,
    target.quote.suffix,
    id,
  ];
}

/** `a, b`; one that has a comma or a quotation mark stands in quotation marks. */
const joinTags = (tags: readonly string[]): string =>
  tags.map((tag) => (/[",]/.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag)).join(", ");

/** The tags of a cell, parted by commas. */
export function splitTags(cell: string): string[] {
  if (!cell.includes('"')) return cell.split(",").map((tag) => tag.trim());
  const [row = []] = Papa.parse<string[]>(cell.replace(/,\s+(?=")/g, ",").replaceAll("\n", " "), {
    delimiter: ",",
  }).data;
  return row.map((tag) => tag.trim());
}

/** What a row says of its page; `author` may be several. */
export function factsOfCells(cell: (name: string) => string): PageFacts | undefined {
  const [author, published, publication] = [cell("author"), cell("published"), cell("publication")];
  const facts: PageFacts = {
    ...(author === "" ? {} : { authors: splitTags(author) }),
    ...(isDay(published) ? { published } : {}),
    ...(publication === "" ? {} : { publication }),
  };
  return Object.keys(facts).length > 0 ? facts : undefined;
}
