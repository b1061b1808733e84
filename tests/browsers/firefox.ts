/** Starts Firefox with the built extension. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { launch, type Page } from "puppeteer-core";
import { findFirefox } from "./find.ts";

/** Where `npm run build` puts the extension for Firefox. */
export const FIREFOX_BUILD = join(import.meta.dirname, "../../.output/firefox-mv3");

/** Firefox gives an extension a random address; the tests fix it, to find its pages. */
const ADDRESS = "0b8d5f9e-5a0f-4f3c-9a56-2f1d3c6a7e10";
const EXTENSION_ID = "gloss@gloss.example";

export interface GlossFirefox {
  open: (url: string) => Promise<Page>;
  /** A page of the extension: `openOwn("options.html")`. */
  openOwn: (path: string) => Promise<Page>;
  /** A page of the extension about that page, as a tab of its own: `openFor(page, "sidepanel.html")`. */
  openFor: (page: Page, extensionPage: string) => Promise<Page>;
  openPopup: (page: Page) => Promise<Page>;
  close: () => Promise<void>;
}

/** Launches a Firefox with the extension. The caller closes it. */
export async function launchFirefox(): Promise<GlossFirefox> {
  if (!existsSync(join(FIREFOX_BUILD, "manifest.json")))
    throw new Error("No built extension: run `npm run build` first.");
  const browser = await launch({
    browser: "firefox",
    executablePath: findFirefox(),
    headless: true,
    // Lets the tests go to pages of the extension.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "xpinstall.signatures.required": false,
      "extensions.webextensions.uuids": JSON.stringify({ [EXTENSION_ID]: ADDRESS }),
    },
  });
  try {
    await browser.installExtension(FIREFOX_BUILD);
  } catch (error) {
    await browser.close();
    throw error;
  }
  const open = async (url: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  const openOwn = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    const address = `moz-extension://${ADDRESS}/${path}`;
    // The page moves to the extension's process, and puppeteer never hears of its arrival: ask the page itself.
    page.goto(address, { timeout: 0 }).catch(() => undefined);
    await arrival(page, address);
    return page;
  };
  const openFor = async (page: Page, extensionPage: string): Promise<Page> => {
    const index = (await browser.pages()).indexOf(page);
    const any = await openOwn("manifest.json");
    const tabs = await any.evaluate(tabIds);
    await any.close();
    return openOwn(`${extensionPage}?tab=${tabs[index]}`);
  };
  return {
    open,
    openOwn,
    openFor,
    openPopup: (page) => openFor(page, "popup.html"),
    close: () => browser.close(),
  };
}

/** The numbers of the tabs in the order they stand. Runs in a page of the extension. */
async function tabIds(): Promise<number[]> {
  const { browser } = globalThis as unknown as {
    browser: { tabs: { query: (q: object) => Promise<{ id: number }[]> } };
  };
  return (await browser.tabs.query({})).map(({ id }) => id);
}

async function arrival(page: Page, address: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const here = await page.evaluate(() => location.href + document.readyState).catch(() => "");
    if (here === `${address}complete`) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Firefox did not open ${address}.`);
}
