/** Popolo: persons and organizations with their other names; memberships tell who belongs where. */
import { isObject, type JsonObject, listAt, textAt } from "./json-values.ts";
import { fixedColumns, type Opened } from "./opened.ts";
import type { Cell, Row } from "./values.ts";

const { columns, roles } = fixedColumns({
  id: "id",
  kind: "kind",
  name: "name",
  first: "first",
  last: "last",
  others: "others",
  former: "former",
  weak: "weak",
  role: "role",
  group: "context",
  area: "context",
  summary: "description",
  link: "link",
});

export function openPopolo(value: JsonObject): Opened {
  const objects = (key: string): JsonObject[] => listAt(value, key).filter(isObject);
  const organizations = new Map(objects("organizations").map((one) => [textAt(one, "id"), textAt(one, "name")]));
  const areas = new Map(objects("areas").map((one) => [textAt(one, "id"), textAt(one, "name")]));
  const memberships = new Map<string, JsonObject[]>();
  for (const one of objects("memberships")) {
    const of = memberships.get(textAt(one, "person_id"));
    if (of) of.push(one);
    else memberships.set(textAt(one, "person_id"), [one]);
  }
  const posts = new Map(objects("posts").map((one) => [textAt(one, "id"), textAt(one, "label")]));
  const rowOf = (one: JsonObject, row: number, kind: string): Row => {
    const belongs = memberships.get(textAt(one, "id")) ?? [];
    const others = listAt(one, "other_names").filter(isObject);
    const weak = others.filter((other) => /nick|weak|short/i.test(textAt(other, "note")));
    const former = others.filter((other) => /former|maiden|birth|previous/i.test(textAt(other, "note")));
    const cells: Record<(typeof columns)[number], Cell> = {
      id: textAt(one, "id"),
      kind,
      name: textAt(one, "name"),
      first: textAt(one, "given_name"),
      last: textAt(one, "family_name"),
      others: others
        .filter((other) => !weak.includes(other) && !former.includes(other))
        .map((other) => textAt(other, "name")),
      former: former.map((other) => textAt(other, "name")),
      weak: weak.map((other) => textAt(other, "name")),
      role: [
        ...new Set(
          belongs.flatMap((member) => [
            textAt(member, "role"),
            textAt(member, "label"),
            posts.get(textAt(member, "post_id")) ?? "",
          ]),
        ),
      ].filter(Boolean),
      group: [
        ...new Set(
          belongs.flatMap((member) => [
            organizations.get(textAt(member, "on_behalf_of_id")),
            organizations.get(textAt(member, "organization_id")),
          ]),
        ),
      ].filter((text) => text !== undefined && text !== "") as string[],
      area: [...new Set(belongs.map((member) => areas.get(textAt(member, "area_id")) ?? ""))].filter(Boolean),
      summary: textAt(one, "summary") || textAt(one, "biography"),
      link: listAt(one, "links")
        .filter(isObject)
        .map((link) => textAt(link, "url"))
        .slice(0, 1),
    };
    return { row, cells: columns.map((column) => cells[column]) };
  };
  const persons = objects("persons");
  const rows = [
    ...persons.map((one, i) => rowOf(one, i + 1, "person")),
    ...objects("organizations").map((one, i) => rowOf(one, persons.length + i + 1, "organization")),
  ];
  return { format: "popolo", columns, roles, rows, category: "person", skipped: [] };
}
