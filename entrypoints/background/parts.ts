/** The parts of the content script that come on demand, and a tab where the page lets no card in. */
import { browser } from "wxt/browser";
import { entityAddress } from "../../utils/addresses.ts";
import type { ContentRequest, PartName } from "../../utils/messages/messages.ts";
import { RequestError, type Sender } from "../../utils/browser/messaging.ts";

const FILES = {
  marks: { js: ["/marks.js"], css: [] },
  beside: { js: ["/beside.js"], css: ["/annotations.css"] },
} as const satisfies Record<PartName, unknown>;

/** Answers when the part has run in the frame. Throws `RequestError` where the browser doesn't let it in. */
export async function answerLoadPart({ part }: ContentRequest["loadPart"], { tab, frame }: Sender): Promise<null> {
  if (tab === undefined) throw new RequestError("refused", "Only a page in a tab has parts.");
  const target = { tabId: tab, frameIds: [frame] };
  const { js, css } = FILES[part];
  await Promise.all([
    browser.scripting.executeScript({ target, files: [...js] }),
    css.length > 0 && browser.scripting.insertCSS({ target, files: [...css] }),
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
