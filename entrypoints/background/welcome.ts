/** Says hello once: after the installation, in a tab that doesn't take the place of what the reader is doing. */
import { browser } from "wxt/browser";
import { WELCOME_ADDRESS } from "../../utils/addresses.ts";

/** For `runtime.onInstalled`; an update opens nothing. */
export async function welcomeOnInstall({ reason }: { reason: string }): Promise<void> {
  if (reason !== "install") return;
  await browser.tabs.create({ url: browser.runtime.getURL(`/${WELCOME_ADDRESS}` as never), active: false });
}
