/** Lists that go on for ever: what has scrolled away is let go. */
import type { Page } from "@playwright/test";
import { contentWorld } from "./content-world.ts";
import { expect } from "./gloss.ts";
import { expectPainted } from "./painted.ts";
import { openPair, test } from "./shared.ts";

/** Shows twenty of its rows; `show(n)` draws them from the nth, anew each time, as virtual lists do. */
const VIRTUAL = `<!doctype html><html lang="en"><title>A list</title><link rel="icon" href="data:,"><ul></ul><script>
  const names = ["Jack Ma", "Alibaba", "Tencent", "Baidu"];
  const row = (n) => {
    const item = document.createElement("li");
    item.append(n + ": " + names[n % names.length] + " met " + names[(n + 1) % names.length] + " and " + "so on ".repeat(50));
    return item;
  };
  window.show = (n) => document.querySelector("ul").replaceChildren(...Array.from({ length: 20 }, (_, i) => row(n + i)));
  show(0);
</script></html>`;

/** Draws the list many times over, as fast as the browser shows it. */
const scroll = (page: Page, from: number, to: number): Promise<void> =>
  page.evaluate(
    async ([first, last]) => {
      const { show } = globalThis as unknown as { show: (n: number) => void };
      for (let n = first; n < last; n++) {
        show(n * 20);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    [from, to] as const,
  );

/** Bytes of JavaScript that are alive, in the page's world and in ours. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}

test("A14 a virtual list that is scrolled through for long leaves nothing behind", async ({ gloss, control, site }) => {
  const { ours, theirs } = await openPair({ gloss, control }, site.put("/virtual", VIRTUAL));
  await expectPainted(ours.page);
  const world = await contentWorld(ours.page, gloss.extensionId);
  const run = async (page: Page): Promise<number> => {
    await scroll(page, 0, 100);
    await page.waitForTimeout(500);
    const before = await heapOf(page);
    await scroll(page, 100, 600);
    return before;
  };
  const [before, theirBefore] = await Promise.all([run(ours.page), run(theirs.page)]);
  await expectPainted(ours.page);
  expect(await world.count("AbstractRange"), "ranges of the rows that are shown").toBeLessThanOrEqual(2 * 40);
  expect(await world.count("Node"), "nodes that our world knows").toBeLessThan(300);
  const their = (await heapOf(theirs.page)) - theirBefore;
  // What waits for the page to rest is let go when it does.
  const beyond = async (): Promise<number> => (await heapOf(ours.page)) - before - their;
  await expect.poll(beyond, { message: "bytes beyond the page's own, after 10,000 rows" }).toBeLessThan(200_000);
  expect(ours.complaints).toEqual([]);
});

/** Draws routes one after the other, each in place of the one before; a component has its text in a shadow root. */
const ROUTES = `<!doctype html><html lang="en"><title>Routes</title><link rel="icon" href="data:,"><main></main><script>
  window.go = (n, isComponent) => {
    const route = document.createElement(isComponent ? "x-route" : "div");
    const root = isComponent ? route.attachShadow({ mode: "open" }) : route;
    root.innerHTML = "<h1>Route " + n + "</h1><p>Jack Ma founded Alibaba.</p>" + "<ul><li>one</ul>".repeat(50);
    document.querySelector("main").replaceChildren(route);
  };
  go(0);
</script></html>`;

for (const isComponent of [false, true]) {
  const kind = isComponent ? "components" : "elements with headings";
  test(`A14 routes of ${kind} that were left are let go`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/routes", ROUTES));
    await expectPainted(page);
    for (let n = 1; n <= 10; n++) {
      await page.evaluate(([route, own]) => (globalThis as unknown as Routes).go(route, own), [
        n,
        isComponent,
      ] as const);
      await expectPainted(page, `route ${n}`);
    }
    const session = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.enable");
    const alive = async (): Promise<number> => {
      await session.send("HeapProfiler.collectGarbage");
      return (await session.send("Memory.getDOMCounters")).nodes;
    };
    // One route has 157 nodes, with its shadow root and the texts.
    await expect.poll(alive).toBeLessThan(2 * 157 + 100);
  });
}

interface Routes {
  go: (n: number, isComponent: boolean) => void;
}
