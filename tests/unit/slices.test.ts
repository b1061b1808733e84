import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inSlices } from "../../entrypoints/content/slices.ts";

let now = 0;
let next: (() => void) | undefined;

beforeEach(() => {
  now = 0;
  next = undefined;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  vi.stubGlobal("setTimeout", (slice: () => void) => {
    next = slice;
    return 1;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Runs a hundred steps of 1 ms with pauses between the slices; the length of each slice. */
function slicesOf(pauses: number[], mostMs?: number): number[] {
  const lengths: number[] = [];
  let steps = 100;
  const work = (function* () {
    for (; steps > 0; steps--) {
      now++;
      yield undefined;
    }
  })();
  let begun = now;
  inSlices(work, () => undefined, mostMs);
  for (const pause of pauses) {
    lengths.push(now - begun);
    now += pause;
    begun = now;
    next?.();
  }
  return lengths;
}

test("slices are short, whatever comes between them", () => {
  expect(slicesOf([1, 60, 60, 1])).toEqual([6, 6, 6, 6]);
});

test("slices that change the page grow with the frames between them, up to a limit, and shrink bit by bit", () => {
  expect(slicesOf([1, 12, 60, 1, 1, 1], 24)).toEqual([6, 6, 12, 24, 12, 6]);
});
