/** When changes of the page are told, on a clock of the test's own. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { observePage } from "../../entrypoints/content/marks/page-observer.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  document.body.innerHTML = "<ul></ul>";
  told = [];
  observer = observePage(
    document,
    () => undefined,
    () => {
      told.push(performance.now());
      onTold();
    },
  );
});
afterEach(() => {
  observer.stop();
  vi.useRealTimers();
  onTold = () => undefined;
});

let told: number[];
let onTold: () => void = () => undefined;
let observer: ReturnType<typeof observePage>;

/** Lets time go by; the observer hears of changes in between. */
async function pass(ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += 10) await vi.advanceTimersByTimeAsync(10);
}

const REDRAWS: Record<string, (n: number) => void> = {
  "empties and refills a list": (n) => {
    const list = document.querySelector("ul")!;
    list.replaceChildren();
    for (let row = 0; row < 5; row++) list.append(Object.assign(document.createElement("li"), { textContent: `${n}` }));
  },
  "writes its markup anew": (n) => void (document.body.innerHTML = `<ul><li>${n}</li></ul>`),
  "rewrites a text": (n) => {
    document.querySelector("ul")!.textContent = `Draft ${n}`;
  },
};

for (const [name, redraw] of Object.entries(REDRAWS)) {
  for (const [times, pause] of [
    [1, 10],
    [20, 10],
    [300, 10],
    [60, 50],
    [30, 120],
    [8, 250],
  ] as const) {
    test(`a page that ${name} ${times} times each ${pause} ms is told of soon after it rests`, async () => {
      for (let n = 0; n < times; n++) {
        if (n > 0) await pass(pause);
        redraw(n);
      }
      await pass(0);
      const rested = performance.now();
      await pass(3_000);
      expect(told.at(-1)! - rested).toBeGreaterThan(0);
      expect(told.at(-1)! - rested).toBeLessThanOrEqual(200);
      expect(told.length, "told of in few batches").toBeLessThanOrEqual(12 + (times * pause) / 250);
    });
  }
}

test("a page that never rests is told of once a second", async () => {
  for (let n = 0; n < 1_000; n++) {
    REDRAWS["rewrites a text"]!(n);
    await pass(10);
  }
  const lately = told.filter((at) => at > performance.now() - 5_000);
  expect(lately.length).toBeGreaterThanOrEqual(4);
  expect(lately.length).toBeLessThanOrEqual(6);
});

test("a page that takes back at once what is done on being told is given longer and longer", async () => {
  onTold = () => REDRAWS["rewrites a text"]!(told.length);
  onTold();
  await pass(10_000);
  expect(told.length).toBeLessThanOrEqual(30);
  expect(told.filter((at) => at > performance.now() - 5_000).length).toBeLessThanOrEqual(6);
});
