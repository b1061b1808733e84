/** On a page without names, before a reader does anything, no script of the page can tell that Gloss is installed. */
import type { Page } from "@playwright/test";
import type { GlossBrowser } from "../browsers/chromium.ts";
import { article, expect, readToEnd, scripted } from "./gloss.ts";
import { test } from "./shared.ts";

const PLAIN = scripted(article("A recipe for bread: flour, water, salt."));

/** Runs before anything else in the page: spies on all that an extension could call or change there. */
function prepare(): void {
  const seen: string[] = [];
  Object.assign(globalThis, { seen, before: Object.getOwnPropertyNames(globalThis) });
  const spy = (owner: object, name: string): void => {
    const original = Reflect.get(owner, name) as (...values: unknown[]) => unknown;
    if (typeof original !== "function") return;
    Object.defineProperty(owner, name, {
      value(this: unknown, ...values: unknown[]) {
        if ((globalThis as unknown as { armed?: boolean }).armed) seen.push(name);
        return original.apply(this, values);
      },
    });
  };
  spy(EventTarget.prototype, "addEventListener");
  spy(EventTarget.prototype, "dispatchEvent");
  spy(Element.prototype, "attachShadow");
  spy(Document.prototype, "createTreeWalker");
  spy(Document.prototype, "createElement");
  spy(CustomElementRegistry.prototype, "define");
  spy(HighlightRegistry.prototype, "set");
  spy(MutationObserver.prototype, "observe");
  for (const type of ["message", "error", "unhandledrejection", "securitypolicyviolation", "storage"])
    addEventListener(type, () => seen.push(`event ${type}`), true);
  new MutationObserver((records) => {
    if ((globalThis as unknown as { armed?: boolean }).armed)
      seen.push(...records.map(({ type }) => `mutation ${type}`));
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  Object.assign(globalThis, { armed: true });
}

/** Everything a script of the page can gather about its own surroundings. */
function gather() {
  const { before, seen } = globalThis as unknown as { before: string[]; seen: string[] };
  return {
    seen: seen.filter((what) => !what.startsWith("mutation")),
    markup: document.documentElement.outerHTML,
    globals: Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name)),
    document: Object.getOwnPropertyNames(document),
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    highlights: CSS.highlights.size,
    frames: globalThis.length,
    animations: document.getAnimations().length,
    resources: performance
      .getEntries()
      .map(({ entryType, name }) => `${entryType} ${name}`)
      .filter((entry) => !/paint|visibility|localhost|long|layout/.test(entry)),
    properties: [...document.querySelectorAll("*")].map((element) =>
      JSON.stringify([...getComputedStyle(element)].map((name) => getComputedStyle(element).getPropertyValue(name))),
    ),
    databases: Object.keys(localStorage).concat(Object.keys(sessionStorage), document.cookie),
  };
}

async function openPrepared(browser: GlossBrowser, address: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.addInitScript(prepare);
  await page.goto(address);
  return page;
}

test("C4 a page without names can gather nothing that tells of us", async ({ gloss, control, site }) => {
  const address = site.put("/plain", PLAIN);
  const ours = await openPrepared(gloss, address);
  await readToEnd(gloss, ours);
  const theirs = await openPrepared(control, address);
  expect(await ours.evaluate(gather)).toEqual(await theirs.evaluate(gather));
});

/** A page that knows our style sheet can try it on. */
function tryOn() {
  const element = document.createElement("mark");
  element.textContent = "bread";
  document.body.append(element);
  const range = document.createRange();
  range.selectNodeContents(element);
  const looks: string[] = [];
  for (const category of ["person", "company", "media"]) {
    element.dataset.markjs = "true";
    element.dataset.gloss = category;
    element.dataset.glossTone = "light";
    const { textDecoration, backgroundColor, color } = getComputedStyle(element);
    looks.push([textDecoration, backgroundColor, color].join());
  }
  return looks;
}
function tryHighlights() {
  const paragraph = document.querySelector("p")!;
  return ["person", "company", "media"].map((category) => {
    const { textDecoration, backgroundColor } = getComputedStyle(paragraph, `::highlight(gloss-${category}-light)`);
    return [textDecoration, backgroundColor].join();
  });
}

for (const [name, probe] of [
  ["marks", tryOn],
  ["highlights", tryHighlights],
] as const) {
  // Brought with the first mark instead, they make the browser style the whole page a second time: 33 ms on 1 MB, where all else
  // that Gloss does takes 39.
  test.fixme(`C4 our styles for ${name} can't be tried on (fault: marks.css is in every page from the start)`, async ({
    gloss,
    control,
    site,
  }) => {
    const address = site.put("/plain", PLAIN);
    const ours = await gloss.open(address);
    await readToEnd(gloss, ours);
    const theirs = await control.open(address);
    expect(await ours.evaluate<string[]>(probe)).toEqual(await theirs.evaluate<string[]>(probe));
  });
}

test(`C4 typing and clicking on a page without names leave no highlight of ours`, async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/plain", PLAIN));
  await readToEnd(gloss, page);
  await page.mouse.click(50, 300);
  await page.keyboard.press("a");
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
});
