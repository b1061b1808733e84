/**
 * The text of a page as a person reads it, block by block: words of neighbouring paragraphs never join, inline tags don't part a
 * name. Left alone: what is no prose (scripts, code, drawings, form fields) and everything that is being edited.
 */
import {
  attributeOf,
  closestOf,
  firstChildOf,
  isElement,
  isText,
  localNameOf,
  nextSiblingOf,
  parentElementOf,
  parentOf,
} from "./dom.ts";

/** A run of text between two block boundaries. */
export interface TextBlock {
  /** The nearest block-level element around the run. */
  container: Element;
  nodes: Text[];
  /** Offset in `text` where each node begins. */
  starts: number[];
  /** The nodes' text; line breaks of the layout stand in it as "\n" and belong to no node. */
  text: string;
}

const names = (list: string): Set<string> => new Set(list.split(" "));

const INLINE = names(
  "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb s small span strike strong sub sup time tt u var wbr slot",
);
const SKIPPED = names(
  "script style noscript template textarea input select option optgroup datalist code kbd samp canvas svg math iframe frame object embed " +
    "audio video picture img map head title meter progress rp rt rtc applet dialog-polyfill",
);
/** Of these not even a boundary is left: what stands on both sides is read as one. */
const TRANSPARENT = names("rp rt rtc script style template img wbr");
const BREAKS = names("br hr");
const EDITED = names("textbox searchbox combobox");

/** Whether an element and all in it is left alone. */
export function isSkipped(element: Element): boolean {
  const name = localNameOf(element);
  if (SKIPPED.has(name)) return true;
  if (name === "pre" && element.firstElementChild !== null) return true; // code with its highlighting; a bare <pre> may be a letter
  const editable = attributeOf(element, "contenteditable");
  if (editable !== null && editable.toLowerCase() !== "false") return true;
  const role = attributeOf(element, "role");
  if (role !== null && EDITED.has(role)) return true;
  return attributeOf(element, "data-gloss-host") !== null;
}

const SKIPPED_SELECTOR =
  [...SKIPPED].join(",") +
  ',[contenteditable]:not([contenteditable="false" i]),[role="textbox"],[role="searchbox"],[role="combobox"],[data-gloss-host]';

/** Whether a node lies in something that is left alone. */
export function isInSkipped(node: Node): boolean {
  const element = isElement(node) ? node : parentElementOf(node);
  return element === null || document.designMode === "on" || closestOf(element, SKIPPED_SELECTOR) !== null;
}

const isInline = (element: Element): boolean => INLINE.has(localNameOf(element)) || localNameOf(element).includes("-");

/** The nearest block-level element around a node (the node itself when it is one). */
export function blockAround(node: Node): Element {
  let element = isElement(node) ? node : parentElementOf(node);
  while (element !== null && isInline(element)) {
    const parent = parentElementOf(element);
    if (parent === null) break;
    element = parent;
  }
  return element ?? document.documentElement;
}

/**
 * The blocks under an element, in document order. `shallow`: only the runs that stand in the element itself, not those of
 * block-level elements inside it.
 */
export function readBlocks(root: Element, shallow = false): TextBlock[] {
  const blocks: TextBlock[] = [];
  if (isInSkipped(root)) return blocks;
  let run: TextBlock | undefined;
  const flush = (): void => {
    if (run && /\S/.test(run.text)) blocks.push(run);
    run = undefined;
  };
  const take = (node: Text): void => {
    const { data } = node;
    if (!run) {
      if (!/\S/.test(data)) return;
      run = { container: blockAround(node), nodes: [], starts: [], text: "" };
    }
    run.nodes.push(node);
    run.starts.push(run.text.length);
    run.text += data;
  };
  // Depth first without recursion: pages nest thousands deep.
  let node: Node | null = firstChildOf(root);
  while (node !== null) {
    let descend = false;
    if (isText(node)) take(node);
    else if (isElement(node)) {
      const name = localNameOf(node);
      if (BREAKS.has(name)) {
        if (run) run.text += "\n";
      } else if (isSkipped(node)) {
        if (!TRANSPARENT.has(name)) flush();
      } else if (isInline(node)) descend = true;
      else {
        flush();
        descend = !shallow;
      }
    }
    const child: Node | null = descend ? firstChildOf(node) : null;
    if (child !== null) {
      node = child;
      continue;
    }
    if (descend && isElement(node) && !isInline(node)) flush();
    // The next node in document order; leaving a block-level element ends a run.
    let here: Node | null = node;
    node = null;
    while (here !== null && here !== root) {
      const next = nextSiblingOf(here);
      if (next !== null) {
        node = next;
        break;
      }
      here = parentOf(here);
      if (here !== null && here !== root && isElement(here) && !isInline(here)) flush();
    }
  }
  flush();
  return blocks;
}

/** The nodes that [start, end) of a block covers, each with the offsets in it. */
export function nodesAt(
  block: TextBlock,
  start: number,
  end: number,
): { node: Text; start: number; end: number; index: number }[] {
  const found: { node: Text; start: number; end: number; index: number }[] = [];
  for (const [index, node] of block.nodes.entries()) {
    const from = block.starts[index]!;
    const to = from + node.data.length;
    if (from >= end) break;
    if (to <= start) continue;
    found.push({ node, start: Math.max(start, from) - from, end: Math.min(end, to) - from, index });
  }
  return found;
}
