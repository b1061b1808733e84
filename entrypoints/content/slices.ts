/** Work in slices, so that scrolling and typing stay smooth: a frame has 16 ms, and the page wants some of it. */

const SLICE_MS = 6;

let slices = 0;
/** A number that stays the same as long as no slice has ended and the page had no turn. */
export const sliceNow = (): number => slices;

/**
 * Works through steps until the slice is over, then goes on in the next free moment. Returns what cancels it. Steps that throw are done,
 * too. For steps that change the page `mostMs` lets slices grow: each is followed by a frame that costs a huge page more than the slice,
 * so a slice may take as long as what came between, and all frames together no longer than the work.
 */
export function inSlices(steps: Iterator<unknown>, done: () => void, mostMs = SLICE_MS): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let budget = SLICE_MS;
  let ended: number | undefined;
  const slice = (): void => {
    timer = undefined;
    slices++;
    const begun = performance.now();
    // Now and then no frame comes between two slices: that doesn't make the next frame cheaper.
    const pause = Math.max(begun - (ended ?? begun), budget / 2);
    budget = Math.min(Math.max(pause, SLICE_MS), mostMs);
    do {
      if (isLast(steps, done)) return;
      ended = performance.now();
    } while (ended < begun + budget);
    timer = setTimeout(slice);
  };
  slice();
  return () => clearTimeout(timer);
}

function isLast(steps: Iterator<unknown>, done: () => void): boolean {
  let last: boolean | undefined = true;
  try {
    last = steps.next().done;
  } finally {
    if (last) done();
  }
  return last === true;
}
