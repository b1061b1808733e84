/** The blocks of the page as they stand now, found again by the nodes they were read from. */
import type { Evidence } from "../../../utils/linking/evidence.ts";
import type { Tone } from "../../../utils/marks/marks-css.ts";
import type { Mention } from "../../../utils/model.ts";
import {
  firstChildOf,
  isConnectedOf,
  isElement,
  isText,
  localNameOf,
  nextSiblingOf,
  parentOf,
  shadowRootOf,
} from "../dom.ts";
import { type Container, isEndless, type TextBlock } from "../text-block.ts";
import type { Painted, Painter } from "../painters/painter.ts";

export interface LiveBlock extends TextBlock {
  id: number;
  /** Runs between headings; numbers say only same or other. */
  section: number;
  /** `undefined` until the background has answered. */
  mentions: Mention[] | undefined;
  evidence: Evidence | undefined;
  /** Its decisions hang on evidence from elsewhere on the page. */
  open: boolean;
  painted: Painted[];
  /** By whom and in what tone it is painted, or was last. */
  painter: Painter | undefined;
  tone: Tone | undefined;
  undo: (() => void) | undefined;
}

export interface LiveBlocks {
  all(): Iterable<LiveBlock>;
  size(): number;
  /** Whether the block still stands in the page. */
  has(block: LiveBlock): boolean;
  get(id: number): LiveBlock | undefined;
  /** Blocks whose runs stand directly in this container. */
  in(container: Container): LiveBlock[];
  /** Blocks that have text in this node. */
  under(node: Node): Set<LiveBlock>;
  /** The block that was read from the same nodes and says the same. */
  sameAs(block: TextBlock): LiveBlock | undefined;
  /** Blocks that have text in one of the nodes of this one. */
  sharing(block: TextBlock): Set<LiveBlock>;
  /** Takes a block in; `undefined` when its text is known already. `isNew`: it can't be, as nothing was read twice. */
  add(block: TextBlock, isNew?: boolean): LiveBlock | undefined;
  forget(block: LiveBlock): void;
  clear(): void;
}

export function createLiveBlocks(): LiveBlocks {
  const byId = new Map<number, LiveBlock>();
  /** Made when it is first asked: a page that never changes does without. */
  let index: Index | undefined;
  let nextId = 0;
  let section = 0;
  const indexed = (): Index => (index ??= createIndex(byId.values()));

  return {
    all: () => byId.values(),
    size: () => byId.size,
    has: (block) => byId.get(block.id) === block,
    get: (id) => byId.get(id),
    in: (container) => indexed().in(container),
    under: (node) => indexed().under(node),
    sameAs: (block) => [...indexed().sharing(block)].find((known) => isSame(known, block)),
    sharing: (block) => indexed().sharing(block),
    add: (block, isNew = false) => {
      if (!isNew && indexed().sharing(block).size > 0) return undefined;
      if (isElement(block.container) && isHeading(localNameOf(block.container))) section++;
      const live: LiveBlock = {
        container: block.container,
        nodes: block.nodes,
        starts: block.starts,
        text: block.text,
        id: nextId++,
        section,
        mentions: undefined,
        evidence: undefined,
        open: false,
        painted: [],
        painter: undefined,
        tone: undefined,
        undo: undefined,
      };
      byId.set(live.id, live);
      index?.add(live);
      return live;
    },
    forget: (block) => {
      byId.delete(block.id);
      index?.remove(block);
    },
    clear: () => {
      byId.clear();
      index = undefined;
    },
  };
}

const isHeading = (name: string): boolean => name.length === 2 && /^h[1-6]$/.test(name);

const isSame = (one: TextBlock, other: TextBlock): boolean =>
  one.container === other.container &&
  one.text === other.text &&
  one.nodes.length === other.nodes.length &&
  one.nodes.every((node, i) => node === other.nodes[i] && one.starts[i] === other.starts[i]);

interface Index {
  sharing(block: TextBlock): Set<LiveBlock>;
  add(block: LiveBlock): void;
  remove(block: LiveBlock): void;
  in(container: Container): LiveBlock[];
  under(node: Node): Set<LiveBlock>;
}

/** Blocks by the nodes they stand in. */
function createIndex(blocks: Iterable<LiveBlock>): Index {
  /** The block of a text; of an endless one the first part, and the others apart. */
  const byText = new WeakMap<Text, LiveBlock>();
  const furtherParts = new WeakMap<Text, Set<LiveBlock>>();
  const byContainer = new WeakMap<Container, Set<LiveBlock>>();

  const index: Index = {
    sharing: ({ nodes, starts: [start] }) =>
      new Set(
        start! < 0
          ? [...(furtherParts.get(nodes[0]!) ?? [])].filter(({ starts }) => starts[0] === start)
          : nodes.flatMap((node) => byText.get(node) ?? []),
      ),
    add: (block) => {
      if (block.starts[0]! < 0) {
        const parts = furtherParts.get(block.nodes[0]!);
        if (parts) parts.add(block);
        else furtherParts.set(block.nodes[0]!, new Set([block]));
      } else for (const node of block.nodes) byText.set(node, block);
      const siblings = byContainer.get(block.container);
      if (siblings) siblings.add(block);
      else byContainer.set(block.container, new Set([block]));
    },
    remove: (block) => {
      if (block.starts[0]! < 0) furtherParts.get(block.nodes[0]!)?.delete(block);
      else for (const node of block.nodes) if (byText.get(node) === block) byText.delete(node);
      byContainer.get(block.container)?.delete(block);
    },
    in: (container) => [...(byContainer.get(container) ?? [])],
    under: (node) => {
      const found = new Set<LiveBlock>();
      for (const text of textsIn(node)) {
        const block = byText.get(text);
        if (block) found.add(block);
        for (const part of furtherParts.get(text) ?? []) found.add(part);
      }
      return found;
    },
  };
  for (const block of blocks) index.add(block);
  return index;
}

/** Every text node in a node, itself included, and in the open shadow roots there; without recursion but for these. */
function* textsIn(root: Node): Generator<Text> {
  let node: Node | null = root;
  while (node !== null) {
    if (isText(node)) yield node;
    else if (isElement(node)) {
      const shadow = shadowRootOf(node);
      if (shadow !== null) yield* textsIn(shadow);
    }
    const child: Node | null = firstChildOf(node);
    if (child !== null) {
      node = child;
      continue;
    }
    while (node !== null && node !== root && nextSiblingOf(node) === null) node = parentOf(node);
    node = node === null || node === root ? null : nextSiblingOf(node);
  }
}

/** Whether the page still has the text that was read; what it changed is read again in a moment. */
export const standsAsRead = (block: LiveBlock): boolean =>
  (block.undo !== undefined && block.painter?.wraps) || standsAt(block, { start: 0, end: block.text.length });

/** The same of a part of the block. */
export const standsAt = ({ nodes, starts, text }: TextBlock, { start, end }: { start: number; end: number }): boolean =>
  nodes.every((node, i) => {
    const from = starts[i]!;
    if (from >= end || (starts[i + 1] ?? Infinity) <= start) return true;
    if (!isConnectedOf(node)) return false;
    return isEndless(node) ? node.data.startsWith(text, -from) : isReadAs(node.data, text, from);
  });

/** The page may show the letters larger than they are written. */
const isReadAs = (data: string, text: string, from: number): boolean =>
  text.startsWith(data, from) || text.slice(from, from + data.length).toLowerCase() === data.toLowerCase();
