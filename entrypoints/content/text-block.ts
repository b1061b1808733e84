/** A run of a page's text: what is read, linked and painted as one. */
import { blockAround } from "./readable.ts";

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

/** Longer runs are parted between two nodes, and in a node that is longer itself. */
export const MOST_RUN_CHARS = 200_000;

/** Whether a node is read as several blocks. */
export const isEndless = ({ data }: Text): boolean => data.length > MOST_RUN_CHARS;

/** A part of an endless node, and how far back from its end the place is looked for where a sentence or at least a word ends. */
const PART_CHARS = 20_000;
const BORDER_CHARS = 1_000;
const BORDERS = [/.*[.!?。！？\n]\s*/s, /.*\s/s];

/** The blocks that an endless node is read as; together they hold all its text. */
export function partsOf(node: Text): TextBlock[] {
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
