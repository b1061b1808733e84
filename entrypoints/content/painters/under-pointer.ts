/** What is painted under the pointer where nothing in the page was changed for it, also deep in shadow trees. */
import { firstChildOf, isText, nextSiblingOf, rootOf, shadowRootOf } from "../dom.ts";
import type { Painted } from "./painter.ts";

/** A part of something painted that lies in one text node. */
export interface PaintedPiece<T extends Pick<Painted, "rects"> = Painted> {
  start: number;
  end: number;
  painted: T;
}

/** What is painted under the pointer, the last first. The caret position may lie beside the glyph, so the rectangle decides. */
export function under<T extends Pick<Painted, "rects">>(
  { clientX: x, clientY: y }: MouseEvent,
  pieces: WeakMap<Text, PaintedPiece<T>[]>,
): T | undefined {
  const within = ({ left, right, top, bottom }: DOMRect): boolean => left <= x && x <= right && top <= y && y <= bottom;
  for (const { text, offset } of textsAt(x, y)) {
    const found = pieces
      .get(text)
      ?.findLast(
        ({ start, end, painted }) =>
          (offset === undefined || (start <= offset && offset <= end)) && painted.rects().some(within),
      );
    if (found) return found.painted;
  }
  return undefined;
}

/** A text that may be there, and the offset in it when the browser tells. */
interface TextAt {
  text: Text;
  offset?: number;
}

function textsAt(x: number, y: number): TextAt[] {
  const { element, shadowRoots } = deepestAt(x, y);
  if (!element) return [];
  const position = document.caretPositionFromPoint(x, y, { shadowRoots });
  const node = position?.offsetNode;
  const texts: TextAt[] = node && isText(node) ? [{ text: node, offset: position!.offset }] : [];
  const innermost = shadowRoots.at(-1);
  // Firefox (140) looks into no shadow tree, and Chromium at no text that stands in no element there.
  if (innermost && (!node || rootOf(node) !== innermost)) {
    for (const around of new Set([element, innermost, innermost.host])) texts.push(...textsIn(around));
  }
  return texts;
}

/** The innermost element at a point, and the open shadow roots that lead there, the outermost first. */
function deepestAt(x: number, y: number): { element: Element | null; shadowRoots: ShadowRoot[] } {
  const shadowRoots: ShadowRoot[] = [];
  let element = document.elementFromPoint(x, y);
  for (let root = element && shadowRootOf(element); root !== null; root = shadowRootOf(element!)) {
    shadowRoots.push(root);
    const inner = root.elementFromPoint(x, y);
    if (inner === null || inner === element || rootOf(inner) !== root) break;
    element = inner;
  }
  return { element, shadowRoots };
}

function textsIn(parent: Node): TextAt[] {
  const texts: TextAt[] = [];
  for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node)) {
    if (isText(node)) texts.push({ text: node });
  }
  return texts;
}
