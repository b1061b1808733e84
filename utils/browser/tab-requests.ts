/** What the extension tells a content script, both ends. */
import { browser } from "wxt/browser";
import type { TabAnswers, TabRequest } from "../messages/messages.ts";

/** Tells a frame of a tab, by default the top one. Resolves to whether Gloss is there and did it. */
export async function tellTab(tab: number, request: TabRequest, frame = 0): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, request, { frameId: frame });
    return true;
  } catch {
    return false; // no content script there: another kind of page, or one that was open before Gloss
  }
}

/**
 * Asks a frame of a tab, by default the top one. Resolves to the answer of the content script there, or `undefined` when Gloss is
 * not there.
 */
export async function askTab<K extends keyof TabAnswers>(
  tab: number,
  request: TabRequest & { type: K },
  frame = 0,
): Promise<TabAnswers[K] | undefined> {
  try {
    return (await browser.tabs.sendMessage(tab, request, { frameId: frame })) as TabAnswers[K] | undefined;
  } catch {
    return undefined;
  }
}

/**
 * Listens in a content script, until `signal` ends it. Only the extension itself can speak here. `hear` resolves to the answer, where
 * one is wanted.
 */
export function hearTabRequests(hear: (request: TabRequest) => Promise<unknown>, signal?: AbortSignal): void {
  const { onMessage } = browser.runtime;
  const listener: Parameters<typeof onMessage.addListener>[0] = (message: unknown, sender, answer) => {
    if (sender.id !== browser.runtime.id) return false;
    hear(message as TabRequest).then(answer, () => answer());
    return true; // the answer comes later: what every browser understands, also without the polyfill
  };
  onMessage.addListener(listener);
  signal?.addEventListener("abort", () => onMessage.removeListener(listener));
}
