/** The article that a page describes in JSON-LD, in the terms of schema.org. */

export interface Article {
  authors: string[];
  published: string;
  publication: string;
}

type Node = Record<string, unknown>;

/** Characters of a script, and nodes, that are looked at. */
const MOST_CHARS = 300_000;
const MOST_NODES = 2_000;

/** Kinds of works that are a page's own matter. */
const WORK = /(?:Article|Posting|Report|Review|CreativeWork|WebPage|Dataset|Book|Thesis|Legislation)$/;
/** Those that say little of authors: only where nothing better is there. */
const WEAK = /(?:CreativeWork|WebPage|Book|Review)$/;

/**
 * The article of one of these addresses; one that doesn't say its address counts when it is the only one. Several that could be meant
 * are none. Scripts that aren't JSON are passed over.
 */
export function articleIn(scripts: readonly string[], addresses: readonly string[]): Article | undefined {
  const nodes = scripts.flatMap(nodesIn).slice(0, MOST_NODES);
  const byId = new Map(
    nodes.flatMap((node) => (typeof node["@id"] === "string" && hasMore(node) ? [[node["@id"], node]] : [])),
  );
  const places = new Set(addresses.map(placeOf));
  const works = nodes.filter((node) => typesOf(node).some((type) => WORK.test(type)));
  const strong = works.filter((node) => !typesOf(node).every((type) => WEAK.test(type)));
  for (const candidates of [strong, works]) {
    const placed = candidates.map((node) => ({ node, own: addressesOf(node).map(placeOf) }));
    const here = placed.filter(({ own }) => own.some((place) => places.has(place)));
    const chosen = here.length > 0 ? here : placed.filter(({ own }) => own.length === 0);
    const articles = chosen.map(({ node }) => articleOf(node, byId)).filter(saysSomething);
    const [first] = articles;
    if (first && articles.every((each) => JSON.stringify(each.authors) === JSON.stringify(first.authors))) return first;
  }
  return undefined;
}

const saysSomething = ({ authors, published }: Article): boolean => authors.length > 0 || published !== "";

function nodesIn(script: string): Node[] {
  if (script.length > MOST_CHARS) return [];
  let root: unknown;
  try {
    // Pages put line breaks into texts, and comments around scripts.
    const text = script.replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, "");
    root = JSON.parse(text.replace(/[\p{Cc}]+/gu, " "));
  } catch {
    return [];
  }
  const nodes: Node[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > 6 || nodes.length >= MOST_NODES) return;
    if (Array.isArray(value)) for (const each of value) visit(each, depth + 1);
    else if (isNode(value)) {
      nodes.push(value);
      for (const key of ["@graph", "mainEntity", "mainEntityOfPage"]) visit(value[key], depth + 1);
    }
  };
  visit(root, 0);
  return nodes;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const hasMore = (node: Node): boolean => Object.keys(node).length > 1;
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const typesOf = (node: Node): string[] =>
  listOf(node["@type"]).map((type) => (typeof type === "string" ? type.replace(/^.*[/#:]/, "") : ""));

function articleOf(node: Node, byId: ReadonlyMap<unknown, Node>): Article {
  const named = (value: unknown): string => {
    if (typeof value === "string") return value;
    if (!isNode(value)) return "";
    const whole = hasMore(value) ? value : (byId.get(value["@id"]) ?? value);
    const [name] = listOf(whole.name);
    return typeof name === "string" ? name : isNode(name) && typeof name["@value"] === "string" ? name["@value"] : "";
  };
  const first = (...keys: string[]): string =>
    keys.flatMap((key) => listOf(node[key])).find((value): value is string => typeof value === "string") ?? "";
  return {
    authors: listOf(node.author ?? node.creator)
      .map(named)
      .filter((name) => name.trim() !== ""),
    published: first("datePublished", "dateCreated"),
    publication:
      [...listOf(node.publisher), ...listOf(node.isPartOf), ...listOf(node.sourceOrganization)]
        .map(named)
        .find((name) => name !== "") ?? "",
  };
}

const addressesOf = (node: Node): string[] =>
  [
    node.url,
    node.mainEntityOfPage,
    isNode(node.mainEntityOfPage) ? node.mainEntityOfPage["@id"] : undefined,
    node["@id"],
  ].filter((value): value is string => typeof value === "string" && /^https?:/i.test(value));

/** Host and path, as far as they tell pages apart. */
const placeOf = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "")
    .toLowerCase();
