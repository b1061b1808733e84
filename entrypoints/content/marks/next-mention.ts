/** "Next on page": walks through mentions in the order of reading, around from the last to the first. */
import type { Painted } from "../painters/painter.ts";

export interface NextMention {
  /** The mention after the one given last (of the same entity, when one is named), else the first at or below the viewport's top. */
  next(painted: Painted[], entity?: { corpus: string; entity: string }): Painted | undefined;
}

export function createNextMention(): NextMention {
  let last: Painted | undefined;
  return {
    next: (painted, wanted) => {
      const placed = painted
        .filter(({ mention }) => !wanted || (mention.corpus === wanted.corpus && mention.entity === wanted.entity))
        .flatMap((one) => {
          const [rect] = one.rects();
          return rect && rect.width > 0 ? [{ one, top: rect.top, left: rect.left }] : [];
        })
        .sort((a, b) => a.top - b.top || a.left - b.left);
      const at = placed.findIndex(({ one }) => one === last);
      const next = at >= 0 ? placed[(at + 1) % placed.length] : (placed.find(({ top }) => top >= 0) ?? placed[0]);
      last = next?.one;
      return last;
    },
  };
}
