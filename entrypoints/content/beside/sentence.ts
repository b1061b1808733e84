/** The sentence that a mention stands in: where it is in its block, and where on the screen. */
import { sentences } from "../../../utils/text/sentences.ts";
import { isText } from "../dom.ts";
import type { TextBlock } from "../text-block.ts";

/** `[start, end)` of the sentence around [start, end) of a text; several where a name holds what looks like an end. */
export function sentenceAround(text: string, start: number, end: number, language: string): [number, number] {
  // Markup breaks lines where no sentence ends.
  const around = sentences(text.replace(/\s/g, " "), language).filter(([from, to]) => from < end && to > start);
  return [Math.min(start, around[0]?.[0] ?? start), Math.max(end, around.at(-1)?.[1] ?? end)];
}

/** The rectangles of [start, end) of a block, one a line, in viewport coordinates. */
export function rectsOf(block: TextBlock, start: number, end: number): DOMRect[] {
  const rects = rangeOf(block, start, end)?.getClientRects() ?? [];
  return [...rects].filter(({ width, height }) => width > 0 && height > 0);
}

/** [start, end) of a block in the document; marks may have split its text nodes. */
export function rangeOf(block: TextBlock, start: number, end: number): Range | undefined {
  const [from, to] = [placeOf(block, start), placeOf(block, end)];
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
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
