/** What stands beside a page's text: the second part of the content script, or a tab where the page lets nothing in. */
import { browser } from "wxt/browser";
import { entityAddress } from "../../utils/addresses.ts";
import type { ContentRequest } from "../../utils/messages.ts";
import { RequestError, type Sender } from "../../utils/browser/messaging.ts";

/** Resolves when it has run there. Throws `RequestError` where the browser doesn't let it in. */
export async function answerLoadBeside(_request: unknown, { tab, frame }: Sender): Promise<null> {
  if (tab === undefined) throw new RequestError("refused", "Only a page in a tab has a second part.");
  const target = { tabId: tab, frameIds: [frame] };
  await Promise.all([
    browser.scripting.executeScript({ target, files: ["/beside.js"] }),
    browser.scripting.insertCSS({ target, files: ["/annotations.css"] }),
  ]);
  return null;
}

/** Resolves when the tab is opened. Throws `RequestError` when the page isn't in front: nobody has asked then. */
export async function answerOpenEntityPage(
  { corpus, entity }: ContentRequest["openEntityPage"],
  { tab }: Sender,
): Promise<null> {
  const asking = tab === undefined ? undefined : await browser.tabs.get(tab);
  if (!asking?.active) throw new RequestError("refused", "Only the page in front opens another.");
  const url = browser.runtime.getURL(`/${entityAddress({ corpus, entity })}` as never);
  await browser.tabs.create({ url, openerTabId: asking.id!, index: asking.index + 1 });
  return null;
}
