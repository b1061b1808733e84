/** Our pages' addresses in the hands of a page, and other pages' addresses in ours. */
import type { Frame, Page } from "@playwright/test";
import { entityAddress, readerAddress } from "../../utils/addresses.ts";
import { MARK } from "../browsers/mark-selector.ts";
import { importInto } from "../browsers/own-corpus.ts";
import { cardOf } from "../browsers/marks.ts";
import type { GlossBrowser } from "../browsers/chromium.ts";
import { contentWorld } from "./content-world.ts";
import { article, expect, readToEnd, test } from "./gloss.ts";

const CORPUS = "china-internet";
const DOCUMENT = { corpus: CORPUS, document: "2018-internet-federation" };
const OWN = { corpus: "own", document: "story" };
const PAGE = article("Jack Ma founded Alibaba.");

/** All that is stored, as text. */
const stored = ({ context }: GlossBrowser): Promise<string> =>
  context.pages()[0]!.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get: (all: null) => Promise<object> } } };
    };
    const counts: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
      for (const store of database.objectStoreNames) {
        const count = await new Promise((resolve, reject) => {
          const request = database.transaction(store).objectStore(store).count();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error!);
        });
        counts.push(`${name}/${store}: ${String(count)}`);
      }
      database.close();
    }
    return JSON.stringify([await chrome.storage.local.get(null), counts]);
  });

const HOSTILE = [
  "",
  "#",
  "?corpus=china-internet&entity=jack-ma",
  "?tab=1#show",
  `#${encodeURIComponent("<img src=x onerror=alert(1)>")}`,
  "?q=javascript:alert(1)#javascript:alert(1)",
  "#00000000-0000-4000-8000-000000000000",
];

test("C14 a card that the page frames by itself shows nothing and changes nothing", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/page", PAGE));
  await page.locator(MARK, { hasText: "Jack Ma" }).click();
  const card = await cardOf(page);
  await expect(card.locator("[data-entity-id]").first()).toBeVisible();
  // The address that the browser made up for this session: at the other one nothing is given out.
  const world = await contentWorld(page, gloss.extensionId);
  const address = String(await world.evaluate('chrome.runtime.getURL("card.html")'));
  expect(address).not.toContain(gloss.extensionId);
  // The store of annotations opens when the page's report comes.
  await expect.poll(() => stored(gloss)).toContain("annotationSentinel");
  const before = await stored(gloss);

  await page.evaluate(
    ([url, ends]) => {
      for (const end of ends) {
        const frame = document.createElement("iframe");
        frame.src = url + end;
        frame.name = JSON.stringify({ type: "show", entity: "jack-ma" });
        frame.addEventListener("load", () => {
          for (const message of [{ type: "show", entities: [{ corpus: "china-internet", entity: "jack-ma" }] }, "show"])
            frame.contentWindow!.postMessage(message, "*");
        });
        document.body.append(frame);
      }
    },
    [address, HOSTILE] as const,
  );
  const others = (): Frame[] => page.frames().filter((frame) => frame !== page.mainFrame() && frame !== card);
  await expect.poll(() => others().length).toBe(HOSTILE.length);
  for (const frame of others()) {
    await expect(frame.locator("#app")).toHaveCount(1);
    await expect(frame.locator("[data-entity-id], [data-document-id], dialog, button")).toHaveCount(0);
  }
  expect(await stored(gloss)).toBe(before);
  await expect(card.locator("[data-entity-id]").first()).toBeVisible();
});

test("C14 in a tab of its own the card says what it is, whatever its address says", async ({ gloss }) => {
  // What the installation stores by itself comes first.
  await expect.poll(() => stored(gloss)).toContain("gloss/corpora: 1");
  const before = await stored(gloss);
  for (const end of HOSTILE) {
    const tab = await gloss.open(gloss.urlOf(`card.html${end}`));
    await expect(tab.getByText("This is the Gloss card")).toBeVisible();
    await expect(tab.locator("button, a, [data-entity-id]")).toHaveCount(0);
    await tab.close();
  }
  expect(await stored(gloss)).toBe(before);
});

