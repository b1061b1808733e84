/** Tells the content scripts of all tabs. */
import { browser } from "wxt/browser";
import type { TabRequest } from "../../utils/messages/messages.ts";

/** Resolves when all frames were told; tabs without a content script hear nothing. */
export async function tellAllTabs(request: TabRequest): Promise<void> {
  const tabs = await browser.tabs.query({});
  const ids = tabs.flatMap(({ id }) => id ?? []);
  await Promise.all(ids.map((id) => browser.tabs.sendMessage(id, request).catch(() => undefined)));
}
