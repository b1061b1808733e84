import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inSlices } from "../../entrypoints/content/slices.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let clock = 0;
  vi.spyOn(performance, "now").mockImplementation(() => clock++ * 10);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function* stepsTo(count: number, last: () => void): Generator<undefined> {
  for (let step = 0; step < count; step++) yield undefined;
  last();
}

test("the page has its turn between two slices, and the end is told once", async () => {
  const done = vi.fn<() => void>();
  inSlices(
    stepsTo(3, () => undefined),
    done,
  );
  expect(done).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(done).toHaveBeenCalledOnce();
});

test("work that fails is over: who waits for its end isn't left waiting, and the failure isn't hidden", async () => {
  const done = vi.fn<() => void>();
  const fail = (): never => {
    throw new Error("no such text");
  };
  expect(() => inSlices(stepsTo(0, fail), done)).toThrow("no such text");
  expect(done).toHaveBeenCalledOnce();
});

test("what is cancelled doesn't go on", async () => {
  const done = vi.fn<() => void>();
  inSlices(
    stepsTo(3, () => undefined),
    done,
  )();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(done).not.toHaveBeenCalled();
});
