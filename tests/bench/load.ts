/** Loads one page once in a new tab and measures: what it cost the main thread, or when the marks came. */
import type { CDPSession, Page } from "@playwright/test";
import type { GlossBrowser } from "../browsers/chromium.ts";
import { type MainThread, startTrace } from "./trace.ts";
import { installProbe, type Marks, readMarks } from "./probe.ts";

/** The main thread is at rest when it has done next to nothing for so long. */
const REST_MS = 900;
const POLL_MS = 150;
const NEXT_TO_NOTHING_S = 0.003;
const LOAD_LIMIT_MS = 60_000;

export interface Cost extends MainThread {
  marks: number;
}

/** What loading the page costs the main thread until it rests. Nothing of ours runs in the page meanwhile. */
export async function loadCost(browser: GlossBrowser, url: string): Promise<Cost> {
  const page = await browser.context.newPage();
  try {
    const session = await browser.context.newCDPSession(page);
    const finish = await startTrace(session);
    await page.goto(url, { timeout: LOAD_LIMIT_MS });
    await rest(session);
    const cost = await finish(url);
    return { ...cost, marks: (await readMarks(page)).count };
  } finally {
    await page.close();
  }
}

/** When the marks of a page are painted. `cold`: the background has been stopped before. */
export async function loadMarks(browser: GlossBrowser, url: string, cold: boolean): Promise<Marks> {
  if (cold) await browser.stopBackground();
  const page = await browser.context.newPage();
  try {
    await installProbe(page);
    await page.goto(url, { timeout: LOAD_LIMIT_MS });
    await readToEnd(browser, page);
    return await readMarks(page);
  } finally {
    await page.close();
  }
}

/** Waits until the content script has said that all is read, and neither that nor the number of marks changes any more. */
export async function readToEnd(browser: GlossBrowser, page: Page): Promise<void> {
  const until = Date.now() + LOAD_LIMIT_MS;
  let before = -1;
  for (let calm = 0; calm < REST_MS && Date.now() < until;) {
    const status = (await browser.reportOf(page))?.status;
    const { count } = await readMarks(page);
    calm = status !== undefined && status !== "reading" && count === before ? calm + POLL_MS : 0;
    before = count;
    await page.waitForTimeout(POLL_MS);
  }
}

/** Waits until the page's main thread is at rest. */
export async function rest(session: CDPSession): Promise<void> {
  await session.send("Performance.enable");
  const until = Date.now() + LOAD_LIMIT_MS;
  let before = await busySeconds(session);
  for (let calm = 0; calm < REST_MS && Date.now() < until;) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const now = await busySeconds(session);
    calm = now - before < NEXT_TO_NOTHING_S ? calm + POLL_MS : 0;
    before = now;
  }
}

async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}
