/** How long a reader waits for what they opened: the card after the gesture, popup and panel after their navigation began. */
import type { Page } from "@playwright/test";
import { type GlossBrowser, launchChromium } from "../browsers/chromium.ts";
import { MARK } from "../browsers/mark-selector.ts";
import { servePages } from "../browsers/serve.ts";
import { NAMES_PAGE } from "../fixtures/names.ts";
import { copyBuild } from "./extensions.ts";
import { readToEnd } from "./load.ts";
import { median, printTable, progress } from "./report.ts";

/** As `REST_MS` in `entrypoints/content/marks/gestures.ts`: how long the pointer rests before the card is asked for. */
const REST_MS = 300;
const LEAST_REPEAT = 15;
const LIMIT_MS = 20_000;
const POLL_MS = 20;

export interface SurfaceTime {
  name: string;
  median: number;
  best: number;
  worst: number;
  bar: number;
}

/** Runs all of it, prints the table and returns what was measured. */
export async function benchSurfaces(repeat: number): Promise<SurfaceTime[]> {
  const server = await servePages((path) => (path === "/names" ? NAMES_PAGE : undefined));
  const gloss = await launchChromium({ extension: copyBuild(), viewport: { width: 1000, height: 800 } });
  try {
    const times: Record<string, number[]> = {};
    const note = (name: string, ms: number): void => void (times[name] ??= []).push(ms);
    await measureOnce(gloss, `${server.origin}/names`, () => undefined); // the corpus is installed, code is compiled
    const rounds = Math.max(repeat, LEAST_REPEAT);
    for (let round = 0; round < rounds; round++) {
      progress(`surfaces ${round + 1}/${rounds} …`);
      await measureOnce(gloss, `${server.origin}/names`, note);
    }
    const result = Object.entries(times).map(([name, all]) => ({
      name,
      median: median(all),
      best: Math.min(...all),
      worst: Math.max(...all),
      bar: BARS[name]!,
    }));
    printTable(
      `Surfaces: ms until they are there with their content, ${rounds} times, warm background`,
      ["", "median", "best", "worst", "bar"],
      result.map(({ name, ...one }) => [name, one.median, one.best, one.worst, one.bar]),
    );
    return result;
  } finally {
    await gloss.close();
    await server.close();
  }
}

const BARS: Record<string, number> = {
  "card: click, the first on a page": 100,
  "card: click, another mention": 100,
  "card: pointer rests, the rest left out": 100,
  popup: 150,
  panel: 150,
};

async function measureOnce(gloss: GlossBrowser, url: string, note: (name: string, ms: number) => void): Promise<void> {
  const page = await gloss.context.newPage();
  await page.addInitScript({ content: WATCH_CARD });
  await page.goto(url);
  await readToEnd(gloss, page);
  await page.bringToFront();
  const tab = await gloss.tabIdOf(page);

  // Upwards, since a card opens below its mention.
  note("card: click, the first on a page", await cardTime(page, "Great Firewall", "click"));
  note("card: click, another mention", await cardTime(page, "Tsinghua University", "click"));
  await page.mouse.click(5, 700);
  await page.locator('[data-gloss-host="open"]').waitFor({ state: "detached" });
  note("card: pointer rests, the rest left out", (await cardTime(page, "Jack Ma", "hover")) - REST_MS);

  for (const name of ["popup", "panel"]) {
    const own = await gloss.context.newPage();
    await own.addInitScript({ content: WATCH_LIST });
    await own.goto(gloss.urlOf(`${name === "panel" ? "sidepanel" : name}.html?tab=${tab}`));
    note(name, await shownAt(own));
    await own.close();
  }
  await page.close();
}

/** From the gesture to the frame in which the card stands open with an excerpt about this name. */
async function cardTime(page: Page, name: string, gesture: "click" | "hover"): Promise<number> {
  await page.evaluate("began = opened = undefined");
  const mark = page.locator(MARK, { hasText: name }).first();
  await (gesture === "click" ? mark.click() : mark.hover());
  const card = () => page.frames().find((frame) => frame.url().includes("/card.html"));
  for (const until = Date.now() + LIMIT_MS; Date.now() < until;) {
    const filled = await card()?.evaluate<number | undefined>(`filled[${JSON.stringify(name)}]`);
    const { began, opened } = await page.evaluate<{ began?: number; opened?: number }>("({ began, opened })");
    if (filled !== undefined && began !== undefined && opened !== undefined) return Math.max(filled, opened) - began;
    await page.waitForTimeout(POLL_MS);
  }
  throw new Error(`No card for ${name}.`);
}

async function shownAt(page: Page): Promise<number> {
  for (const until = Date.now() + LIMIT_MS; Date.now() < until;) {
    const at = await page.evaluate<number | undefined>("globalThis.shownAt");
    if (at !== undefined) return at;
    await page.waitForTimeout(POLL_MS);
  }
  throw new Error(`No list in ${page.url()}.`);
}

/**
 * In the web page: when the gesture came and when the host was open. In the card's frame: when which name stood there with an
 * excerpt. Each counts at the next frame that is drawn. Both clocks count from 1970.
 */
const WATCH_CARD = String.raw`
  const now = () => performance.timeOrigin + performance.now();
  const watch = (see) => new MutationObserver(see).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  if (location.protocol === "chrome-extension:") {
    globalThis.filled = {};
    let before;
    watch(() => {
      const name = document.querySelector("[data-entity-id] h1")?.textContent;
      if (name === before || !document.querySelector("[data-document-id]")) return;
      before = name;
      requestAnimationFrame(() => { filled[name] = now(); });
    });
  } else {
    globalThis.began = globalThis.opened = undefined;
    const begin = (event) => { if (event.isTrusted && event.target.closest?.("mark")) globalThis.began ??= performance.timeOrigin + event.timeStamp; };
    addEventListener("click", begin, true);
    addEventListener("pointermove", (event) => { if (event.buttons === 0 && !document.querySelector('[data-gloss-host="open"]')) begin(event); }, true);
    watch(() => {
      if (began !== undefined && opened === undefined && document.querySelector('[data-gloss-host="open"]'))
        requestAnimationFrame(() => { globalThis.opened ??= now(); });
    });
  }
`;

/** In popup and panel: when names are listed and the first switch lies free under a pointer. */
const WATCH_LIST = String.raw`
  const observer = new MutationObserver(() => {
    const first = document.querySelector('[role="switch"]');
    if (!first || !document.querySelector("[data-entity-id]")) return;
    const { x, y, width, height } = first.getBoundingClientRect();
    if (first.disabled || !first.contains(document.elementFromPoint(x + width / 2, y + height / 2))) return;
    observer.disconnect();
    requestAnimationFrame(() => { globalThis.shownAt = performance.now(); });
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
`;
