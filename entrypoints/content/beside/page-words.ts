/**
 * The words of a page that a person can select, in reading order, as one text: what annotations are described and found in. Unlike
 * `page-text.ts` it holds code and preformatted text, and takes in open shadow roots where they stand. Hidden text is in it: what
 * a page folds up today was saved when it was open.
 */
import {
  firstChildOf,
  hostOf,
  isConnectedOf,
  isElement,
  isText,
  localNameOf,
  nextSiblingOf,
  rootOf,
  shadowRootOf,
} from "../dom.ts";
import { isSeenApart } from "../letter-boxes.ts";
import { isBreak, isEdited, isInline, isSkipped, isTransparent } from "../readable.ts";

/** A part of the words that lies in one text node. */
export interface Piece {
  node: Text;
  start: number;
  end: number;
  /** As it was read. */
  text: string;
}

export interface PageWords {
  /** Blocks are parted by "\n", which belongs to no node. */
  text: string;
  /** Open shadow roots that were read. */
  roots: ShadowRoot[];
  /** The offset of a place in the document as the beginning of something: of the words at or after it. */
  startAt(node: Node, offset: number): number;
  /** The offset of a place as the end of something: of the words before it. */
  endAt(node: Node, offset: number): number;
  /** Where [start, end) stands. */
  pieces(start: number, end: number): Piece[];
}

/** Nodes between two chances to pause. */
const STEP = 256;
/** Left alone by the marks, but words that a person may want to keep; all but the last stand within a sentence. */
const CODE = new Set(["code", "kbd", "samp"]);
const isQuotable = (name: string): boolean => CODE.has(name) || name === "pre";

/** Reads the words of the document as it stands; yields now and then so that the caller may pause. */
export function* readPageWords(): Generator<undefined, PageWords> {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  const roots: ShadowRoot[] = [];
  let text = "";
  let parted = true;
  /** A word of a split heading begins, set apart from the one before without a blank in the text. */
  let apart = false;
  const take = (node: Text): void => {
    const { data } = node;
    if (data === "" || (parted && !/\S/.test(data))) return;
    if (parted && text !== "") text += "\n";
    else if (apart && /\S$/.test(text) && /^\S/.test(data)) text += " ";
    parted = apart = false;
    nodes.push(node);
    starts.push(text.length);
    lengths.push(data.length);
    text += data;
  };

  // Depth first without recursion: pages nest thousands deep. Of each open element, which node comes next.
  const open: { next: Node | null; block: boolean }[] = [];
  const { body } = document;
  if (document.designMode !== "on" && body && !isLeftOut(body)) open.push({ next: firstChildOf(body), block: true });
  for (let steps = 1; open.length > 0; steps++) {
    if (steps % STEP === 0) yield undefined;
    const level = open.at(-1)!;
    const node = level.next;
    if (node === null || !isConnectedOf(node)) {
      if (level.block) parted = true;
      open.pop();
      continue;
    }
    level.next = nextSiblingOf(node);
    if (isText(node)) take(node);
    else if (isElement(node)) {
      const left = isLeftOut(node);
      const block = left ? !isTransparent(node) : !isInline(node) && !CODE.has(localNameOf(node));
      if (block || isBreak(node)) parted = true;
      if (left) continue;
      if (!block && localNameOf(node) === "div") apart ||= isSeenApart([node]);
      open.push({ next: firstChildOf(node), block });
      const root = shadowRootOf(node);
      if (root === null) continue;
      roots.push(root);
      open.push({ next: firstChildOf(root), block });
    }
  }
  return { text, roots, ...places(text, nodes, starts, lengths) };
}

/** The words at once, for something that a reader has just done. */
export function pageWordsNow(): PageWords {
  const reading = readPageWords();
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

const isLeftOut = (element: Element): boolean =>
  isQuotable(localNameOf(element)) ? isEdited(element) : isSkipped(element);

function places(text: string, nodes: Text[], starts: number[], lengths: number[]): Omit<PageWords, "text" | "roots"> {
  const indexes = new Map(nodes.map((node, index) => [node, index]));
  const endOf = (index: number): number => starts[index]! + lengths[index]!;
  const within = (node: Node, offset: number): number | undefined => {
    const index = isText(node) ? indexes.get(node) : undefined;
    return index === undefined ? undefined : starts[index]! + Math.min(offset, lengths[index]!);
  };
  /** How many nodes stand before a place that is in none of them. */
  const nodesBefore = (node: Node, offset: number): number => {
    const place = document.createRange();
    place.setStart(node, offset);
    return firstThat(nodes.length, (index) => !isBefore(nodes[index]!, place));
  };
  return {
    startAt: (node, offset) => {
      const inside = within(node, offset);
      if (inside !== undefined) return inside;
      const index = nodesBefore(node, offset);
      return index < nodes.length ? starts[index]! : nodes.length === 0 ? 0 : endOf(nodes.length - 1);
    },
    endAt: (node, offset) => {
      const inside = within(node, offset);
      if (inside !== undefined) return inside;
      const index = nodesBefore(node, offset);
      return index === 0 ? 0 : endOf(index - 1);
    },
    pieces: (start, end) => {
      const found: Piece[] = [];
      for (let index = firstThat(nodes.length, (at) => endOf(at) > start); index < nodes.length; index++) {
        const from = starts[index]!;
        if (from >= end) break;
        const [first, last] = [Math.max(start, from), Math.min(end, endOf(index))];
        found.push({ node: nodes[index]!, start: first - from, end: last - from, text: text.slice(first, last) });
      }
      return found;
    },
  };
}

/** The first index below `length` that passes; `length` when none does. All after the first must pass, too. */
function firstThat(length: number, passes: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a text node stands before a place; from inside a shadow tree its host is seen. */
function isBefore(text: Text, place: Range): boolean {
  const root = rootOf(place.startContainer);
  let node: Node = text;
  for (let own = rootOf(node); own !== root && own instanceof ShadowRoot; own = rootOf(node)) node = hostOf(own);
  return rootOf(node) === root && place.comparePoint(node, 0) < 0;
}
