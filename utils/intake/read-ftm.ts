/** FollowTheMoney entities: names by how surely they are names, edges as company, documents left aside. */
import { isObject, type JsonObject, listAt, textAt } from "./json-values.ts";
import { fixedColumns, type Opened } from "./opened.ts";
import type { Cell, Skipped } from "./values.ts";

const { columns, roles } = fixedColumns({
  id: "id",
  schema: "kind",
  name: "name",
  alias: "others",
  previousName: "former",
  weakAlias: "weak",
  abbreviation: "acronym",
  lastName: "last",
  position: "role",
  country: "context",
  topics: "leave",
  legalForm: "leave",
  summary: "description",
  sourceUrl: "link",
  datasets: "source",
  related: "related",
});
/** Which properties of an edge hold the two ends. */
const ENDS = [
  "owner",
  "asset",
  "director",
  "organization",
  "person",
  "relative",
  "subject",
  "object",
  "member",
  "employer",
  "employee",
  "payer",
  "beneficiary",
  "holder",
  "agent",
  "client",
  "family",
];

export function openFtm(
  items: readonly JsonObject[],
  file: string,
  skipped: Skipped[],
  numbers?: readonly number[],
): Opened {
  const known = new Set(items.map((item) => textAt(item, "id")));
  const related = new Map<string, Set<string>>();
  const isEdge = items.map((item) => {
    const properties = propertiesOf(item);
    const ends = ENDS.flatMap((end) => strings(properties, end)).filter((id) => known.has(id));
    if (names(properties).length > 0 || ends.length === 0) return false;
    for (const one of ends)
      for (const other of ends) if (one !== other) related.set(one, (related.get(one) ?? new Set()).add(other));
    return true;
  });
  const rows = items.flatMap((item, i) => {
    if (isEdge[i]) return [];
    const properties = propertiesOf(item);
    const own = names(properties);
    const schema = textAt(item, "schema");
    const row = numbers?.[i] ?? i + 1;
    if (own.length === 0) {
      // Sanctions, passports, addresses: about an entity, none themselves.
      skipped.push({ file, row, words: textAt(item, "caption") || schema, why: "edge-without-name" });
      return [];
    }
    const caption = textAt(item, "caption");
    const ordered = own.includes(caption) ? [caption, ...own.filter((name) => name !== caption)] : own;
    const cells: Record<(typeof columns)[number], Cell> = {
      id: textAt(item, "id"),
      schema,
      name: ordered.slice(0, 1),
      alias: [...ordered.slice(1), ...strings(properties, "alias")],
      previousName: strings(properties, "previousName"),
      weakAlias: strings(properties, "weakAlias"),
      abbreviation: strings(properties, "abbreviation"),
      lastName: strings(properties, "lastName"),
      position: strings(properties, "position"),
      country: [...strings(properties, "country"), ...strings(properties, "jurisdiction")],
      topics: strings(properties, "topics"),
      legalForm: strings(properties, "legalForm"),
      summary:
        [
          ...strings(properties, "summary"),
          ...strings(properties, "description"),
          ...strings(properties, "notes"),
        ][0] ?? "",
      sourceUrl: strings(properties, "sourceUrl").slice(0, 1),
      datasets: listAt(item, "datasets")
        .filter((one) => typeof one === "string")
        .join(", "),
      related: [...(related.get(textAt(item, "id")) ?? [])],
    };
    return { row, cells: columns.map((column) => cells[column]) };
  });
  return { format: "ftm", columns, roles, rows, category: "concept", skipped };
}

const propertiesOf = (item: JsonObject): JsonObject => (isObject(item.properties) ? item.properties : {});
const strings = (properties: JsonObject, key: string): string[] => {
  const value = Object.hasOwn(properties, key) ? properties[key] : undefined;
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");
};
const names = (properties: JsonObject): string[] => strings(properties, "name");
