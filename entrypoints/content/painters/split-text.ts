/** Text nodes that were split to wrap parts of them, and how they are made whole again. */
import { nextSiblingOf, parentOf, textContentOf } from "../dom.ts";

/** Remembers a text node before it is split. Call the returned function after: it remembers the pieces and returns the undo. */
export function rememberText(node: Text): () => () => void {
  const parent = parentOf(node);
  const after = nextSiblingOf(node);
  return () => {
    const head = node.data;
    const pieces: ChildNode[] = [];
    for (let next = nextSiblingOf(node); next !== null && next !== after; next = nextSiblingOf(next)) {
      pieces.push(next as ChildNode);
    }
    return () => join(node, head, pieces, parent);
  };
}

/**
 * Puts the pieces back into the node the page knows. What the page did meanwhile wins: a node it has rewritten keeps what it
 * wrote, one it took away takes all its text along, pieces it took away stay away, and pieces whose text it changed bring that
 * text back with them.
 */
function join(node: Text, head: string, pieces: ChildNode[], parent: Node | null): void {
  const present = pieces.filter((piece) => parentOf(piece) === parent);
  const whole = parentOf(node) === parent ? present : pieces;
  if (node.data === head) node.appendData(whole.map((piece) => textContentOf(piece) ?? "").join(""));
  for (const piece of present) piece.remove();
}
