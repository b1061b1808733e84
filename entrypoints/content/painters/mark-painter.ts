/** Paints with mark.js: real `<mark>` elements, which can take the focus, be printed and be read out. For plain documents. */
import Mark from "mark.js/src/lib/mark.js";
import type { Tone } from "../../../utils/marks/marks-css.ts";
import { closestOf, hostOf, isElement, previousSiblingOf, trusted } from "../dom.ts";
import { nodesAt } from "../text-block.ts";
import { forgetSelection, keepSelection } from "../marks/selection.ts";
import { toneBehind } from "../marks/tone.ts";
import type { Painted, Painter, Painting } from "./painter.ts";
import { rememberText } from "./split-text.ts";

const FLASH_MS = 1200;

interface WrapRange {
  start: number;
  end: number;
  painting: Painting;
}

export function createMarkPainter(): Painter {
  const byElement = new WeakMap<Element, Painted>();
  // mark.js would look for the text nodes anew for each range; they are known here.
  const mark = new Mark(document);
  mark.opt = {};

  const paint: Painter["paint"] = (block, paintings, tone = toneBehind(hostOf(block.container))) => {
    const wrap = new Map<Text, WrapRange[]>();
    for (const painting of paintings) {
      for (const { node, start, end } of nodesAt(block, painting.mention.start, painting.mention.end)) {
        if (start === end) continue; // an empty text node
        const ranges = wrap.get(node);
        const range = { start, end, painting };
        if (ranges) ranges.push(range);
        else wrap.set(node, [range]);
      }
    }
    const elements = new Map<Painting, HTMLElement[]>(paintings.map((painting) => [painting, []]));
    const undos: (() => void)[] = [];
    keepSelection(block.container, () => {
      for (const [node, ranges] of wrap) {
        const remember = rememberText(node);
        let [rest, before] = [node, 0];
        for (const { start, end, painting } of ranges) {
          rest = mark.wrapRangeInTextNode(rest, start - before, end - before);
          before = end;
          const element = previousSiblingOf(rest) as HTMLElement;
          dress(element, painting, tone);
          elements.get(painting)!.push(element);
        }
        undos.push(remember());
      }
    });
    const painted = paintings.flatMap((painting): Painted[] => {
      const own = elements.get(painting)!;
      if (own.length === 0) return [];
      const one: Painted = {
        ...painting,
        ranges: () => own.map(contentsOf),
        rects: () => own.flatMap((element) => [...element.getClientRects()]),
        focus: () => focus(own[0]!),
        flash: () => flash(own),
      };
      for (const element of own) byElement.set(element, one);
      return [one];
    });
    return { painted, undo: () => keepSelection(block.container, () => undos.forEach((undo) => undo())) };
  };

  const at = (event: Event): Painted | undefined => {
    const target = event.target as Node | null;
    if (target === null || !isElement(target)) return undefined;
    const mark = closestOf(target, "mark[data-markjs]");
    return mark === null ? undefined : byElement.get(mark);
  };

  return { wraps: true, paint, erase: () => [], at, blur: nothing, restore: nothing, stop: forgetSelection };
}

const nothing = (): void => undefined;

/** A mark holds one piece of text. */
function contentsOf({ firstChild }: HTMLElement): Range {
  const range = document.createRange();
  if (firstChild) range.selectNodeContents(firstChild);
  return range;
}

function dress(element: HTMLElement, { mention, first }: Painting, tone: Tone): void {
  element.setAttribute("data-gloss", mention.category);
  element.setAttribute("data-gloss-tone", tone);
  if (!first) element.setAttribute("data-gloss-again", "");
}

/** A mark can have the focus for as long as we give it: a click on it is to focus what it would without. */
function focus(element: HTMLElement): void {
  element.tabIndex = -1;
  const onBlur = trusted(() => element.removeAttribute("tabindex"));
  element.addEventListener("blur", onBlur, { once: true });
  element.focus({ preventScroll: true });
}

function flash(elements: HTMLElement[]): void {
  for (const element of elements) element.dataset.glossFlash = "";
  setTimeout(() => elements.forEach((element) => delete element.dataset.glossFlash), FLASH_MS);
}
