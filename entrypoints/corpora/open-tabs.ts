/** Open tabs, for names to be tried on. */
import { browser } from "wxt/browser";

/** Web pages alone, by title. */
export async function openTabs(): Promise<{ id: number; title: string }[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url, title }) =>
    id !== undefined && url !== undefined && /^https?:/.test(url) ? [{ id, title: title || url }] : [],
  );
}

/** What a person reads there; `undefined` where the browser lets nobody in. */
export async function textOfTab(tab: number): Promise<string | undefined> {
  try {
    const [done] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: () => document.body?.innerText ?? "",
    });
    return typeof done?.result === "string" ? done.result : undefined;
  } catch {
    return undefined;
  }
}
