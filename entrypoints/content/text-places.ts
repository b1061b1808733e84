/** Where the texts of a page stand, and what lies between two of them. */
import { firstChildOf, isElement, isText, localNameOf, nextSiblingOf, parentOf } from "./dom.ts";
import { isLetterBox, type KnownBoxes } from "./letter-boxes.ts";
import { blockAround, BREAK, INLINE, isSetApart, kindOf, SKIPPED, TRANSPARENT } from "./readable.ts";
import type { Container } from "./text-block.ts";

export interface Places {
  /** Whether an element stands within a line. */
  isInline(element: Element, name: string): boolean;
  /** The container of the texts that stand in a node; `null` when they are left alone. */
  of(node: Node): Container | null;
  isLeftAlone(element: Element, name: string): boolean;
}

/** Where texts under a root stand. `setApart`: what `allSetApart` said. True until the page changes. */
export function createPlaces(root: Container, setApart?: ReadonlySet<Element>): Places {
  const known = new Map<Node, Container | null>([[root, isElement(root) ? blockAround(root) : root]]);
  const isLeftAlone = (element: Element, name: string): boolean =>
    (kindOf(name) & SKIPPED) !== 0 || isSetApart(element, name, setApart);
  const boxes: KnownBoxes = new Map();
  const isInline = (element: Element, name: string): boolean =>
    (kindOf(name) & INLINE) !== 0 || isLetterBox(element, name, boxes);
  return {
    isInline,
    isLeftAlone,
    of: (node) => {
      const path: Element[] = [];
      let here = node;
      let place = known.get(here);
      // Without recursion: pages nest thousands deep.
      while (place === undefined) {
        path.push(here as Element);
        here = parentOf(here)!;
        place = known.get(here);
      }
      for (let i = path.length - 1; i >= 0; i--) {
        const element = path[i]!;
        const name = localNameOf(element);
        if (place !== null) {
          if (isLeftAlone(element, name)) place = null;
          else if (!isInline(element, name)) place = element;
        }
        known.set(element, place);
      }
      return place;
    },
  };
}

/** What lies between two texts of one container; `undefined` when it parts them. */
export function textsBetween(
  from: Text,
  to: Text,
  places: Places,
): { passed: (Text | typeof BREAK)[]; crossed: Element[] } | undefined {
  const passed: (Text | typeof BREAK)[] = [];
  /** Inline elements that begin or end between the two. */
  const crossed: Element[] = [];
  let node: Node | null = from;
  for (;;) {
    let next: Node | null = nextSiblingOf(node);
    while (next === null) {
      node = parentOf(node);
      // The page has taken the text away meanwhile.
      if (node === null || !isElement(node)) return undefined;
      crossed.push(node);
      next = nextSiblingOf(node);
    }
    // Down into inline elements, past what is left alone.
    node = next;
    while (node !== to) {
      if (isText(node)) passed.push(node);
      if (!isElement(node)) break;
      const name = localNameOf(node);
      const kind = kindOf(name);
      if ((kind & BREAK) !== 0) passed.push(BREAK);
      else if (places.isLeftAlone(node, name)) {
        if ((kind & TRANSPARENT) === 0) return undefined;
      } else if (!places.isInline(node, name)) return undefined;
      else {
        crossed.push(node);
        const child = firstChildOf(node);
        if (child !== null) {
          node = child;
          continue;
        }
      }
      break;
    }
    if (node === to) return { passed, crossed };
  }
}
