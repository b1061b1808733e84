/**
 * The text of a page as a person reads it, block by block: words of neighbouring paragraphs never join, inline tags don't part a
 * name. What is left alone says `readable.ts`.
 */
import { firstChildOf, isConnectedOf, isElement, localNameOf, nextSiblingOf, nodeTypeOf, parentOf } from "./dom.ts";
import {
  allSetApart,
  blockAround,
  BREAK,
  INLINE,
  isInline,
  isInSkipped,
  isLaidOutAsBlock,
  isSetApart,
  kindOf,
  SKIPPED,
  TRANSPARENT,
} from "./readable.ts";
import { sliceNow } from "./slices.ts";

/** Where a run of text stands: the nearest block-level element around it, or the shadow root when there is none. */
export type Container = Element | ShadowRoot;

/** A run of text between two block boundaries. */
export interface TextBlock {
  container: Container;
  nodes: Text[];
  /** Offset in `text` where each node begins; negative in a block that begins in the middle of an endless node. */
  starts: number[];
  /** The nodes' text; line breaks of the layout stand in it as "\n" and belong to no node. */
  text: string;
}

export interface ReadOptions {
  /** Only the runs that stand in the root itself, not those of block-level elements inside it. */
  shallow?: boolean;
  /** Called for each open shadow root, whose text is not read here, and for each custom element that may get one yet. */
  onHost?: (element: Element) => void;
}

/** Longer runs are parted between two nodes, and in a node that is longer itself. */
const MOST_CHARS = 200_000;
/** Nodes between two chances to pause. */
const STEP = 64;

/**
 * Reads the blocks under a root in document order, and yields `undefined` now and then: only there the caller may pause. A page
 * that changes in the pause ends the reading, and the change itself says what to read again.
 */
export function* readBlocks(
  root: Container,
  { shallow = false, onHost }: ReadOptions = {},
): Generator<TextBlock | undefined> {
  if (isInSkipped(isElement(root) ? root : root.host)) return;
  let run: TextBlock | undefined;
  /** The run's last piece: asking `run.text` for its end would put all pieces together each time. */
  let last = "";
  const crossed: Element[] = [];
  const done: TextBlock[] = [];
  const flush = (): void => {
    if (run) done.push(run); // it began with a word
    run = undefined;
    crossed.length = 0;
  };
  const take = (node: Text): void => {
    const { data } = node;
    if (data.length > MOST_CHARS) {
      flush();
      done.push(...partsOf(node).filter(({ text }) => /\S/.test(text)));
      return;
    }
    if (run && (run.text.length + data.length > MOST_CHARS || joinsWords(last, data, crossed))) flush();
    crossed.length = 0;
    if (data !== "") last = data;
    if (run) {
      run.nodes.push(node);
      run.starts.push(run.text.length);
      run.text += data;
    } else if (/\S/.test(data)) run = { container: blockAround(node), nodes: [node], starts: [0], text: data };
  };
  // Nothing changes within a slice. All of a root is worth asking about in one go, a part of it isn't.
  let slice = sliceNow();
  let setApart = shallow ? undefined : allSetApart(root);

  // Depth first without recursion: pages nest thousands deep. Nodes are asked as little as can be, for there are many.
  let node: Node | null = firstChildOf(root);
  for (let steps = 1; node !== null; steps++) {
    let child: Node | null = null;
    const type = nodeTypeOf(node);
    if (type === Node.TEXT_NODE) take(node as Text);
    else if (type === Node.ELEMENT_NODE) {
      const element = node as Element;
      const name = localNameOf(element);
      const kind = kindOf(name);
      if (onHost && (element.shadowRoot !== null || name.includes("-"))) onHost(element);
      if ((kind & BREAK) !== 0) {
        if (run) run.text += last = "\n";
      } else if ((kind & SKIPPED) !== 0 || isSetApart(element, name, setApart)) {
        if ((kind & TRANSPARENT) === 0) flush();
      } else if ((kind & INLINE) !== 0) {
        if (run) crossed.push(element);
        child = firstChildOf(element);
      } else {
        flush();
        if (!shallow) child = firstChildOf(element);
      }
    }
    if (steps % STEP === 0) {
      for (const block of done) yield block;
      done.length = 0;
      yield undefined;
      if (slice !== sliceNow()) {
        slice = sliceNow();
        setApart = undefined;
        if (!isConnectedOf(node)) break;
      }
    }
    if (child !== null) {
      node = child;
      continue;
    }
    // The next node in document order; leaving a block-level element ends a run.
    let here: Node | null = node;
    node = null;
    while (here !== null && here !== root) {
      node = nextSiblingOf(here);
      if (node !== null) break;
      here = parentOf(here);
      if (here === null || here === root) break;
      if (!isElement(here)) continue;
      if (!isInline(here)) flush();
      else if (run) crossed.push(here);
    }
  }
  flush();
  yield* done;
}

/** Whether a node is read as several blocks. */
export const isEndless = ({ data }: Text): boolean => data.length > MOST_CHARS;

/** A part of an endless node, and how far back from its end the place is looked for where a sentence or at least a word ends. */
const PART_CHARS = 20_000;
const BORDER_CHARS = 1_000;
const BORDERS = [/.*[.!?。！？\n]\s*/s, /.*\s/s];

/** The blocks that an endless node is read as; together they hold all its text. */
function partsOf(node: Text): TextBlock[] {
  const { data } = node;
  const container = blockAround(node);
  const parts: TextBlock[] = [];
  for (let start = 0; start < data.length;) {
    const most = start + PART_CHARS;
    const tail = data.slice(most - BORDER_CHARS, most);
    const border = BORDERS.map((pattern) => pattern.exec(tail)?.[0].length).find((length) => length !== undefined);
    const end = border === undefined ? most : most - BORDER_CHARS + border;
    parts.push({ container, nodes: [node], starts: [-start], text: data.slice(start, end) });
    start = end;
  }
  return parts;
}

const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** Whether two pieces of text would read as one word although an element between them is laid out as a block. */
const joinsWords = (before: string, after: string, crossed: Element[]): boolean =>
  crossed.length > 0 && WORD_END.test(before.slice(-2)) && WORD_START.test(after) && crossed.some(isLaidOutAsBlock);

/** The nodes that [start, end) of a block covers, each with the offsets in it. */
export function nodesAt(block: TextBlock, start: number, end: number): { node: Text; start: number; end: number }[] {
  const found: { node: Text; start: number; end: number }[] = [];
  for (const [index, node] of block.nodes.entries()) {
    const from = block.starts[index]!;
    const to = from + node.data.length;
    if (from >= end) break;
    if (to <= start) continue;
    found.push({ node, start: Math.max(start, from) - from, end: Math.min(end, to) - from });
  }
  return found;
}
