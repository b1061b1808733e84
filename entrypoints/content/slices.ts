/** Work in slices, so that scrolling and typing stay smooth: a frame has 16 ms, and the page wants some of it. */

const SLICE_MS = 6;

/** Works through steps until the slice is over, then goes on in the next free moment. Returns what cancels it. */
export function inSlices(steps: Iterator<unknown>, done: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = (): void => {
    timer = undefined;
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      if (steps.next().done) return done();
    }
    timer = setTimeout(slice);
  };
  slice();
  return () => clearTimeout(timer);
}
