/** Brings the second part of the content script into a frame. */
import { browser } from "wxt/browser";
import { RequestError, type Sender } from "../../utils/browser/messaging.ts";

/** Resolves when it has run there. Throws `RequestError` where the browser doesn't let it in. */
export async function answerLoadBeside(_request: unknown, { tab, frame }: Sender): Promise<null> {
  if (tab === undefined) throw new RequestError("refused", "Only a page in a tab has a second part.");
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: ["/beside.js"] });
  return null;
}
