/** What the extension tells a content script, both ends. */
import { browser } from "wxt/browser";
import type { TabRequest } from "../messages.ts";

/** Tells a frame of a tab, by default the top one. Resolves to whether Gloss is there and did it. */
export async function tellTab(tab: number, request: TabRequest, frame = 0): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, request, { frameId: frame });
    return true;
  } catch {
    return false; // no content script there: another kind of page, or one that was open before Gloss
  }
}

/** Listens in a content script. Only the extension itself can speak here. */
export function hearTabRequests(hear: (request: TabRequest) => Promise<void>): void {
  const listener = (message: unknown, sender: { id?: string }): Promise<void> | undefined =>
    sender.id === browser.runtime.id ? hear(message as TabRequest) : undefined;
  // The polyfill waits for a returned promise; Chrome's own types don't know that.
  browser.runtime.onMessage.addListener(listener as () => undefined);
}
