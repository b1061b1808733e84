/** Shapes that are known by their exact header. */
import Papa from "papaparse";
import type { Category } from "../model.ts";
import type { Cell, Role } from "./values.ts";

export interface Preset {
  name: string;
  /** Columns that make the shape; others may come. */
  header: string[];
  roles: Record<string, Role>;
  category?: Category;
  /** Cells that are lists in this shape's own writing. */
  cells?: (cells: string[]) => Cell[];
}

/** List cells that are themselves CSV with `;`. */
const semicolons =
  (...columns: number[]) =>
  (cells: string[]): Cell[] =>
    cells.map((cell, i) =>
      columns.includes(i) && cell !== "" ? (Papa.parse<string[]>(cell, { delimiter: ";" }).data[0] ?? []) : cell,
    );

const PRESETS: Preset[] = [
  {
    name: "OpenSanctions targets.simple.csv",
    header: ["id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers", "sanctions"],
    roles: {
      id: "id",
      schema: "kind",
      name: "name",
      aliases: "others",
      countries: "context",
      sanctions: "description",
      dataset: "source",
    },
    cells: semicolons(3, 5, 6, 7, 8),
  },
  {
    name: "Offshore Leaks nodes",
    header: ["node_id", "name", "sourceID"],
    roles: {
      node_id: "id",
      name: "name",
      original_name: "original",
      former_name: "former",
      jurisdiction_description: "context",
      countries: "context",
      sourceID: "source",
      note: "description",
    },
    category: "company",
  },
  {
    name: "Wikidata query",
    header: ["item", "itemLabel"],
    roles: { item: "link", itemLabel: "name", itemAltLabel: "others", itemDescription: "description" },
  },
  {
    name: "Congress legislators",
    header: [
      "last_name",
      "first_name",
      "middle_name",
      "suffix",
      "nickname",
      "full_name",
      "type",
      "state",
      "bioguide_id",
    ],
    roles: {
      last_name: "last",
      first_name: "first",
      middle_name: "middle",
      suffix: "suffix",
      nickname: "nickname",
      full_name: "name",
      type: "role",
      state: "context",
      party: "context",
      url: "link",
      bioguide_id: "id",
    },
    category: "person",
  },
];

/** The shape that this header is of. */
export function presetOf(columns: readonly string[], wanted?: string): Preset | undefined {
  if (wanted === "") return undefined;
  return PRESETS.find(({ header }) => header.every((column) => columns.includes(column)));
}
