/**
 * The text of a page as a person reads it, block by block: words of neighbouring paragraphs never join, inline tags don't part a
 * name. What is left alone says `readable.ts`.
 */
import {
  firstChildOf,
  isConnectedOf,
  isElement,
  isText,
  localNameOf,
  nextSiblingOf,
  parentOf,
  queryAllOf,
  shadowRootOf,
} from "./dom.ts";
import {
  allSetApart,
  blockAround,
  BREAK,
  INLINE,
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
 *
 * The browser itself goes from text to text; elements are asked once each, and only those around texts and between two of one run.
 */
export function* readBlocks(
  root: Container,
  { shallow = false, onHost }: ReadOptions = {},
): Generator<TextBlock | undefined> {
  if (isInSkipped(isElement(root) ? root : root.host)) return;
  if (onHost) findHosts(root, onHost);
  let run: TextBlock | undefined;
  /** The run's last piece: asking `run.text` for its end would put all pieces together each time. */
  let last = "";
  const done: TextBlock[] = [];
  const flush = (): void => {
    if (run) done.push(run); // it began with a word
    run = undefined;
  };
  const append = (node: Text, data: string): void => {
    if (data !== "") last = data;
    run!.nodes.push(node);
    run!.starts.push(run!.text.length);
    run!.text += data;
  };

  // Nothing changes within a slice. All of a root is worth asking about in one go, a part of it isn't.
  let slice = sliceNow();
  let places = createPlaces(root, shallow ? undefined : allSetApart(root));
  /** Brings the run up to a node in the same container; false when something between them parts it. */
  const bridge = (node: Text, data: string): boolean => {
    const between = textsBetween(run!.nodes.at(-1)!, node, places);
    if (!between) return false;
    const { crossed, passed } = between;
    if (run!.text.length + data.length > MOST_CHARS || joinsWords(last, data, crossed)) return false;
    for (const one of passed) {
      if (one === BREAK) run!.text += last = "\n";
      else append(one, one.data);
    }
    return true;
  };

  const walker = document.createTreeWalker(
    root,
    shallow ? NodeFilter.SHOW_ALL : NodeFilter.SHOW_TEXT,
    shallow ? inRun : null,
  );
  for (let steps = 1; ; steps++) {
    const node = walker.nextNode() as Text | null;
    if (node === null) break;
    const container = places.of(parentOf(node)!);
    const data = container === null ? "" : node.data;
    if (container === null || !WORD.test(data)) {
      // Blanks count between two words of a run only.
    } else if (data.length > MOST_CHARS) {
      flush();
      done.push(...partsOf(node).filter(({ text }) => WORD.test(text)));
    } else if (run && run.container === container && bridge(node, data)) append(node, data);
    else {
      flush();
      run = { container, nodes: [node], starts: [0], text: data };
      last = data;
    }
    if (steps % STEP === 0) {
      for (const block of done) yield block;
      done.length = 0;
      yield undefined;
      if (slice !== sliceNow()) {
        slice = sliceNow();
        places = createPlaces(root);
        if (!isConnectedOf(node)) break;
      }
    }
  }
  flush();
  yield* done;
}

const WORD = /\S/;

/** Lets a walker see texts that stand in no block-level element under its root. */
function inRun(node: Node): number {
  if (isText(node)) return NodeFilter.FILTER_ACCEPT;
  return isElement(node) && (kindOf(localNameOf(node)) & INLINE) !== 0
    ? NodeFilter.FILTER_SKIP
    : NodeFilter.FILTER_REJECT;
}

/** Elements with an open shadow root, and custom elements that may get one yet. */
function findHosts(root: Container, onHost: (element: Element) => void): void {
  const all = queryAllOf(root, "*");
  for (let i = 0; i < all.length; i++) {
    const element = all[i]!;
    if (shadowRootOf(element) === null && !localNameOf(element).includes("-")) continue;
    if (!isInSkipped(element)) onHost(element);
  }
}

interface Places {
  /** The container of the texts that stand in a node; `null` when they are left alone. */
  of(node: Node): Container | null;
  isLeftAlone(element: Element, name: string): boolean;
}

/** Where texts under a root stand. `setApart`: what `allSetApart` said. True until the page changes. */
function createPlaces(root: Container, setApart?: ReadonlySet<Element>): Places {
  const known = new Map<Node, Container | null>([[root, isElement(root) ? blockAround(root) : root]]);
  const isLeftAlone = (element: Element, name: string): boolean =>
    (kindOf(name) & SKIPPED) !== 0 || isSetApart(element, name, setApart);
  return {
    isLeftAlone,
    of: (node) => {
      const path: Element[] = [];
      let here = node;
      let place = known.get(here);
      // Without recursion: pages nest thousands deep.
      while (place === undefined) {
        path.push(here as Element);
        here = parentOf(here)!;
        place = known.get(here);
      }
      for (let i = path.length - 1; i >= 0; i--) {
        const element = path[i]!;
        const name = localNameOf(element);
        if (place !== null) {
          if (isLeftAlone(element, name)) place = null;
          else if ((kindOf(name) & INLINE) === 0) place = element;
        }
        known.set(element, place);
      }
      return place;
    },
  };
}

/** What lies between two texts of one container; `undefined` when it parts them. */
function textsBetween(
  from: Text,
  to: Text,
  places: Places,
): { passed: (Text | typeof BREAK)[]; crossed: Element[] } | undefined {
  const passed: (Text | typeof BREAK)[] = [];
  /** Inline elements that begin or end between the two. */
  const crossed: Element[] = [];
  let node: Node | null = from;
  for (;;) {
    let next: Node | null = nextSiblingOf(node);
    while (next === null) {
      node = parentOf(node);
      // The page has taken the text away meanwhile.
      if (node === null || !isElement(node)) return undefined;
      crossed.push(node);
      next = nextSiblingOf(node);
    }
    // Down into inline elements, past what is left alone.
    node = next;
    while (node !== to) {
      if (isText(node)) passed.push(node);
      if (!isElement(node)) break;
      const name = localNameOf(node);
      const kind = kindOf(name);
      if ((kind & BREAK) !== 0) passed.push(BREAK);
      else if (places.isLeftAlone(node, name)) {
        if ((kind & TRANSPARENT) === 0) return undefined;
      } else if ((kind & INLINE) === 0) return undefined;
      else {
        crossed.push(node);
        const child = firstChildOf(node);
        if (child !== null) {
          node = child;
          continue;
        }
      }
      break;
    }
    if (node === to) return { passed, crossed };
  }
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
/** Most texts end and begin in ASCII; to know all the world's letters, a pattern must be compiled for long. */
const endsWord = (text: string): boolean => (isAscii(text.at(-1)) ? /\w$/ : WORD_END).test(text.slice(-2));
const beginsWord = (text: string): boolean => (isAscii(text[0]) ? /^\w/ : WORD_START).test(text);
const isAscii = (unit: string | undefined): boolean => unit !== undefined && unit < "\x80";

/** Whether two pieces of text would read as one word although an element between them is laid out as a block. */
const joinsWords = (before: string, after: string, crossed: Element[]): boolean =>
  crossed.length > 0 && endsWord(before) && beginsWord(after) && crossed.some(isLaidOutAsBlock);

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
