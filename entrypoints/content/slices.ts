/** Work in slices, so that scrolling and typing stay smooth: a frame has 16 ms, and the page wants some of it. */

const SLICE_MS = 6;

let slices = 0;
/** A number that stays the same as long as no slice has ended and the page had no turn. */
export const sliceNow = (): number => slices;

/** Works through steps until the slice is over, then goes on in the next free moment. Returns what cancels it. */
export function inSlices(steps: Iterator<unknown>, done: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = (): void => {
    timer = undefined;
    slices++;
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      if (steps.next().done) return done();
    }
    timer = setTimeout(slice);
  };
  slice();
  return () => clearTimeout(timer);
}
