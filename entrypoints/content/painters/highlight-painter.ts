/**
 * Paints with the CSS Custom Highlight API: ranges in `CSS.highlights`, no change of the document at all. For pages that scripts
 * own. What the API lacks is here: which mention a pointer is over, and a "focus" that moves from mention to mention.
 */
import { highlightName } from "../../../utils/marks/marks-css.ts";
import { hostOf } from "../dom.ts";
import { nodesAt } from "../text-block.ts";
import { toneBehind } from "../marks/tone.ts";
import { drawnAt } from "./drawn-at.ts";
import type { Painted, Painter } from "./painter.ts";
import { type PaintedPiece, under } from "./under-pointer.ts";

const FLASH_MS = 1200;
/** A page that clears the registry again and again wants it so. */
const MOST_RESTORED = 50;

/** A part of something painted that lies in one text node, and how it is taken away. */
interface DrawnPiece extends PaintedPiece {
  own: Highlight;
  range: AbstractRange;
}

export const canHighlight = (): boolean => typeof Highlight === "function" && "highlights" in CSS;

export function createHighlightPainter(): Painter {
  const highlights = new Map<string, Highlight>();
  const pieces = new WeakMap<Text, DrawnPiece[]>();
  let current: Painted | undefined;

  const highlight = (name: string): Highlight => {
    let own = highlights.get(name);
    if (!own) {
      own = new Highlight();
      highlights.set(name, own);
    }
    // The page can clear the registry; what we paint next brings ours back.
    if (CSS.highlights.get(name) !== own) CSS.highlights.set(name, own);
    return own;
  };

  const show = (name: "gloss-current" | "gloss-flash", ranges: readonly Range[]): void => {
    const own = highlight(name);
    own.clear();
    own.priority = 1;
    for (const range of ranges) own.add(range);
  };

  const paint: Painter["paint"] = (block, paintings, tone = toneBehind(hostOf(block.container))) => {
    const drawn: DrawnPiece[] = [];
    const painted = paintings.map((painting): Painted => {
      const { mention, first } = painting;
      const own = highlight(highlightName(mention.category, tone, first));
      const one: Painted = {
        ...painting,
        ...drawnAt(block, mention),
        focus: () => {
          current = one;
          show("gloss-current", one.ranges());
        },
        flash: () => {
          show("gloss-flash", one.ranges());
          setTimeout(() => highlights.get("gloss-flash")?.clear(), FLASH_MS);
        },
      };
      for (const { node, start, end } of nodesAt(block, mention.start, mention.end)) {
        const range = new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
        own.add(range);
        const piece = { start, end, painted: one, own, range };
        drawn.push(piece);
        const known = pieces.get(node);
        if (known) known.push(piece);
        else pieces.set(node, [piece]);
      }
      return one;
    });
    const undo = (): void => {
      for (const { own, range } of drawn) own.delete(range);
      const gone = new Set(painted);
      for (const node of block.nodes) {
        // An endless node has those of other blocks, too.
        const left = pieces.get(node)?.filter((piece) => !gone.has(piece.painted)) ?? [];
        if (left.length > 0) pieces.set(node, left);
        else pieces.delete(node);
      }
      if (current && painted.includes(current)) blur();
    };
    return { painted, undo };
  };

  const erase = (text: Text): Painted[] => {
    const gone = pieces.get(text) ?? [];
    pieces.delete(text);
    for (const { own, range } of gone) own.delete(range);
    return gone.map(({ painted }) => painted);
  };

  const blur = (): void => {
    if (!current) return; // a page without names is to find no trace of ours
    current = undefined;
    show("gloss-current", []);
  };

  const at = (event: Event): Painted | undefined => {
    if (event instanceof MouseEvent) return under(event, pieces);
    return current;
  };

  let restored = 0;
  const restore = (): void => {
    for (const [name, own] of highlights) {
      if (own.size === 0 || CSS.highlights.get(name) === own || restored >= MOST_RESTORED) continue;
      CSS.highlights.set(name, own);
      restored++;
    }
  };

  const stop = (): void => {
    for (const [name, own] of highlights) if (CSS.highlights.get(name) === own) CSS.highlights.delete(name);
    highlights.clear();
  };

  return { wraps: false, paint, erase, at, blur, restore, stop };
}
