/**
 * Which painter suits a page. Wrapping text corrupts what a script believes it owns (React shows "Hello TrentMallory" after an
 * update, blanks after a removal), and from outside nobody can tell which scripts will: so elements only where no script runs.
 */
import { canHighlight, createHighlightPainter } from "./highlight-painter.ts";
import { createMarkPainter } from "./mark-painter.ts";
import type { Painter } from "./painter.ts";

/** Types of `<script>` that hold data. */
const DATA = /json|template|speculationrules|importmap|text\/plain|text\/html|x-/i;

/** Whether the page runs scripts of its own, as far as its markup tells. */
export const isScripted = (page: Document): boolean => [...page.scripts].some(({ type }) => !DATA.test(type));

export const createPainter = (page: Document): Painter =>
  canHighlight() && isScripted(page) ? createHighlightPainter() : createMarkPainter();
