/** Starts Chromium with the built extension and gives tests, benchmarks and the demo what they need to know of it. */
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type CDPSession, type Page } from "@playwright/test";
import type { browser } from "wxt/browser";
import { findChromium } from "./find.ts";
import type { TabRequest } from "../../utils/messages/messages.ts";
import { reportKey, type PageReport } from "../../utils/messages/page-report.ts";

/** The extension's APIs, in pages of the extension. */
declare const chrome: typeof browser;

/** Where `npm run build` puts the extension for Chromium. */
export const CHROME_BUILD = join(import.meta.dirname, "../../.output/chrome-mv3");

export interface LaunchOptions {
  /** An unpacked extension; `null` for a browser without any. */
  extension?: string | null;
  /** The profile folder, kept on close, so that a test can restart the browser on it. Default: a new one, removed on close. */
  profile?: string;
  headless?: boolean;
  viewport?: { width: number; height: number } | null;
  colorScheme?: "light" | "dark";
  /** The browser's own language, in which the extension speaks: `zh-TW`. Default: the machine's. */
  language?: string;
  deviceScaleFactor?: number;
  /** With the back/forward cache, which Playwright switches off. */
  bfcache?: boolean;
}

export interface GlossBrowser {
  context: BrowserContext;
  extensionId: string;
  /** The address of a page of the extension: `urlOf("popup.html")`. */
  urlOf: (path: string) => string;
  /** Opens a web page in a new tab. */
  open: (url: string) => Promise<Page>;
  /** The extension's number for a tab. Brings the tab to the front when first asked. */
  tabIdOf: (page: Page) => Promise<number>;
  /** A page of the extension about that tab, as a tab of its own: `openFor(page, "popup.html")`. */
  openFor: (page: Page, extensionPage: string) => Promise<Page>;
  openPopup: (page: Page) => Promise<Page>;
  /** What the content script of the tab's top frame reported last. */
  reportOf: (page: Page) => Promise<PageReport | undefined>;
  /** The same, asked for now: a page that was off from the start says nothing of its own accord. */
  askReport: (page: Page) => Promise<PageReport | undefined>;
  badgeOf: (page: Page) => Promise<string>;
  /** Deletes the extension's databases, as a browser does that lost them. */
  clearDatabases: () => Promise<void>;
  /** Stops the background as the browser does after idling; resolves when it is gone. */
  stopBackground: () => Promise<void>;
  close: () => Promise<void>;
}

/** Launches a Chromium with the extension. The caller closes it. */
export async function launchChromium(options: LaunchOptions = {}): Promise<GlossBrowser> {
  const { extension = CHROME_BUILD, headless = true } = options;
  if (extension !== null && !existsSync(join(extension, "manifest.json"))) {
    throw new Error(`No extension in ${extension}: run \`npm run build\` first.`);
  }
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "gloss-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless,
    args: [
      "--no-sandbox",
      "--no-first-run",
      "--disable-background-networking",
      ...(options.language ? [`--lang=${options.language}`] : []),
      ...(extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      // Google Chrome ignores --load-extension since 137; see `reach`.
      "--enable-unsafe-extension-debugging",
    ],
    ignoreDefaultArgs: ["--disable-extensions", ...(options.bfcache ? ["--disable-back-forward-cache"] : [])],
    ...(options.viewport === undefined ? {} : { viewport: options.viewport }),
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    // Linux takes the language from here; the other systems from the argument.
    ...(options.language
      ? { env: { ...process.env, LANGUAGE: options.language.replace("-", "_") } as Record<string, string> }
      : {}),
    ...(options.deviceScaleFactor ? { deviceScaleFactor: options.deviceScaleFactor } : {}),
  });
  try {
    const extensionId = extension === null ? "" : unpackedId(extension);
    const control = context.pages()[0] ?? (await context.newPage());
    if (extension !== null) await reach(context, control, extension, extensionId);
    const helpers = extensionHelpers(context, control, extensionId);
    return {
      context,
      extensionId,
      ...helpers,
      close: async () => {
        await context.close();
        if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/**
 * The control tab: the extension's own manifest as a page. It has the extension's APIs but runs none of its code, so the tests
 * can ask the browser about tabs and badges also while the background is stopped.
 */
async function reach(context: BrowserContext, control: Page, extension: string, id: string): Promise<void> {
  const address = `chrome-extension://${id}/manifest.json`;
  try {
    await control.goto(address);
  } catch {
    const session = await context.browser()?.newBrowserCDPSession();
    await session?.send("Extensions.loadUnpacked", { path: extension });
    await control.goto(address);
  }
}

/** Chromium's id of an extension loaded from a folder: a hash of its path, in the letters a to p. */
function unpackedId(folder: string): string {
  const path = Buffer.from(realpathSync(folder), process.platform === "win32" ? "utf16le" : "utf8");
  const digest = createHash("sha256").update(path).digest("hex").slice(0, 32);
  return digest.replaceAll(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}

function extensionHelpers(context: BrowserContext, control: Page, extensionId: string) {
  const urlOf = (path: string): string => `chrome-extension://${extensionId}/${path}`;

  const open = async (url: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };

  const tabIds = new WeakMap<Page, number>();
  const tabIdOf = async (page: Page): Promise<number> => {
    const known = tabIds.get(page);
    if (known !== undefined) return known;
    await page.bringToFront();
    const id = await control.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      return tab!.id!;
    });
    tabIds.set(page, id);
    return id;
  };

  const openFor = async (page: Page, extensionPage: string): Promise<Page> =>
    open(urlOf(`${extensionPage}?tab=${await tabIdOf(page)}`));

  const reportOf = async (page: Page): Promise<PageReport | undefined> => {
    const key = reportKey(await tabIdOf(page), 0);
    return control.evaluate(
      async (name) => (await chrome.storage.session.get(name))[name] as PageReport | undefined,
      key,
    );
  };

  return {
    urlOf,
    open,
    tabIdOf,
    openFor,
    openPopup: (page: Page) => openFor(page, "popup.html"),
    reportOf,
    askReport: async (page: Page) => {
      const tabId = await tabIdOf(page);
      const request: TabRequest = { type: "reportNow" };
      await control.evaluate(([id, message]) => chrome.tabs.sendMessage(id, message).catch(() => undefined), [
        tabId,
        request,
      ] as const);
      return reportOf(page);
    },
    badgeOf: async (page: Page) => {
      const tabId = await tabIdOf(page);
      return control.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
    },
    stopBackground: async () => {
      const session = await context.newCDPSession(control);
      const stopped = backgroundStopped(session);
      await session.send("ServiceWorker.enable");
      await session.send("ServiceWorker.stopAllWorkers");
      await stopped;
      await session.detach();
    },
    clearDatabases: () =>
      control.evaluate(async () => {
        for (const { name } of await indexedDB.databases()) {
          await new Promise((resolve, reject) => {
            const request = indexedDB.deleteDatabase(name!);
            request.onsuccess = resolve;
            request.onerror = () => reject(request.error);
          });
        }
      }),
  };
}

function backgroundStopped(session: CDPSession): Promise<void> {
  return new Promise((resolve) => {
    session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      if (versions.length > 0 && versions.every(({ runningStatus }) => runningStatus === "stopped")) resolve();
    });
  });
}
