/** Single-page navigation and the back/forward cache: what is marked and listed belongs to the page that is shown. */
import type { Page } from "@playwright/test";
import { type GlossBrowser, launchChromium } from "../browsers/chromium.ts";
import { HOST } from "../browsers/mark-selector.ts";
import { cardOf } from "../browsers/marks.ts";
import { article, expect, scripted } from "./gloss.ts";
import { expectPainted, paintOf } from "./painted.ts";
import { openWatched, spyOnMessages, test } from "./shared.ts";

/** Each route names somebody else. */
const ROUTES = ["Jack Ma", "Alibaba", "Xinhua", "Tencent", "Baidu"];
const APP = `<!doctype html><html lang="en"><title>Routes</title><link rel="icon" href="data:,"><h1>Routes</h1><main></main><script>
  const routes = ${JSON.stringify(ROUTES)};
  const draw = () => {
    const n = Number(new URLSearchParams(location.search).get("n") ?? location.hash.slice(1));
    document.title = "Route " + n;
    const paragraph = document.createElement("p");
    paragraph.textContent = routes[n % routes.length] + " stands on route " + n + ".";
    document.querySelector("main").replaceChildren(paragraph);
  };
  addEventListener("popstate", draw);
  addEventListener("hashchange", draw);
  navigation.addEventListener("navigate", (event) => {
    if (event.info === "app") event.intercept({ handler: draw });
  });
  window.go = {
    pushState: (n) => { history.pushState({}, "", "?n=" + n); draw(); },
    replaceState: (n) => { history.replaceState({}, "", "?n=" + n); draw(); },
    "the Navigation API": (n) => navigation.navigate("?n=" + n, { info: "app" }).finished.then(() => undefined),
    "the fragment": (n) => { location.hash = n; },
  };
  draw();
</script></html>`;

type Go = Record<string, (n: number) => unknown>;
const go = (page: Page, how: string, n: number): Promise<unknown> =>
  page.evaluate(([way, to]) => (globalThis as unknown as { go: Go }).go[way]!(to), [how, n] as const);

/** The names that the popup lists for the tab. */
const listed = async (gloss: GlossBrowser, page: Page): Promise<string[]> =>
  (await gloss.reportOf(page))?.entities.filter(({ count }) => count > 0).map(({ name }) => name) ?? [];

async function expectRoute(gloss: GlossBrowser, page: Page, n: number): Promise<void> {
  const name = ROUTES[n % ROUTES.length]!;
  await expect(page.locator("main")).toContainText(`route ${n}.`);
  await expect.poll(async () => (await paintOf(page)).painted, { message: `route ${n}` }).toEqual([name]);
  await expect
    .poll(() => listed(gloss, page), { message: `list of route ${n}` })
    .toEqual([expect.stringContaining(name)]);
  expect((await paintOf(page)).stale).toEqual([]);
}

for (const how of ["pushState", "replaceState", "the Navigation API", "the fragment"]) {
  test(`B4 routes by ${how}: marks and list are those of the route`, async ({ gloss, site }) => {
    const { page, complaints } = await openWatched(gloss, site.put("/app", APP));
    await expectRoute(gloss, page, 0);
    for (const n of [1, 2, 3]) {
      await go(page, how, n);
      await expectRoute(gloss, page, n);
    }
    if (how !== "replaceState") {
      await page.evaluate(() => history.back());
      await expectRoute(gloss, page, 2);
      await page.evaluate(() => history.forward());
      await expectRoute(gloss, page, 3);
    }
    expect(complaints).toEqual([]);
  });
}

