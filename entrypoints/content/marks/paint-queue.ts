/** Blocks that wait to be painted: in slices, in the order in which they came. */
import type { Tone } from "../../../utils/marks/marks-css.ts";
import { hostOf } from "../dom.ts";
import type { LiveBlock } from "./live-blocks.ts";
import type { Painter } from "../painters/painter.ts";
import { inSlices } from "../slices.ts";
import { toneBehind } from "./tone.ts";

/** The longest slice, on pages so large that a frame takes as long. */
const MOST_SLICE_MS = 25;
/** Blocks that are asked about together before they are painted. */
const TOGETHER = 32;

/** Who paints a block, and what the page is like behind it. */
export interface Ground {
  painter: Painter;
  tone: Tone;
}

export interface PaintQueue {
  add(blocks: Iterable<LiveBlock>): void;
  isBusy(): boolean;
  stop(): void;
}

export interface PaintQueueOptions {
  painterFor: (block: LiveBlock) => Painter;
  /** Paints a block as it is now; without ground it is at most to be undone. */
  paint: (block: LiveBlock, ground: Ground | undefined) => void;
  onPainted: () => void;
  onError: (error: unknown) => void;
}

/** An empty queue. What fails is told to `onError`: one block that can't be painted is no reason to leave out the others. */
export function createPaintQueue({ painterFor, paint, onPainted, onError }: PaintQueueOptions): PaintQueue {
  const waiting = new Set<LiveBlock>();
  let cancel: (() => void) | undefined;

  function* work(): Generator<undefined> {
    while (waiting.size > 0) {
      const some = [...firstOf(waiting)];
      // First all is asked, then all is changed: to answer after a change, the browser works the styles out anew.
      const tones = new Map<Element, Tone>();
      const grounds = some.map((block) => attempt(() => groundOf(block, tones)));
      for (const [i, block] of some.entries()) {
        attempt(() => paint(block, grounds[i]));
        yield undefined;
      }
    }
  }

  const groundOf = (block: LiveBlock, tones: Map<Element, Tone>): Ground | undefined => {
    if (!block.mentions || block.mentions.length === 0) return undefined;
    return { painter: painterFor(block), tone: toneBehind(hostOf(block.container), tones) };
  };

  const attempt = <T>(step: () => T): T | undefined => {
    try {
      return step();
    } catch (error) {
      onError(error);
      return undefined;
    }
  };

  return {
    add: (blocks) => {
      for (const block of blocks) waiting.add(block);
      if (cancel) return;
      cancel = () => undefined;
      const cancelSlices = inSlices(
        work(),
        () => {
          cancel = undefined;
          onPainted();
        },
        MOST_SLICE_MS,
      );
      if (cancel) cancel = cancelSlices;
    },
    isBusy: () => cancel !== undefined,
    stop: () => {
      cancel?.();
      waiting.clear();
    },
  };
}

/** Takes the first blocks out. */
function* firstOf(waiting: Set<LiveBlock>): Generator<LiveBlock> {
  let taken = 0;
  for (const block of waiting) {
    if (taken++ === TOGETHER) return;
    waiting.delete(block);
    yield block;
  }
}
