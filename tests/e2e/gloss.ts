/** What every end-to-end test starts from: a browser with Gloss of its own, and a server for its pages. */
import { test as base, expect, type Page } from "@playwright/test";
import { launchChromium, type GlossBrowser } from "../browsers/chromium.ts";
import { servePages, type Page as ServedPage, type Pages, type PageServer } from "../browsers/serve.ts";

export { article, scripted } from "../fixtures/article.ts";
export { expect };

export interface Site extends PageServer {
  /** Serves a page under a path from now on and tells its address. */
  put: (path: string, page: ServedPage) => string;
}

/** `gloss` is a fresh profile for each test, so that no test sees another's settings. */
export const test = base.extend<{ gloss: GlossBrowser; site: Site }>({
  gloss: async ({}, use) => {
    const gloss = await launchChromium();
    await use(gloss);
    await gloss.close();
  },
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.close();
  },
});

/** A server whose pages the test lays down as it goes, beside those that `others` knows. */
export async function startSite(others: Pages = () => undefined): Promise<Site> {
  const pages = new Map<string, ServedPage>();
  const server = await servePages((path) => pages.get(path) ?? others(path));
  return {
    ...server,
    put: (path, page) => {
      pages.set(path, page);
      return server.origin + path;
    },
  };
}

/** Waits until the content script has said that it has read the page. */
export async function readToEnd(gloss: GlossBrowser, page: Page): Promise<void> {
  await expect.poll(async () => (await gloss.reportOf(page))?.status, { message: "the page's report" }).toBe("done");
}

/** Waits until the content script has come to life and found itself switched off. */
export async function readOff(gloss: GlossBrowser, page: Page): Promise<void> {
  await expect.poll(async () => (await gloss.askReport(page))?.status, { message: "the page's report" }).toBe("off");
}
