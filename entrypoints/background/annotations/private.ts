/** Private windows: nothing is stored from there. */
import { browser } from "wxt/browser";
import { RequestError, type Sender } from "../../../utils/browser/messaging.ts";

/** Throws `RequestError` with the code `private` when the sender or the tab it acts for is in a private window. */
export async function refusePrivate({ incognito }: Sender, tab?: number): Promise<void> {
  if (incognito || (tab !== undefined && (await isPrivate(tab))))
    throw new RequestError("private", "Nothing is stored from a private window.");
}

/** Whether a tab is in a private window. Of one that is gone nobody knows: it counts as private where Gloss may run in such windows. */
export async function isPrivate(tab: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tab)).incognito;
  } catch {
    return browser.extension.isAllowedIncognitoAccess();
  }
}