for (const name of ["popup", "sidepanel", "options", "reader", "entity", "welcome", "library"])
  test(`C14 the page can't frame or open ${name}`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/page", PAGE));
    const address = gloss.urlOf(`${name}.html?corpus=${CORPUS}&entity=jack-ma`);
    await page.evaluate((url) => {
      const frame = document.createElement("iframe");
      frame.src = url;
      document.body.append(frame);
      open(url);
    }, address);
    await expect.poll(() => page.frames().length).toBe(2);
    const frame = page.frames()[1]!;
    await frame.waitForLoadState();
    await expect(frame.locator("#app")).toHaveCount(0);
    const shown = await Promise.all(
      gloss.context.pages().map((tab) =>
        tab
          .locator(`#app`)
          .count()
          .catch(() => 0),
      ),
    );
    const opened = gloss.context.pages().filter((tab, index) => shown[index]! > 0 && tab.url() === address);
    expect(opened).toEqual([]);
  });

/** Where links to the web stand, and how to get there. */
const SHOWN: { name: string; open: (gloss: GlossBrowser, page: Page) => Promise<Page | Frame> }[] = [
  {
    name: "card",
    open: async (_gloss, page) => {
      await page.locator(MARK, { hasText: "Jack Ma" }).click();
      return cardOf(page);
    },
  },
  {
    name: "panel",
    open: async (gloss, page) => {
      const panel = await gloss.openFor(page, "sidepanel.html");
      await panel.locator("[data-entity-id] button").first().click();
      return panel;
    },
  },
  { name: "entity", open: (gloss) => gloss.open(gloss.urlOf(entityAddress({ corpus: CORPUS, entity: "jack-ma" }))) },
  {
    name: "reader",
    open: (gloss) => gloss.open(gloss.urlOf(readerAddress(DOCUMENT))),
  },
];

for (const { name, open } of SHOWN)
  test(`C15 ${name}: links lead to our own pages or by http(s), without opener and referrer`, async ({
    gloss,
    site,
  }) => {
    const page = await gloss.open(site.put("/page", PAGE));
    await readToEnd(gloss, page);
    const shown = await open(gloss, page);
    await expect(shown.locator("a[href]").first()).toBeVisible();
    const links = await shown.locator("a[href]").evaluateAll((all) =>
      all.map((link) => {
        const { protocol, host } = new URL(link.getAttribute("href")!, location.href);
        return {
          protocol,
          own: host === location.host,
          rel: link.getAttribute("rel"),
          target: link.getAttribute("target"),
        };
      }),
    );
    for (const { protocol, own, rel, target } of links) {
      if (own) continue;
      expect(protocol).toMatch(/^(?:https?|chrome-extension):$/);
      if (protocol === "chrome-extension:") continue;
      expect({ rel, target }).toEqual({ rel: expect.stringContaining("noreferrer"), target: "_blank" });
    }
  });

test("C15 a source's own page learns nothing of who opens it", async ({ gloss }) => {
  const asked: Record<string, string>[] = [];
  await gloss.context.route(/^https?:\/\/(?!localhost)/, async (route) => {
    asked.push(await route.request().allHeaders());
    await route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Source</title>" });
  });
  const desk = await gloss.open(gloss.urlOf("welcome.html"));
  const reader = await gloss.open(gloss.urlOf(readerAddress(OWN)));
  for (const [url, links] of [
    ["ftp://source.example/story", 0],
    ["data:text/html,<script>alert(1)</script>", 0],
    ["https://source.example/story", 1],
  ] as const) {
    await giveAddress(desk, url);
    await reader.reload();
    await expect(reader.locator("h1")).toBeVisible();
    await expect(reader.locator('a[target="_blank"]')).toHaveCount(links);
  }
  const opening = gloss.context.waitForEvent("page");
  await reader.locator('a[target="_blank"]').click();
  const source = await opening;
  await expect(source).toHaveTitle("Source");
  expect(await source.evaluate(() => [window.opener, document.referrer])).toEqual([null, ""]);
  expect(asked[0]).not.toHaveProperty("referer");
});

/** No document of the shipped corpus has an address, so one of the reader's is given one. */
const giveAddress = (desk: Page, url: string): Promise<unknown> =>
  importInto(desk, {
    corpus: OWN.corpus,
    entities: [],
    documents: [{ id: OWN.document, title: "A story", authors: [], language: "en", text: "Nothing happened.", url }],
  });
