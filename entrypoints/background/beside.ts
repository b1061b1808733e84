/** Brings the second part of the content script into a frame, and the style of what it draws there. */
import { browser } from "wxt/browser";
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
