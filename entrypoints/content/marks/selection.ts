/** Painting splits and joins text nodes; the reader's selection must not notice. */
import { contains, nodeTypeOf } from "../dom.ts";

/** Whether there may be a selection. Asking the selection itself after a change makes the browser lay the page out. */
let mayBeSelected: boolean | undefined;

/** A forged event only makes us ask the selection once more. */
const onSelectionChange = (): void => {
  mayBeSelected = true;
};

/** Runs `change`; a selection or caret in text that was split or joined in `container` stands at the same characters afterwards. */
export function keepSelection(container: Node, change: () => void): void {
  if (mayBeSelected === undefined) {
    document.addEventListener("selectionchange", onSelectionChange, { passive: true });
    mayBeSelected = true;
  }
  const selection = mayBeSelected ? document.getSelection() : null;
  // How many ranges there are can be told without layout; where they are can't.
  if (!selection?.rangeCount || !selection.anchorNode || !selection.focusNode) {
    mayBeSelected = false;
    return change();
  }
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  // What is selected around it isn't moved, and to count its characters each time would take long.
  if (!contains(container, anchorNode) && !contains(container, focusNode)) return change();
  const anchor = place(anchorNode, anchorOffset);
  const focus = place(focusNode, focusOffset);
  change();
  if (selection.anchorNode === anchorNode && selection.focusNode === focusNode && sameText(anchor) && sameText(focus)) {
    return;
  }
  const [from, to] = [find(anchor), find(focus)];
  if (from && to) selection.setBaseAndExtent(from[0], from[1], to[0], to[1]);
}

/** Nothing is painted any more. */
export function forgetSelection(): void {
  document.removeEventListener("selectionchange", onSelectionChange);
  mayBeSelected = undefined;
}

/** A place in the text: characters from the start of the nearest element that outlives painting. */
interface Place {
  root: Node;
  offset: number;
  node: Node;
  data: string | null;
}

function place(node: Node, nodeOffset: number): Place {
  const isText = nodeTypeOf(node) === Node.TEXT_NODE;
  const inside = isText ? (node.parentElement ?? node) : node;
  const root = inside instanceof Element ? (inside.closest("mark[data-markjs]")?.parentElement ?? inside) : inside;
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEnd(node, nodeOffset);
  return { root, offset: range.toString().length, node, data: isText ? (node as Text).data : null };
}

const sameText = ({ node, data }: Place): boolean => data === null || (node as Text).data === data;

function find({ root, offset }: Place): [Node, number] | undefined {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = texts.nextNode() as Text | null; node !== null; node = texts.nextNode() as Text | null) {
    if (left <= node.data.length) return [node, left];
    left -= node.data.length;
  }
  return undefined;
}
