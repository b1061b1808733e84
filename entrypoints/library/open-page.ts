/** Opens the page of an annotation and has it shown there. */
import { browser } from "wxt/browser";
import { readerAddress } from "../../utils/addresses.ts";
import { documentIn } from "../../utils/annotation/document-source.ts";
import type { FoundAnnotation } from "../../utils/annotation/messages.ts";
import { askTab } from "../../utils/browser/tab-requests.ts";

/** A slow page, and one that brings its text late, gets this long. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 250;

/** Resolves to whether it is shown; opening a tab is up to the browser. */
export async function openAt({ id, target }: FoundAnnotation): Promise<boolean> {
  const document = documentIn(target.source);
  if (document) {
    await browser.tabs.create({ url: browser.runtime.getURL(`/${readerAddress(document)}` as never) });
    return true;
  }
  const tab = await browser.tabs.create({ url: target.source });
  if (tab.id === undefined) return false;
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (await askTab(tab.id, { type: "showAnnotation", id })) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}
