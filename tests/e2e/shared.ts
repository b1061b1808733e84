/**
 * For tests that change no setting and need no profile of their own: one browser with Gloss and one without for each worker, so
 * that the same page can be taken through the same steps in both.
 */
import { test as base, type Page } from "@playwright/test";
import { type GlossBrowser, launchChromium } from "../browsers/chromium.ts";
import { appPages } from "../fixtures/apps/pages.ts";
import { editorPages } from "../fixtures/editors/editors.ts";
import { expect, type Site, startSite } from "./gloss.ts";

interface Browsers {
  /** With the extension. */
  gloss: GlossBrowser;
  /** Without any. */
  control: GlossBrowser;
}

export const test = base.extend<{ site: Site; tidy: void }, Browsers>({
  gloss: [async ({}, use) => useBrowser(undefined, use), { scope: "worker" }],
  control: [async ({}, use) => useBrowser(null, use), { scope: "worker" }],
  site: async ({}, use) => {
    const site = await startSite((path) => appPages(path) ?? editorPages(path));
    await use(site);
    await site.close();
  },
  // What a test opened goes with it.
  tidy: [
    async ({ gloss, control }, use) => {
      await use();
      for (const { context } of [gloss, control]) for (const page of context.pages().slice(1)) await page.close();
    },
    { auto: true },
  ],
});

async function useBrowser(extension: null | undefined, use: (gloss: GlossBrowser) => Promise<void>): Promise<void> {
  const gloss = await launchChromium(extension === null ? { extension } : {});
  await use(gloss);
  await gloss.close();
}

/** A page, and all it complained of. */
export interface Watched {
  page: Page;
  complaints: string[];
}

/** Opens a page and writes down its errors and warnings, also those of content scripts in it. */
export async function openWatched(browser: GlossBrowser, address: string): Promise<Watched> {
  const watched = watch(await browser.context.newPage());
  await watched.page.goto(address);
  return watched;
}

export function watch(page: Page): Watched {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  return { page, complaints };
}

/** The same page in both browsers. */
export interface Pair {
  ours: Watched;
  theirs: Watched;
}

export async function openPair({ gloss, control }: Browsers, address: string): Promise<Pair> {
  const [ours, theirs] = await Promise.all([openWatched(gloss, address), openWatched(control, address)]);
  return { ours, theirs };
}

/** Does the same in both, one after the other. */
export async function inBoth<T>({ ours, theirs }: Pair, act: (page: Page) => Promise<T>): Promise<[T, T]> {
  return [await act(ours.page), await act(theirs.page)];
}

/** What a person reads and what a script can write down of a page, shadow roots included. */
export const snapshot = (page: Page) =>
  page.evaluate(() => {
    const shadowRoots: ShadowRoot[] = [];
    const collect = (root: Document | ShadowRoot): void => {
      for (const { shadowRoot } of root.querySelectorAll("*")) {
        if (!shadowRoot) continue;
        shadowRoots.push(shadowRoot);
        collect(shadowRoot);
      }
    };
    collect(document);
    return {
      text: document.body.innerText,
      // Lit numbers its markers by chance.
      markup: document.documentElement.getHTML({ shadowRoots }).replaceAll(/lit\$\d+\$/g, "lit$"),
    };
  });

/** Both pages read and are written the same. */
export async function expectSame({ ours, theirs }: Pair, when: string): Promise<void> {
  await expect(async () => {
    expect(await snapshot(ours.page), when).toEqual(await snapshot(theirs.page));
  }).toPass({ timeout: 5_000, intervals: [0, 20, 50, 100, 200] });
}

/** What content scripts send to the background from now on. */
export interface Spy {
  messages: () => Promise<{ type: string; blocks?: { text: string }[] }[]>;
  /** All text that was sent to be linked. */
  linked: () => Promise<string[]>;
}

/** Listens in a page of the extension, which hears what the background hears. */
export async function spyOnMessages(gloss: GlossBrowser): Promise<Spy> {
  const listener = gloss.context.pages()[0]!;
  await listener.evaluate(() => {
    const spying = globalThis as unknown as {
      heard?: unknown[];
      chrome: { runtime: { onMessage: { addListener: (listener: (message: unknown) => void) => void } } };
    };
    if (!spying.heard) spying.chrome.runtime.onMessage.addListener((message) => void spying.heard!.push(message));
    spying.heard = [];
  });
  const messages: Spy["messages"] = () =>
    listener.evaluate(
      () => (globalThis as unknown as { heard: { type: string; blocks?: { text: string }[] }[] }).heard,
    );
  return {
    messages,
    linked: async () => (await messages()).flatMap(({ blocks = [] }) => blocks.map(({ text }) => text)),
  };
}
