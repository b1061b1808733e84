/** Paints annotations with the CSS Custom Highlight API in every document: the page's nodes are never touched. */
import { ANNOTATION_FLASH, annotationHighlight, type Look } from "../../../utils/annotation/annotations-css.ts";
import { isConnectedOf, parentElementOf, shownIn } from "../dom.ts";
import { liveRange } from "../painters/drawn-at.ts";
import { canHighlight } from "../painters/highlight-painter.ts";
import { type PaintedPiece, under } from "../painters/under-pointer.ts";
import { toneBehind } from "../marks/tone.ts";
import type { Piece } from "./page-words.ts";
import { scrollTo } from "./scroll-to.ts";
import { unfold } from "./unfold.ts";

const FLASH_MS = 1600;
/** Under the lines of mentions. */
const PRIORITY = -1;
/** A page that clears the registry again and again wants it so. */
const MOST_RESTORED = 50;

/** An annotation as it stands in the page. */
export interface PaintedAnnotation {
  id: string;
  /** Where it is drawn, in viewport coordinates. */
  rects(): DOMRect[];
  /** Unfolds it, brings it into view and makes it stand out for a moment; tells whether it can be seen. */
  show(): boolean;
  /** What shows its words. */
  element(): Element;
  /** Whether the page still has these words there. */
  stands(): boolean;
}

export interface AnnotationPainter {
  /** Paints an annotation, in place of what was painted of it before. */
  paint(id: string, look: Look, pieces: Piece[]): PaintedAnnotation;
  unpaint(id: string): void;
  get(id: string): PaintedAnnotation | undefined;
  all(): Iterable<PaintedAnnotation>;
  /** The annotation under the pointer; of several the one that was painted last. */
  at(event: Event): PaintedAnnotation | undefined;
  /** Brings words into view and makes them stand out for a moment. */
  flash(pieces: Piece[]): void;
  /** Brings back what the page has taken out of the browser's registry. */
  restore(): void;
  stop(): void;
}

interface Drawn {
  painted: PaintedAnnotation;
  undo: () => void;
}

/** Where the browser has no such highlights, annotations are found and shown all the same, only not drawn. */
export function createAnnotationPainter(): AnnotationPainter {
  const highlights = new Map<string, Highlight>();
  const drawn = new Map<string, Drawn>();
  const byNode = new WeakMap<Text, PaintedPiece<PaintedAnnotation>[]>();
  let restored = 0;

  const highlight = (name: string, priority: number): Highlight => {
    let own = highlights.get(name);
    if (!own) {
      own = new Highlight();
      own.priority = priority;
      highlights.set(name, own);
    }
    if (CSS.highlights.get(name) !== own) CSS.highlights.set(name, own);
    return own;
  };

  const draw = (name: string, priority: number, ranges: AbstractRange[]): (() => void) => {
    if (!canHighlight()) return () => undefined;
    const own = highlight(name, priority);
    for (const range of ranges) own.add(range);
    return () => ranges.forEach((range) => own.delete(range));
  };

  const flash = (pieces: Piece[]): void => {
    const ranges = rangesOf(pieces);
    scrollTo(ranges[0]);
    const undo = draw(ANNOTATION_FLASH, 1, ranges);
    setTimeout(undo, FLASH_MS);
  };

  const unpaint = (id: string): void => {
    drawn.get(id)?.undo();
    drawn.delete(id);
  };

  return {
    paint: (id, { colour, isChanged }, pieces) => {
      unpaint(id);
      const painted: PaintedAnnotation = {
        id,
        rects: () => rangesOf(pieces).flatMap((range) => [...range.getClientRects()]),
        show: () => {
          const [first] = rangesOf(pieces);
          const isSeen = first !== undefined && unfold(first.startContainer as Text);
          flash(pieces);
          return isSeen;
        },
        element: () => elementOf(pieces),
        stands: () =>
          pieces.every(({ node, start, end, text }) => isConnectedOf(node) && node.data.slice(start, end) === text),
      };
      const undos = pieces.map((piece) => {
        const { node, start, end } = piece;
        const element = parentElementOf(node) ?? document.documentElement;
        const range = new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
        const known = byNode.get(node) ?? [];
        byNode.set(node, [...known, { start, end, painted }]);
        return draw(annotationHighlight(colour, toneBehind(element), isChanged), PRIORITY, [range]);
      });
      const undo = (): void => {
        for (const undone of undos) undone();
        for (const { node } of pieces) {
          byNode.set(
            node,
            (byNode.get(node) ?? []).filter((piece) => piece.painted !== painted),
          );
        }
      };
      drawn.set(id, { painted, undo });
      return painted;
    },
    unpaint,
    get: (id) => drawn.get(id)?.painted,
    all: () => [...drawn.values()].map(({ painted }) => painted),
    at: (event) => (event instanceof MouseEvent ? under(event, byNode) : undefined),
    flash,
    restore: () => {
      for (const [name, own] of highlights) {
        if (own.size === 0 || CSS.highlights.get(name) === own || restored >= MOST_RESTORED) continue;
        CSS.highlights.set(name, own);
        restored++;
      }
    },
    stop: () => {
      for (const id of drawn.keys()) unpaint(id);
      for (const [name, own] of highlights) if (CSS.highlights.get(name) === own) CSS.highlights.delete(name);
      highlights.clear();
    },
  };
}

const rangesOf = (pieces: Piece[]): Range[] => pieces.flatMap(({ node, start, end }) => liveRange(node, start, end));

const elementOf = (pieces: Piece[]): Element => {
  const node = pieces.map((piece) => piece.node).find(isConnectedOf);
  return (node && shownIn(node)) ?? document.documentElement;
};
