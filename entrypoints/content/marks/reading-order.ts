/** The order in which a page is read: that of its markup, shadow trees where they stand. */
import { rootOf } from "../dom.ts";
import type { Painted } from "../painters/painter.ts";

/** A place in a text, or an element. */
export interface Spot {
  node: Node;
  offset: number;
}

/** Where something painted begins; `undefined` when the page has taken it away. */
export function spotOf({ ranges }: Pick<Painted, "ranges">): Spot | undefined {
  const [first] = ranges();
  return first && { node: first.startContainer, offset: first.startOffset };
}

/** Less than 0 when one is read before the other. */
export function compareSpots(one: Spot, other: Spot): number {
  if (one.node === other.node) return one.offset - other.offset;
  const [a, b] = [hostsOf(one.node), hostsOf(other.node)];
  let depth = 0;
  while (depth < a.length - 1 && depth < b.length - 1 && a[depth] === b[depth]) depth++;
  const [mine, theirs] = [a[depth]!, b[depth]!];
  if (mine === theirs) return a.length - b.length; // a host is read before what is in its tree
  return mine.compareDocumentPosition(theirs) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Sorts things by where they stand; what stands nowhere is left out. */
export const inReadingOrder = <T>(things: T[], spot: (thing: T) => Spot | undefined): T[] =>
  things
    .flatMap((thing) => {
      const at = spot(thing);
      return at ? [{ thing, at }] : [];
    })
    .sort((a, b) => compareSpots(a.at, b.at))
    .map(({ thing }) => thing);

/** The node and the hosts of the shadow trees around it, the outermost first. */
function hostsOf(node: Node): Node[] {
  const path = [node];
  for (let root = rootOf(node); root instanceof ShadowRoot; root = rootOf(root.host)) path.unshift(root.host);
  return path;
}
