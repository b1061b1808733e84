/** Where a mention stands when nothing in the page was changed for it. */
import { nodeTypeOf } from "../dom.ts";
import { nodesAt, type TextBlock } from "../text-block.ts";
import type { Painted } from "./painter.ts";

/** For [start, end) of a block; asked anew each time, as the page changes. */
export function drawnAt(
  block: TextBlock,
  { start, end }: { start: number; end: number },
): Pick<Painted, "ranges" | "rects"> {
  const parts = nodesAt(block, start, end);
  const ranges = (): Range[] => parts.flatMap((part) => liveRange(part.node, part.start, part.end));
  return {
    ranges,
    rects: () => ranges().flatMap((range) => [...range.getClientRects()]),
  };
}

/** A range over part of a text node; none when the page has shortened it meanwhile. */
export function liveRange(node: Text, start: number, end: number): Range[] {
  if (nodeTypeOf(node) !== Node.TEXT_NODE || end > node.data.length || !node.isConnected) return [];
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [range];
}
