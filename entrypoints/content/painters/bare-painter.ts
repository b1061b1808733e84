/** Draws nothing, where nothing can be drawn (text in drawings): "next on page" finds the way there all the same. */
import { drawnAt } from "./drawn-at.ts";
import type { Painter } from "./painter.ts";

const nothing = (): void => undefined;

export const barePainter: Painter = {
  wraps: false,
  paint: (block, paintings) => ({
    painted: paintings.map((painting) => ({
      ...painting,
      ...drawnAt(block, painting.mention),
      focus: nothing,
      flash: nothing,
    })),
    undo: nothing,
  }),
  erase: () => [],
  at: () => undefined,
  blur: nothing,
  restore: nothing,
  stop: nothing,
};