test("B4 a hundred routes without a pause leave nothing of the former ones", async ({ gloss, site }) => {
  const spy = await spyOnMessages(gloss);
  const { page, complaints } = await openWatched(gloss, site.put("/app", APP));
  await expectRoute(gloss, page, 0);
  await page.evaluate(async () => {
    const { go: ways } = globalThis as unknown as { go: Go };
    for (let n = 1; n <= 100; n++) {
      await ways[n % 2 === 0 ? "pushState" : "the Navigation API"]!(n);
      await new Promise((resolve) => setTimeout(resolve));
    }
  });
  await expectRoute(gloss, page, 100);
  expect((await spy.messages()).length).toBeLessThan(120);
  expect(complaints).toEqual([]);
});

/** Back or forward as a page does it; Playwright's own way waits for a load that a page from the cache never has. */
async function travel(page: Page, steps: -1 | 1, path: string): Promise<void> {
  await page.evaluate((by) => history.go(by), steps);
  await expect.poll(() => page.evaluate(() => location.pathname).catch(() => "")).toBe(path);
}

/** Counts in the page how often it came out of the cache. */
const countRestored = (page: Page) =>
  page.evaluate(() =>
    addEventListener("pageshow", ({ persisted }) => {
      const counting = globalThis as unknown as { restored?: number };
      if (persisted) counting.restored = (counting.restored ?? 0) + 1;
    }),
  );
const restoredOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { restored?: number }).restored);

const FIRST = scripted(article("Jack Ma founded Alibaba."));
const SECOND = scripted(article("Xinhua wrote of Tencent."));

async function openCard(page: Page): Promise<void> {
  await page
    .locator("p")
    .first()
    .click({ position: { x: 10, y: 8 } });
  await expect(page.locator(HOST)).toHaveAttribute("data-gloss-host", "open");
  await expect((await cardOf(page)).locator("body")).toContainText("Jack Ma");
}

test("B4 G6 twenty times back and forward through the cache: marked and listed, and it goes on", async ({ site }) => {
  const gloss = await launchChromium({ bfcache: true });
  const { page, complaints } = await openWatched(gloss, site.put("/first", FIRST));
  await countRestored(page);
  await expectPainted(page);
  const spy = await spyOnMessages(gloss);
  await page.goto(site.put("/second", SECOND));
  await expectPainted(page);
  for (let time = 0; time < 10; time++) {
    // Now and then at once, in the middle of what was asked.
    await travel(page, -1, "/first");
    if (time % 3 !== 1) {
      await expectPainted(page, "back");
      await expect.poll(() => listed(gloss, page)).toEqual([expect.stringContaining("Jack Ma"), "Alibaba"]);
    }
    await travel(page, 1, "/second");
    if (time % 3 !== 2) {
      await expectPainted(page, "forward");
      await expect.poll(() => listed(gloss, page)).toEqual([expect.stringContaining("Xinhua"), "Tencent"]);
    }
  }
  await travel(page, -1, "/first");
  await expectPainted(page, "back at last");
  expect((await paintOf(page)).painted).toEqual(["Jack Ma", "Alibaba"]);
  expect(await restoredOf(page), "times it came out of the cache").toBe(11);
  expect((await spy.messages()).length, "no storm of messages").toBeLessThan(120);
  await openCard(page);
  await page.evaluate(() => document.querySelector("p")!.append(" Baidu came."));
  await expect.poll(async () => (await paintOf(page)).painted).toContain("Baidu");
  expect(complaints).toEqual([]);
  await gloss.close();
});

for (const state of ["open", "closed"]) {
  test(`G6 a page with its card ${state} comes out of the cache, and the card opens again`, async ({ site }) => {
    const gloss = await launchChromium({ bfcache: true });
    const { page, complaints } = await openWatched(gloss, site.put("/first", FIRST));
    await countRestored(page);
    await expectPainted(page);
    await openCard(page);
    if (state === "closed") await page.keyboard.press("Escape");
    await page.goto(site.put("/second", SECOND));
    await travel(page, -1, "/first");
    await expectPainted(page);
    expect(await restoredOf(page)).toBe(1);
    await openCard(page);
    expect(complaints).toEqual([]);
    await gloss.close();
  });
}
