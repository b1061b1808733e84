/** Text nodes that were split to wrap parts of them, and how they are made whole again. */
import { isText, localNameOf, nextSiblingOf, textContentOf } from "../dom.ts";

/** Remembers a text node before it is split. Call the returned function after: it remembers the pieces and returns the undo. */
export function rememberText(node: Text): () => () => void {
  const after = nextSiblingOf(node);
  return () => {
    const head = node.data;
    const pieces: ChildNode[] = [];
    for (let next = nextSiblingOf(node); next !== null && next !== after; next = nextSiblingOf(next)) {
      pieces.push(next as ChildNode);
    }
    return () => join(node, head, pieces);
  };
}

/**
 * Puts the pieces back into the node the page knows. What the page did meanwhile wins: a node it has rewritten keeps what it
 * wrote, and pieces whose text it changed bring that text back with them.
 */
function join(node: Text, head: string, pieces: ChildNode[]): void {
  const text = pieces.map((piece) => textContentOf(piece) ?? "").join("");
  if (node.data === head) node.appendData(text);
  for (const piece of pieces) {
    if (isText(piece) || localNameOf(piece as unknown as Element) === "mark") piece.remove();
  }
}
