/** Asks of the page what a run of text stands in, to tell furniture from what a person reads. */
import { type Act, type Around, isFurniture, isTagRow, type Run } from "../../utils/marks/furniture.ts";
import {
  attributeOf,
  closestOf,
  hostOf,
  isElement,
  localNameOf,
  matchesOf,
  parentElementOf,
  parentOf,
  textContentOf,
} from "./dom.ts";
import type { TextBlock } from "./text-block.ts";

/** What of a block is furniture. */
export interface Furniture {
  holds(name: { start: number; end: number }): boolean;
  /** Its names say all the same whom an article is about. */
  isTags: boolean;
}

/** To be asked of blocks that hold a name: it looks at what is around. */
export function furnitureIn(block: TextBlock): Furniture {
  const run = runOf(block);
  return { holds: (name) => isFurniture(run, name), isTags: isTagRow(run) };
}

/** Characters of a neighbour; what is longer repeats no label. */
const NEIGHBOUR_CHARS = 200;

function runOf({ container, nodes, starts, text }: TextBlock): Run {
  const around = new Set<Around>();
  const own = hostOf(container);
  /** The outermost link or button around the whole run, and the list item. */
  let act: Element | undefined;
  let item: Element | undefined;
  for (let here: Node | null = own; here !== null && isElement(here); here = parentOf(here)) {
    const name = localNameOf(here);
    const kind = kindOf(here, name, item !== undefined);
    if (kind) around.add(kind);
    if (ARTICLE.test(name)) around.add("article");
    if (isAct(here)) act = here;
    if (name === "li") item ??= here;
    if (kind === "read") break;
  }
  /** Links and buttons with what they span. */
  const acts = new Map<Element, Act>(act ? [[act, actOf(act, 0, text.length)]] : []);
  for (const [i, node] of act ? [] : nodes.entries()) {
    const inside = actAround(node, container);
    if (!inside) continue;
    const [start, end] = [Math.max(0, starts[i]!), starts[i + 1] ?? text.length];
    acts.set(inside, actOf(inside, acts.get(inside)?.start ?? start, end));
  }
  const elements = [...acts.keys()];
  if (elements.some((one) => matchesOf(one, AUTHOR))) around.add("read");
  if (elements.length < 2 && isBesideRead(elements[0] ?? own)) around.add("beside-read");
  const [before, after] = beside(item ?? own);
  const neighbours = [before, after].flatMap((one) =>
    one ? (textContentOf(one) ?? "").slice(0, NEIGHBOUR_CHARS) : [],
  );
  return { text, acts: [...acts.values()], around, neighbours };
}

const actOf = (element: Element, start: number, end: number): Act => {
  const url = element instanceof HTMLAnchorElement ? URL.parse(element.href) : null;
  return { start, end, ...(url ? { url } : {}) };
};

function actAround(node: Node, container: Node): Element | undefined {
  for (let here = parentOf(node); here !== null && here !== container; here = parentOf(here)) {
    if (isElement(here) && isAct(here)) return here;
  }
  return undefined;
}
const isAct = (element: Element): boolean => localNameOf(element) === "a" || isButton(element, localNameOf(element));
const isButton = (element: Element, name: string): boolean =>
  name === "button" || attributeOf(element, "role") === "button";

const READ = /^(?:h[1-6]|caption|figcaption|blockquote|dt|dd|address)$/;
const ARTICLE = /^(?:article|main)$/;
const AUTHOR = '[rel~="author"],[itemprop~="author"],[itemprop~="creator"]';
/** Headers and footers in these aren't the page's. */
const PARTS = "article,main,section,blockquote,aside,[role=article],[role=main]";

/** What an element is to the texts in it. `listed`: there is a list in it around them. */
function kindOf(element: Element, name: string, listed: boolean): Around | undefined {
  const role = attributeOf(element, "role");
  if (READ.test(name) || role === "heading" || matchesOf(element, AUTHOR)) return "read";
  if ((name === "td" || name === "th") && !listed) return "cell";
  if (isButton(element, name)) return "button";
  if (name === "nav" || role === "navigation") return "nav";
  if (name === "form" && isSmall(element)) return "form";
  if (name === "header" || name === "footer") return closestOf(element, PARTS) === null ? name : "edge";
  if (role === "contentinfo") return "footer";
  if (role === "banner") return "header";
  return undefined;
}

/** Some pages stand in a form as a whole. */
const FORM_CHARS = 1000;
const isSmall = (form: Element): boolean => (textContentOf(form) ?? "").length < FORM_CHARS;

const HEADING = /^h[1-6]$/;
const PICTURE = /^(?:img|picture|figure|video)$/;
const PROSE_CHARS = 60;
const ITEM_CHILDREN = 4;

/** Whether an element stands beside what is read: a line below a headline or picture, beside a date, or as the title of an item. */
function isBesideRead(element: Element): boolean {
  const [before, after] = beside(element);
  const [nameBefore, nameAfter] = [before, after].map((one) => (one ? localNameOf(one) : ""));
  if (nameBefore === "time" || nameAfter === "time") return true;
  const isLink = isAct(element) || Element.prototype.querySelector.call(element, "a,button") !== null;
  if (!isLink && (HEADING.test(nameBefore!) || PICTURE.test(nameBefore!))) return true;
  const item = parentElementOf(element);
  if (!item || !after || item.childElementCount > ITEM_CHILDREN) return false;
  const isOfMany = beside(item).some((one) => one && localNameOf(one) === localNameOf(item));
  return isOfMany && (textContentOf(after) ?? "").trim().length >= PROSE_CHARS;
}

const siblingGetters = ["previousElementSibling", "nextElementSibling"] as const;
const beside = (element: Element): (Element | null)[] => siblingGetters.map((side) => element[side]);
