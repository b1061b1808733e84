/** How mentions become visible. Whoever paints, undo restores the page exactly: same markup, same text node objects. */
import type { Tone } from "../../../utils/marks/marks-css.ts";
import type { Mention } from "../../../utils/model.ts";
import type { TextBlock } from "../text-block.ts";

/** A mention to paint. */
export interface Painting {
  mention: Mention;
  /** What other corpora say of the same surface form. */
  also: Mention[];
  /** The first mention of its entity in this section of the page: drawn stronger. */
  first: boolean;
}

/** A mention as it stands in the page. */
export interface Painted extends Painting {
  /** Where it is drawn, in viewport coordinates; one rectangle a line. */
  rects(): DOMRect[];
  /** What it covers of the page, in order. */
  ranges(): Range[];
  /** Gives it the keyboard focus. */
  focus(): void;
  flash(): void;
}

export interface Painter {
  /** It puts elements of its own around text: before the page goes on with a text it has touched, they must be gone. */
  wraps: boolean;
  /**
   * Paints mentions of one block. Returns what was painted, in order, and the undo. `tone`: of the page behind the block, when it is
   * known; to ask for it between changes of the page costs time.
   */
  paint(block: TextBlock, paintings: Painting[], tone?: Tone): { painted: Painted[]; undo: () => void };
  /** Takes back what is drawn in a text that the page has changed. Returns it. */
  erase(text: Text): Painted[];
  /** The painted mention under the pointer of a mouse event, or the one that has the focus. */
  at(event: Event): Painted | undefined;
  /** Takes the focus from a mention that has it. */
  blur(): void;
  /** Brings back what the page has taken away of the painter's own. */
  restore(): void;
  /** Leaves nothing of the painter's own behind. */
  stop(): void;
}
