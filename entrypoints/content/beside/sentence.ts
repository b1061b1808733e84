/** The sentence that a mention stands in: where it is in its block, and where on the screen. */
import { sentences } from "../../../utils/text/sentences.ts";
import { isText } from "../dom.ts";
import type { TextBlock } from "../page-text.ts";

/** `[start, end)` of the sentence around [start, end) of a text; several where a name holds what looks like an end. */
export function sentenceAround(text: string, start: number, end: number, language: string): [number, number] {
  const around = sentences(text, language).filter(([from, to]) => from < end && to > start);
  return [Math.min(start, around[0]?.[0] ?? start), Math.max(end, around.at(-1)?.[1] ?? end)];
}

/** The rectangles of [start, end) of a block, one a line, in viewport coordinates; marks may have split its text nodes. */
export function rectsOf(block: TextBlock, start: number, end: number): DOMRect[] {
  const [from, to] = [placeOf(block, start), placeOf(block, end)];
  if (!from || !to) return [];
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** The text node and the offset in it. Pieces of a split node follow it in document order. */
function placeOf({ container, nodes, starts }: TextBlock, offset: number): [Text, number] | undefined {
  const index = starts.findLastIndex((start) => start <= offset);
  let node: Node | null = nodes[index] ?? null;
  if (node === null) return undefined;
  let left = offset - starts[index]!;
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  for (; node !== null && isText(node); node = walker.nextNode()) {
    if (left <= node.data.length) return [node, left];
    left -= node.data.length;
  }
  return undefined;
}
