/** C6: what counts as having seen the card, told by an observer that the test plays. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NotSeenError, type Sight, watchSight } from "../../entrypoints/card/sight.ts";

let sight: Sight;
let tell: (entry: { isIntersecting: boolean; isVisible?: boolean }) => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(callback: (entries: unknown[]) => void) {
        tell = (entry) => callback([entry]);
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  sight = watchSight(document.body);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const VISIBLE = { isIntersecting: true, isVisible: true };
const COVERED = { isIntersecting: true, isVisible: false };
/** A browser without the second version of the observer. */
const SOMEWHERE = { isIntersecting: true };
const pass = (ms: number) => (): void => void vi.advanceTimersByTime(ms);

const CASES: { name: string; before: (() => void)[]; after?: () => void; counts: boolean }[] = [
  { name: "never on the screen", before: [pass(1000)], counts: false },
  { name: "in sight for half a second", before: [() => tell(VISIBLE), pass(500)], counts: true },
  { name: "in sight for less", before: [() => tell(VISIBLE), pass(490)], counts: false },
  { name: "covered all the time", before: [() => tell(COVERED), pass(1000)], counts: false },
  {
    name: "covered just before",
    before: [() => tell(VISIBLE), pass(900), () => tell(COVERED), pass(10), () => tell(VISIBLE)],
    counts: false,
  },
  {
    name: "covered, as is heard only after",
    before: [() => tell(VISIBLE), pass(900)],
    after: () => tell(COVERED),
    counts: false,
  },
  {
    name: "moved a moment ago",
    before: [() => tell(VISIBLE), pass(900), () => sight.disturb(), pass(300)],
    counts: false,
  },
  {
    name: "moved, as is heard only after",
    before: [() => tell(VISIBLE), pass(900)],
    after: () => sight.disturb(),
    counts: false,
  },
  { name: "moved long ago", before: [() => tell(VISIBLE), () => sight.disturb(), pass(600)], counts: true },
  { name: "in a browser that can't tell", before: [() => tell(SOMEWHERE), pass(600)], counts: true },
];

for (const { name, before, after, counts } of CASES) {
  test(`C6 ${name}: what is done ${counts ? "counts" : "doesn't count"}`, async () => {
    for (const step of before) step();
    const outcome = sight.confirm().then(
      () => true,
      (error: unknown) => !(error instanceof NotSeenError),
    );
    after?.();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await outcome).toBe(counts);
  });
}

test("C6 what takes nothing away waits until the card has been seen", async () => {
  tell(VISIBLE);
  pass(300)();
  const done = vi.fn<() => void>();
  void sight.await().then(done);
  await vi.advanceTimersByTimeAsync(150);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(150);
  expect(done).toHaveBeenCalled();
});

test("C6 and isn't done when the card stays out of sight", async () => {
  tell(COVERED);
  const outcome = sight.await().catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(await outcome).toBeInstanceOf(NotSeenError);
});

test("C6 the root says when the card has been seen for long enough", () => {
  const isSeen = (): boolean => document.documentElement.dataset.seen !== undefined;
  tell(VISIBLE);
  pass(490)();
  expect(isSeen()).toBe(false);
  pass(20)();
  expect(isSeen()).toBe(true);
  sight.disturb();
  expect(isSeen()).toBe(false);
});
