/** SKOS concepts, in RDF/XML or Turtle: labels by language, what is broader as context. */
import { IntakeFault } from "./fault.ts";
import { fixedColumns, type Opened } from "./opened.ts";
import type { Cell, Row } from "./values.ts";
import { readXml, spaced } from "./xml.ts";

const { columns, roles } = fixedColumns({
  id: "id",
  name: "name",
  labels: "others",
  hidden: "weak",
  notation: "leave",
  broader: "related",
  definition: "description",
});

interface Concept {
  id: string;
  pref: { text: string; lang: string }[];
  alt: string[];
  hidden: string[];
  notation: string[];
  broader: string[];
  definition: string[];
}

const emptyConcept = (id: string): Concept => ({
  id,
  pref: [],
  alt: [],
  hidden: [],
  notation: [],
  broader: [],
  definition: [],
});

export function openSkosXml(xml: string, file: string): Opened {
  const concepts = new Map<string, Concept>();
  let current: Concept | undefined;
  let depth = 0;
  readXml(xml, file, {
    open: ({ name, attributes }, path) => {
      if (
        !current &&
        path.length === 2 &&
        attributes.about !== undefined &&
        (name === "Concept" || name === "Description")
      ) {
        current = concepts.get(attributes.about) ?? emptyConcept(attributes.about);
        concepts.set(attributes.about, current);
        depth = path.length;
      } else if (current && path.length === depth + 1) {
        const to = attributes.resource;
        if (to !== undefined && /^(?:broader|related|exactMatch)$/.test(name) && name !== "exactMatch")
          current.broader.push(to);
      }
    },
    close: (element, path) => {
      if (!current) return;
      if (path.length < depth) current = undefined;
      else if (path.length === depth)
        add(current, element.name, spaced(element.text), element.attributes["xml:lang"] ?? "");
    },
  });
  return opened(concepts);
}

function add(concept: Concept, property: string, text: string, lang: string): void {
  if (text === "") return;
  if (property === "prefLabel") concept.pref.push({ text, lang });
  else if (property === "altLabel") concept.alt.push(text);
  else if (property === "hiddenLabel") concept.hidden.push(text);
  else if (property === "definition" || property === "scopeNote") concept.definition.push(text);
  else if (property === "notation") concept.notation.push(text);
}

/** Turtle, by a parser that is loaded when first needed. */
export async function openTurtle(text: string, file: string): Promise<Opened> {
  const { Parser } = await import("n3");
  const concepts = new Map<string, Concept>();
  const labels = new Map<string, { text: string; lang: string }[]>();
  const links: [concept: string, property: string, label: string][] = [];
  const get = (id: string): Concept => {
    const known = concepts.get(id) ?? emptyConcept(id);
    concepts.set(id, known);
    return known;
  };
  try {
    for (const { subject, predicate, object } of new Parser().parse(text)) {
      const property = predicate.value.replace(/^.*[#/]/, "");
      if (!/skos/i.test(predicate.value)) continue;
      if (object.termType === "Literal") {
        if (property === "literalForm")
          labels.set(subject.value, [
            ...(labels.get(subject.value) ?? []),
            { text: object.value, lang: object.language },
          ]);
        else add(get(subject.value), property, object.value, object.language);
      } else if (/^(?:pref|alt|hidden)Label$/.test(property)) links.push([subject.value, property, object.value]);
      else if (property === "broader" || property === "related") get(subject.value).broader.push(object.value);
    }
  } catch (error) {
    const line = (error as { context?: { line?: number } }).context?.line;
    throw new IntakeFault(file, "damaged", line === undefined ? undefined : `line ${line}`);
  }
  // SKOS-XL: a label is a thing of its own.
  for (const [concept, property, label] of links)
    for (const one of labels.get(label) ?? []) add(get(concept), property, one.text, one.lang);
  return opened(concepts);
}

const LANGUAGES = ["en", "de", "fr", "es", ""];

function opened(concepts: Map<string, Concept>): Opened {
  const rows = [...concepts.values()]
    .filter(({ pref, alt }) => pref.length + alt.length > 0)
    .map((concept, i): Row => {
      const rank = (lang: string): number =>
        (LANGUAGES.indexOf(lang.slice(0, 2)) + LANGUAGES.length + 1) % (LANGUAGES.length + 1);
      const pref = concept.pref.toSorted((a, b) => rank(a.lang) - rank(b.lang)).map(({ text }) => text);
      const cells: Record<(typeof columns)[number], Cell> = {
        id: concept.id,
        name: pref.slice(0, 1),
        labels: [...pref.slice(1), ...concept.alt],
        hidden: concept.hidden,
        notation: concept.notation,
        broader: concept.broader,
        definition: concept.definition[0] ?? "",
      };
      return { row: i + 1, cells: columns.map((column) => cells[column]) };
    });
  return { format: "skos", columns, roles, rows, category: "concept", skipped: [] };
}
