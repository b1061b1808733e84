/** The blocks of the page as they stand now, found again by the nodes they were read from. */
import type { Evidence } from "../../utils/linking/evidence.ts";
import type { Mention } from "../../utils/model.ts";
import { firstChildOf, isConnectedOf, isElement, isText, localNameOf, nextSiblingOf, parentOf } from "./dom.ts";
import { blockAround, readBlocks, type TextBlock } from "./page-text.ts";
import type { Changes } from "./page-observer.ts";
import type { Painted } from "./painters/painter.ts";

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
  undo: (() => void) | undefined;
}

export interface LiveBlocks {
  all(): Iterable<LiveBlock>;
  get(id: number): LiveBlock | undefined;
  /** Blocks whose runs stand directly in this element. */
  in(container: Element): Iterable<LiveBlock>;
  /** Reads a part of the page; blocks already known there are left out. */
  read(root: Element, shallow?: boolean): LiveBlock[];
  /** Takes out what the page changed and reads it again. Returns the new blocks; `drop` is called for each that is gone. */
  update(changes: Changes, drop: (block: LiveBlock) => void): LiveBlock[];
  clear(): void;
}

export function createLiveBlocks(): LiveBlocks {
  const byId = new Map<number, LiveBlock>();
  let byText = new WeakMap<Text, LiveBlock>();
  let byContainer = new WeakMap<Element, Set<LiveBlock>>();
  let nextId = 0;
  let section = 0;

  const add = (block: TextBlock): LiveBlock[] => {
    if (block.nodes.some((node) => byText.has(node))) return [];
    if (/^h[1-6]$/.test(localNameOf(block.container))) section++;
    const live: LiveBlock = {
      ...block,
      id: nextId++,
      section,
      mentions: undefined,
      evidence: undefined,
      open: false,
      painted: [],
      undo: undefined,
    };
    byId.set(live.id, live);
    for (const node of block.nodes) byText.set(node, live);
    const siblings = byContainer.get(block.container);
    if (siblings) siblings.add(live);
    else byContainer.set(block.container, new Set([live]));
    return [live];
  };

  const forget = (block: LiveBlock): void => {
    byId.delete(block.id);
    for (const node of block.nodes) byText.delete(node);
    byContainer.get(block.container)?.delete(block);
  };

  const read = (root: Element, shallow = false): LiveBlock[] => readBlocks(root, shallow).flatMap(add);
  const inContainer = (container: Element): Iterable<LiveBlock> => [...(byContainer.get(container) ?? [])];

  const update = (changes: Changes, drop: (block: LiveBlock) => void): LiveBlock[] => {
    section++;
    const gone = new Set<LiveBlock>();
    const containers = new Set([...changes.touched].map(blockAround));
    for (const container of containers) for (const block of inContainer(container)) gone.add(block);
    for (const node of [...changes.removed, ...changes.added]) {
      for (const text of textsIn(node)) {
        const block = byText.get(text);
        if (block) gone.add(block);
      }
    }
    for (const block of gone) {
      drop(block);
      forget(block);
    }
    // A run that lost a piece to another container is read again where the rest of it stands.
    for (const block of gone) if (isConnectedOf(block.container)) containers.add(block.container);
    const fresh = [...changes.added].filter(
      (node) => isElement(node) && isConnectedOf(node) && !hasAncestorIn(node, changes.added),
    );
    return [
      ...fresh.flatMap((node) =>
        readBlocks(node as Element)
          .filter(({ container }) => container === node || isWithin(container, node))
          .flatMap(add),
      ),
      ...[...containers].filter(isConnectedOf).flatMap((container) => read(container, true)),
    ];
  };

  const clear = (): void => {
    byId.clear();
    byText = new WeakMap();
    byContainer = new WeakMap();
  };

  return { all: () => byId.values(), get: (id) => byId.get(id), in: inContainer, read, update, clear };
}

/** Every text node in a node, itself included; without recursion. */
function* textsIn(root: Node): Generator<Text> {
  let node: Node | null = root;
  while (node !== null) {
    if (isText(node)) yield node;
    const child: Node | null = firstChildOf(node);
    if (child !== null) {
      node = child;
      continue;
    }
    while (node !== null && node !== root && nextSiblingOf(node) === null) node = parentOf(node);
    node = node === null || node === root ? null : nextSiblingOf(node);
  }
}

function hasAncestorIn(node: Node, set: Set<Node>): boolean {
  for (let here = parentOf(node); here !== null; here = parentOf(here)) if (set.has(here)) return true;
  return false;
}

function isWithin(element: Element, ancestor: Node): boolean {
  for (let here: Node | null = element; here !== null; here = parentOf(here)) if (here === ancestor) return true;
  return false;
}
