/**
 * Tabs that nobody looks at yet. Playwright shows every tab as if it stood in front, so the browser is driven by puppeteer here, which
 * leaves them as they are.
 */
import { launch, type Browser, type Page } from "puppeteer-core";
import { test as base } from "@playwright/test";
import { CHROME_BUILD } from "../browsers/chromium.ts";
import { findChromium } from "../browsers/find.ts";
import { MARK } from "../browsers/mark-selector.ts";
import { article, expect, type Site, startSite } from "./gloss.ts";

const PAGE = article("Jack Ma founded Alibaba.");
const NAMES = ["Jack Ma", "Alibaba"];
const RESTORED = 50;

interface Desk {
  browser: Browser;
  /** A page of the extension: it hears what content scripts send, and sees what is stored for the session. */
  own: Page;
}

const test = base.extend<{ desk: Desk; site: Site }>({
  desk: async ({}, use) => {
    const browser = await launch({
      executablePath: findChromium(),
      args: ["--no-sandbox", "--disable-background-networking"],
      enableExtensions: [CHROME_BUILD],
      pipe: true,
    });
    // The welcome page opens by itself.
    const target = await browser.waitForTarget((one) => one.url().endsWith("/welcome.html"));
    const own = (await target.page())!;
    await own.waitForFunction("chrome.runtime?.onMessage");
    await own.evaluate(
      `chrome.runtime.onMessage.addListener(({ type }, { tab }) => heard.push(type + " " + tab.id)); globalThis.heard = []`,
    );
    await use({ browser, own });
    await browser.close();
  },
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.close();
  },
});

const heard = ({ own }: Desk) => own.evaluate("heard") as Promise<string[]>;
/** The pages whose names are kept for popup and panel. */
const kept = async ({ own }: Desk): Promise<string[]> =>
  ((await own.evaluate("chrome.storage.session.get().then(Object.keys)")) as string[]).filter((key) =>
    key.startsWith("page:"),
  );
const expectMarked = (page: Page) =>
  expect.poll(() => page.$$eval(MARK, (marks) => marks.map(({ textContent }) => textContent))).toEqual(NAMES);
test("B5 a tab that opens in the background is read when it is first shown", async ({ desk, site }) => {
  const address = site.put("/page", PAGE);
  const page = await desk.browser.newPage();
  await desk.browser.newPage();
  await page.goto(address);
  expect(await page.evaluate(() => document.visibilityState)).toBe("hidden");
  await passing();
  expect(await heard(desk)).toEqual([]);
  expect(await kept(desk)).toEqual([]);

  await page.bringToFront();
  await expectMarked(page);
  await expect.poll(() => kept(desk)).toHaveLength(1);
});

test("B5 a tab in the background is read when the popup asks what is in it", async ({ desk, site }) => {
  const address = site.put("/page", PAGE);
  const page = await desk.browser.newPage();
  const popup = await desk.browser.newPage();
  await page.goto(address);
  const tab = await desk.own.evaluate(
    `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === "${address}").id)`,
  );
  await popup.goto(new URL(`/popup.html?tab=${String(tab)}`, desk.own.url()).href);
  await expect.poll(() => popup.$$eval("[data-entity-id]", (found) => found.length)).toBe(NAMES.length);
  await expectMarked(page);
});

test("B5 a prerendered page is read when the reader goes to it", async ({ desk }) => {
  let isPrerendered = false;
  const site = await startSite((path) => {
    isPrerendered ||= path === "/prerendered.js";
    return undefined;
  });
  const next = site.put("/next", PAGE.replace("</html>", '<script src="/prerendered.js"></script></html>'));
  const rules = JSON.stringify({ prerender: [{ source: "list", urls: [next] }] });
  const page = await desk.browser.newPage();
  await page.goto(site.put("/page", article(`Nobody.<script type="speculationrules">${rules}</script>`)));
  await expect.poll(() => isPrerendered).toBe(true);
  await expect.poll(() => kept(desk)).toHaveLength(1);
  const before = await heard(desk);
  await passing();
  expect(await heard(desk), "of the page in front").toEqual(before);

  await page.evaluate((to) => location.assign(to), next);
  // The browser puts another page into the tab, which the test's own one may not get hold of: the extension asks it.
  const shown = () =>
    desk.own.evaluate(`(async () => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(next)});
      if (!tab) return undefined;
      const func = () => ({
        painted: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
        isPrerendered: performance.getEntriesByType("navigation")[0].activationStart > 0,
      });
      const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, world: "MAIN", func });
      return result;
    })()`);
  await expect.poll(shown).toEqual({ painted: NAMES.length, isPrerendered: true });
  await site.close();
});

test(`B9 of ${RESTORED} tabs that come back at once only the one in front is read, and the others as they are shown`, async ({
  desk,
  site,
}) => {
  const address = site.put("/page", PAGE);
  await desk.own.evaluate(
    async (url, count) => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: { create: (tab: object) => Promise<unknown> } } })
        .chrome;
      await Promise.all(
        Array.from({ length: count }, (_, index) => tabs.create({ url: `${url}?${index}`, active: index === 0 })),
      );
    },
    address,
    RESTORED,
  );
  const restored = async () => (await desk.browser.pages()).filter((page) => page.url().startsWith(address));
  await expect.poll(async () => (await restored()).length).toBe(RESTORED);
  const pages = (await restored()).toSorted((a, b) => numberOf(a) - numberOf(b));
  await Promise.all(pages.map((page) => page.waitForFunction(() => document.readyState === "complete")));
  await expectMarked(pages[0]!);
  const linked = async () => (await heard(desk)).filter((message) => message.startsWith("linkText"));
  expect(await linked()).toHaveLength(1);
  await expect.poll(() => kept(desk)).toHaveLength(1);

  for (const page of pages.slice(-3)) {
    await page.bringToFront();
    await expectMarked(page);
  }
  expect(await linked()).toHaveLength(4);
});

/** Time in which a content script would have spoken. */
const passing = () => new Promise((resolve) => setTimeout(resolve, 1000));
const numberOf = (page: Page): number => Number(new URL(page.url()).search.slice(1));
