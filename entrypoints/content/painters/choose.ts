/**
 * Which painter suits which part of a page. Wrapping text corrupts what a script believes it owns (React shows "Hello
 * TrentMallory" after an update, blanks after a removal), and from outside nobody can tell which scripts will: so real elements
 * only in documents where no script runs, and never in shadow trees, which have styles of their own.
 */
import { closestOf, isElement, rootOf } from "../dom.ts";
import type { LiveBlock } from "../marks/live-blocks.ts";
import { isEndless } from "../text-block.ts";
import { barePainter } from "./bare-painter.ts";
import { canHighlight, createHighlightPainter } from "./highlight-painter.ts";
import { createMarkPainter } from "./mark-painter.ts";
import type { Painted, Painter } from "./painter.ts";

/** Types of `<script>` that hold data. */
const DATA = /json|template|speculationrules|importmap|text\/plain|text\/html|x-/i;

/** Whether the page runs scripts of its own, as far as its markup tells. */
export const isScripted = (page: Document): boolean => [...page.scripts].some(({ type }) => !DATA.test(type));

/** In a flex or grid container each piece of text is an item of the layout: an element around a part of it would be one more. */
const laysOutItsText = (container: Element): boolean => /flex|grid/.test(getComputedStyle(container).display);

export interface Painters {
  forBlock(block: LiveBlock): Painter;
  at(event: Event): Painted | undefined;
  blur(): void;
  restore(): void;
  stop(): void;
}

export function createPainters(): Painters {
  const marks = createMarkPainter();
  const highlights = canHighlight() ? createHighlightPainter() : undefined;
  // A frame without scripts may be the page's around it.
  const scripted = window.top !== window || isScripted(document);
  const all = highlights ? [marks, highlights] : [marks];
  return {
    forBlock: ({ container, nodes }) => {
      if (container instanceof SVGElement) return barePainter; // what is found in drawings is listed
      if (!isElement(container) || rootOf(container) !== document) return highlights ?? barePainter;
      if (isEndless(nodes[0]!)) return highlights ?? barePainter; // to split it would move the other blocks in it
      if (scripted) return highlights ?? marks;
      return highlights && (laysOutItsText(container) || closestOf(container, "form")) ? highlights : marks;
    },
    at: (event) => {
      for (const painter of all) {
        const painted = painter.at(event);
        if (painted) return painted;
      }
      return undefined;
    },
    blur: () => all.forEach((painter) => painter.blur()),
    restore: () => all.forEach((painter) => painter.restore()),
    stop: () => all.forEach((painter) => painter.stop()),
  };
}
