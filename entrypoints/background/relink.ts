/** All tabs are linked anew: other corpora are read than before. */
import { browser } from "wxt/browser";
import type { TabRequest } from "../../utils/messages/messages.ts";
import { forgetDiscreet } from "./discreet.ts";

/** Resolves when all frames were told; tabs without a content script hear nothing. */
export async function relinkAllTabs(): Promise<void> {
  await forgetDiscreet();
  const request: TabRequest = { type: "corporaChanged" };
  const tabs = await browser.tabs.query({});
  const ids = tabs.flatMap(({ id }) => id ?? []);
  await Promise.all(ids.map((id) => browser.tabs.sendMessage(id, request).catch(() => undefined)));
}
