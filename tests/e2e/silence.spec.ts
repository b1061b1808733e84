/** The page isn't told that we are here, can't stop us, and nothing leaves the browser. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { CHROME_BUILD, type GlossBrowser } from "../browsers/chromium.ts";
import { MARK } from "../browsers/mark-selector.ts";
import { article, expect, readToEnd, test } from "./gloss.ts";

const PLAIN = article("A recipe for bread: flour, water, salt.");

/** Opens a page that writes down every message and every event by which a framework could announce us. */
async function openListening(gloss: GlossBrowser, address: string): Promise<Page> {
  const page = await gloss.context.newPage();
  await page.addInitScript((id) => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard, before: Object.getOwnPropertyNames(globalThis).concat("heard", "before") });
    addEventListener("message", ({ data }) => heard.push(JSON.stringify(data)), true);
    for (const name of ["content", "background", "gloss"]) {
      for (const target of [document, globalThis]) {
        for (const event of [
          `${id}:${name}:wxt:content-script-started`,
          "wxt:content-script-started",
          "wxt:locationchange",
        ]) {
          target.addEventListener(event, () => heard.push(event), true);
        }
      }
    }
  }, gloss.extensionId);
  await page.goto(address);
  await readToEnd(gloss, page);
  return page;
}

/** What a script of the page can see of its own document and window. */
const visible = () => ({
  markup: document.documentElement.outerHTML,
  sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
  frames: globalThis.length,
  highlights: CSS.highlights.size,
  globals: Object.getOwnPropertyNames(globalThis).filter(
    (name) => !(globalThis as unknown as { before: string[] }).before.includes(name),
  ),
  resources: performance.getEntriesByType("resource").map(({ name }) => name),
  heard: (globalThis as unknown as { heard: string[] }).heard,
});

test("a page without names sees nothing of us", async ({ gloss, site }) => {
  const page = await openListening(gloss, site.put("/plain", PLAIN));
  const seen = await page.evaluate(visible);
  const served = await page.evaluate(async () => {
    const text = await (await fetch(location.href)).text();
    return new DOMParser().parseFromString(text, "text/html").documentElement.outerHTML;
  });
  expect(seen.markup).toBe(served);
  expect({ ...seen, markup: "" }).toEqual({
    markup: "",
    sheets: 0,
    frames: 0,
    highlights: 0,
    globals: [],
    resources: [],
    heard: [],
  });
});

test("a page with names hears no message and no event of ours", async ({ gloss, site }) => {
  const page = await openListening(gloss, site.put("/names", article("Jack Ma founded Alibaba.")));
  await expect(page.locator(MARK)).toHaveCount(2);
  const { heard, globals, frames } = await page.evaluate(visible);
  expect({ heard, globals, frames }).toEqual({ heard: [], globals: [], frames: 0 });
});

test("a forged start does not stop the content script", async ({ gloss, site }) => {
  const page = await openListening(gloss, site.put("/names", article("Jack Ma founded Alibaba.")));
  await page.evaluate((id) => {
    for (const name of ["content", "background", "gloss"]) {
      const type = `${id}:${name}:wxt:content-script-started`;
      const detail = { contentScriptName: name, messageId: "forged" };
      document.dispatchEvent(new CustomEvent(type, { detail }));
      postMessage({ type, contentScriptName: name, messageId: "forged" }, "*");
    }
    document.querySelector("main")!.append("Tsinghua University wrote to Tencent.");
  }, gloss.extensionId);
  await expect(page.locator(MARK)).toHaveText(["Jack Ma", "Alibaba", "Tsinghua University", "Tencent"]);
});

test("no file of the package answers to the page", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/plain", PLAIN));
  const files = readdirSync(CHROME_BUILD, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(CHROME_BUILD.length + 1)
        .replaceAll("\\", "/"),
    );
  expect(files).toContain("manifest.json");
  const reached = await page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map((address) =>
          fetch(address).then(
            () => address,
            () => "",
          ),
        ),
      ).then((all) => all.filter(Boolean)),
    files.map((file) => gloss.urlOf(file)),
  );
  expect(reached).toEqual([]);
});

const FORGED = [
  { name: "hovers", events: ["pointerover", "mouseover", "mouseenter", "mousemove", "pointerenter"] },
  { name: "clicks", events: ["pointerdown", "mousedown", "pointerup", "mouseup", "click"] },
] as const;

for (const { name, events } of FORGED) {
  test(`a page that ${name} by script opens no card`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/names", article("Jack Ma founded Alibaba.")));
    await expect(page.locator(MARK)).toHaveCount(2);
    await page.evaluate(
      ([selector, types]) => {
        const mark = document.querySelector<HTMLElement>(selector)!;
        for (const type of types)
          mark.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, view: window }));
        mark.focus();
        mark.click();
        document.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
      },
      [MARK, [...events]] as const,
    );
    // A real hover opens the card of its own mark, so the forged one, which came first, had its time and did nothing.
    await page.locator(MARK, { hasText: "Alibaba" }).hover();
    await expect.poll(() => page.frames().filter((frame) => frame.url().includes("card.html")).length).toBe(1);
    const card = page.frames().find((frame) => frame.url().includes("card.html"))!;
    await expect(card.locator("body")).toContainText("Alibaba");
  });
}

test("nothing is requested but the page itself", async ({ gloss, site }) => {
  const requested = new Set<string>();
  gloss.context.on("request", (request) => requested.add(request.url()));
  const page = await gloss.open(site.put("/names", article("Jack Ma founded Alibaba.")));
  await readToEnd(gloss, page);
  await page.locator(MARK).first().click();
  const popup = await gloss.openPopup(page);
  await popup.locator("[data-entity-id]").first().getByRole("button").first().click();
  await expect(popup.locator("[data-document-id]").first()).toBeVisible();
  const foreign = [...requested].filter(
    (url) => !/^(chrome-extension|data|blob):/.test(url) && !url.startsWith(site.origin),
  );
  expect(foreign).toEqual([]);
});
