/** TEI: registers of persons, bodies and places; a text without a register is a document. */
import type { CorpusDocument } from "../model.ts";
import { documentOf } from "./document-of.ts";
import { fixedColumns, type Opened } from "./opened.ts";
import { isNullWord, turn } from "./names.ts";
import type { Cell, Row, Skipped } from "./values.ts";
import { readXml, spaced, type XmlElement } from "./xml.ts";

const { columns, roles } = fixedColumns({
  id: "id",
  kind: "kind",
  name: "name",
  others: "others",
  weak: "weak",
  former: "former",
  role: "role",
  place: "context",
  note: "description",
  link: "link",
  date: "date",
});
const ITEMS: Record<string, { kind: string; name: RegExp }> = {
  person: { kind: "person", name: /^persName$/ },
  org: { kind: "organization", name: /^(?:orgName|name)$/ },
  place: { kind: "place", name: /^(?:placeName|settlement|name)$/ },
};
/** Types of a name that is no name of its own, that was one once, that the editors doubt. */
const DELETED = /l(?:ö|oe|o)schen|delet|obsolete/i;
const PART = /vorname(?!.*nachname)|nachname(?!.*vorname)|forename|surname|rufname|kurz|short/i;
const FORMER = /geburt|birth|maiden|ledig|geschieden|verwitwet|ehename|former|alt(?:er)?-name|née/i;

interface Item {
  element: XmlElement;
  kind: string;
  pattern: RegExp;
  names: { text: string; type: string }[];
  parts: { first: string; last: string };
  roles: string[];
  places: string[];
  notes: string[];
  links: string[];
  date: string;
}

export function openTei(xml: string, file: string): Opened {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  let item: Item | undefined;
  const body: string[] = [];
  const head = { title: "", authors: [] as string[], date: "", language: "" };
  readXml(xml, file, {
    open: (element, path) => {
      if (
        !item &&
        ITEMS[element.name] &&
        path.length > 1 &&
        /^list|^(?:body|div|standOff|particDesc|settingDesc)$/.test(path.at(-2)!.name)
      ) {
        const { kind, name } = ITEMS[element.name]!;
        item = {
          element,
          kind,
          pattern: name,
          names: [],
          parts: { first: "", last: "" },
          roles: [],
          places: [],
          notes: [],
          links: [],
          date: "",
        };
      }
      if (element.name === "TEI" || element.name === "text") head.language ||= element.attributes["xml:lang"] ?? "";
    },
    close: (element, path) => {
      if (item && element === item.element) {
        rows.push(rowOf(item, rows.length + 1, file, skipped));
        item = undefined;
      } else if (item) collect(item, element, path);
      else if (path.some(({ name }) => name === "teiHeader")) {
        const parent = path.at(-1)?.name;
        if (element.name === "title" && parent === "titleStmt") head.title ||= spaced(element.text);
        if (element.name === "author") head.authors.push(spaced(element.text));
        if (element.name === "date" || element.name === "origDate" || element.name === "creation")
          head.date ||=
            /^\d{4}(?:-\d\d){0,2}/.exec(element.attributes["when-iso"] ?? element.attributes.when ?? "")?.[0] ?? "";
      } else if (
        /^(?:p|head|ab|lg|l|item|opener|closer|salute|signed|dateline|cell|note)$/.test(element.name) &&
        !path.some(({ name }) => /^(?:p|ab|head|l|item|cell|note)$/.test(name)) &&
        path.some(({ name }) => name === "text" || name === "body")
      ) {
        const text = spaced(element.text);
        if (text !== "") body.push(text);
      }
    },
  });
  const document: CorpusDocument | undefined =
    rows.length === 0 && body.length > 0
      ? documentOf({
          file,
          title: head.title,
          text: body.join("\n\n"),
          authors: head.authors.filter(Boolean),
          date: head.date,
          language: head.language,
        })
      : undefined;
  return {
    format: "tei",
    columns: rows.length > 0 ? columns : [],
    roles: rows.length > 0 ? roles : [],
    rows,
    category: "person",
    ...(document ? { documents: () => [document], documentCount: 1 } : {}),
    skipped,
  };
}

function collect(item: Item, element: XmlElement, path: readonly XmlElement[]): void {
  const text = spaced(element.text);
  const parent = path.at(-1);
  // Places of birth have names, too: only the item's own.
  if (item.pattern.test(element.name) && parent === item.element) {
    const { first, last } = item.parts;
    const whole = first && last ? `${first} ${last}` : last ? "" : text;
    item.names.push({ text: whole || text, type: element.attributes.type ?? element.attributes.subtype ?? "" });
    item.parts = { first: "", last: "" };
  } else if (isNullWord(text)) return;
  else if (element.name === "forename") item.parts.first = [item.parts.first, text].filter(Boolean).join(" ");
  else if (element.name === "surname") item.parts.last = [item.parts.last, text].filter(Boolean).join(" ");
  else if (element.name === "occupation" || element.name === "roleName") item.roles.push(text);
  else if (element.name === "note" && parent === item.element) item.notes.push(text);
  else if (element.name === "idno" || element.name === "ptr") {
    const address = element.name === "ptr" ? (element.attributes.target ?? "") : text;
    if (/^https?:/.test(address)) item.links.push(address);
  } else if (element.name === "country" || (element.name === "desc" && parent === item.element)) item.places.push(text);
}

function rowOf(item: Item, row: number, file: string, skipped: Skipped[]): Row {
  const { attributes } = item.element;
  const kept = item.names.filter(({ text, type }) => {
    if (!DELETED.test(type)) return text !== "";
    skipped.push({ file, row, words: text, why: "marked-for-deletion" });
    return false;
  });
  const normal = ({ text, type }: { text: string; type: string }): string =>
    /komma|merge|reg|index|sort/i.test(type) || item.kind === "person" ? turn(text) : text;
  const main = kept.find(({ type }) => type === "" || /^(?:pref|main|preferred|reg)$/i.test(type)) ?? kept[0];
  const others = kept.filter((name) => name !== main);
  const parts = others.filter(({ text, type }) => PART.test(type) && !/\s/.test(text));
  const former = others.filter((name) => !parts.includes(name) && FORMER.test(name.type));
  const whole = others.filter((name) => !parts.includes(name) && !former.includes(name));
  const cells: Record<(typeof columns)[number], Cell> = {
    id: attributes["xml:id"] ?? attributes.id ?? "",
    kind: item.kind,
    name: main ? [normal(main)] : "",
    // A second name of one word is a given name, a nickname, a family name alone: never without company.
    others: whole.filter(({ text }) => /\s/.test(text) || item.kind !== "person").map(normal),
    weak: whole.filter(({ text }) => !/\s/.test(text) && item.kind === "person").map(({ text }) => text),
    former: former.filter(({ text }) => /\s/.test(text)).map(normal),
    role: item.roles,
    place: item.places,
    note: item.notes[0] ?? "",
    link: item.links.slice(0, 1),
    date: "",
  };
  return { row, cells: columns.map((column) => cells[column]) };
}
