/** Where the surfaces are shown: the demo article and pages for the other states, read to the end. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import type { browser } from "wxt/browser";
import { type PageReport, reportKey } from "../../utils/messages/page-report.ts";
import { type GlossBrowser, launchChromium, type LaunchOptions } from "../browsers/chromium.ts";
import { cardOf } from "../browsers/marks.ts";
import { MARK } from "../browsers/mark-selector.ts";
import { servePages } from "../browsers/serve.ts";
import { article } from "../fixtures/article.ts";
import { type Answering, answerWith } from "./answers.ts";

/** The extension's APIs, in pages of the extension. */
declare const chrome: typeof browser;

const ARTICLE = readFileSync(join(import.meta.dirname, "article.html"), "utf8");
const PATIENCE_MS = 10_000;
const PAGES: Record<string, string> = {
  "/article": ARTICLE,
  "/plain": article("A recipe for bread: flour, water, salt."),
  // The second resource never comes, so the page stays as it is: on its way.
  "/loading": ARTICLE.replace("</title>", '</title><script src="/never"></script>'),
};

/** What the reader's system asks for, and how large the window is. */
export interface Dress {
  media: NonNullable<Parameters<Page["emulateMedia"]>[0]>;
  window: { width: number; height: number };
}

export interface Stage {
  gloss: GlossBrowser;
  /** All tabs opened from now on look so. */
  dress: (dress: Dress) => void;
  /** A web page, read by Gloss; those that are still on their way are not waited for. */
  page: (path: "/article" | "/plain" | "/loading", answering?: Answering) => Promise<Page>;
  /** A page of the extension. */
  own: (address: string, answering?: Answering) => Promise<Page>;
  /** The popup or panel about a page. */
  beside: (page: Page, address: string, answering?: Answering) => Promise<Page>;
  /** Opens the card at the first mention of a name and tells its page. */
  card: (name: string, answering?: Answering) => Promise<Page>;
  /** Changes what the page's content script has reported. */
  reportInstead: (page: Page, change: (report: PageReport) => PageReport) => Promise<void>;
  close: () => Promise<void>;
}

/** A browser with Gloss and the pages. The caller closes it. */
export async function openStage(options: LaunchOptions): Promise<Stage> {
  const server = await servePages((path) => PAGES[path]);
  const gloss = await launchChromium(options);
  let worn: Dress | undefined;
  const fresh = async (answering?: Answering): Promise<Page> => {
    const page = await gloss.context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    if (worn) {
      await page.emulateMedia({ ...worn.media, reducedMotion: "reduce" });
      await page.setViewportSize(worn.window);
    }
    await page.route("**/never", () => undefined);
    if (answering) await answerWith(page, answering);
    return page;
  };
  const stage: Omit<Stage, "close"> = {
    gloss,
    dress: (dress) => (worn = dress),
    page: async (path, answering) => {
      const page = await fresh(answering);
      await page.goto(server.origin + path, { waitUntil: path === "/loading" ? "commit" : "load" });
      if (path !== "/loading") await expect.poll(async () => (await gloss.reportOf(page))?.status).toBe("done");
      return page;
    },
    own: async (address, answering) => {
      const page = await fresh(answering);
      await page.goto(gloss.urlOf(address));
      return page;
    },
    beside: async (page, address, answering) => stage.own(`${address}?tab=${await gloss.tabIdOf(page)}`, answering),
    card: async (name, answering) => {
      const page = await stage.page("/article", answering);
      await page.bringToFront();
      await page.locator(MARK, { hasText: name }).first().click();
      await cardOf(page);
      return page;
    },
    reportInstead: async (page, change) => {
      const report = await gloss.reportOf(page);
      const key = reportKey(await gloss.tabIdOf(page), 0);
      const control = gloss.context.pages()[0]!;
      await control.evaluate(([name, value]) => chrome.storage.session.set({ [name]: value }), [
        key,
        change(report!),
      ] as const);
    },
  };
  return {
    ...stage,
    close: async () => {
      await gloss.close();
      await server.close();
    },
  };
}
