/**
 * Which painter suits which part of a page. Wrapping text corrupts what a script believes it owns (React shows "Hello
 * TrentMallory" after an update, blanks after a removal), and from outside nobody can tell which scripts will: so real elements
 * only in documents where no script runs, and never in shadow trees, which have styles of their own.
 */
import { closestOf, hostOf, isElement, parentElementOf, rootOf } from "../dom.ts";
import type { LiveBlock } from "../marks/live-blocks.ts";
import { isEndless } from "../text-block.ts";
import { barePainter } from "./bare-painter.ts";
import { canHighlight, createHighlightPainter } from "./highlight-painter.ts";
import { createMarkPainter } from "./mark-painter.ts";
import type { Painted, Painter } from "./painter.ts";

/** Types of `<script>` that run: the script types of WHATWG MIME Sniffing, and `module`; others hold data. */
const RUNS = /^$|^module$|^(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script/i;
/** Scripts that stand elsewhere, as far as it can be asked in one go. */
const HANDLERS = "svg script,[onload],[onclick],[onchange],[oninput],[onsubmit],[onmouseover],[onerror]";

/** Whether the page runs scripts of its own, as far as its markup tells. */
export const isScripted = (page: Document): boolean =>
  [...page.scripts].some(({ type }) => RUNS.test(type.trim())) ||
  Document.prototype.querySelector.call(page, HANDLERS) !== null;

/** Whether others than scripts of its own have a say in this document: the page around a frame or behind a window may write in it. */
const hasOwner = (): boolean => window.top !== window || window.opener !== null;

/** The browser has marked the text that a link leads to, and would forget it when that text is split (URL Fragment Text Directives). */
const showsFragment = (): boolean =>
  performance.getEntriesByType("navigation").some(({ name }) => name.includes(":~:text="));

/**
 * In a flex or grid container each piece of text is an item of the layout: an element around a part of it would be one more. What is not
 * shown may become one. Where words are capitalised, what follows an element begins one: "Alibaba’S".
 */
function mindsElements(container: Element): boolean {
  const { display, textTransform } = getComputedStyle(container);
  if (textTransform.includes("capitalize")) return true;
  if (display === "contents") return parentElementOf(container) !== null && mindsElements(parentElementOf(container)!);
  return /flex|grid|none/.test(display);
}

/** Whether this holds for an element that a text of the block stands in. */
const mindsMarks = ({ container, nodes }: LiveBlock): boolean =>
  [...new Set([hostOf(container), ...nodes.map((node) => parentElementOf(node)!)])].some(mindsElements);

export interface Painters {
  forBlock(block: LiveBlock): Painter;
  /** Whether names are drawn over the page rather than put into elements, as far as that is up to the page as a whole. */
  drawsOver: boolean;
  at(event: Event): Painted | undefined;
  blur(): void;
  restore(): void;
  stop(): void;
}

/** `isRuled`: a script is known to rule the document. */
export function createPainters(isRuled: boolean): Painters {
  const marks = createMarkPainter();
  const highlights = canHighlight() ? createHighlightPainter() : undefined;
  const scripted = isRuled || hasOwner() || isScripted(document) || showsFragment();
  const all = highlights ? [marks, highlights] : [marks];
  return {
    drawsOver: scripted && highlights !== undefined,
    forBlock: (block) => {
      const { container, nodes } = block;
      if (container instanceof SVGElement) return barePainter; // what is found in drawings is listed
      if (!isElement(container) || rootOf(container) !== document) return highlights ?? barePainter;
      if (isEndless(nodes[0]!)) return highlights ?? barePainter; // to split it would move the other blocks in it
      if (scripted) return highlights ?? marks;
      return highlights && (mindsMarks(block) || closestOf(container, "form")) ? highlights : marks;
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
