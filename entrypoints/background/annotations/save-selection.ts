/** Two ways to save what is selected, beside the page's own toolbar: the context menu and a shortcut. */
import { browser } from "wxt/browser";
import { browserWords } from "../../../utils/browser/i18n.ts";
import { tellTab } from "../../../utils/browser/tab-requests.ts";
import { tellFrames } from "../tell-frames.ts";

const ITEM = "save-selection";

/** Listens from now on. Call synchronously when the background starts. */
export function offerSaveSelection(): void {
  browser.runtime.onInstalled.addListener(() => void addItem());
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId === ITEM && tab?.id !== undefined) void tellTab(tab.id, { type: "annotateSelection" }, frameId);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === ITEM && tab?.id !== undefined) void tellFrames(tab.id, { type: "annotateSelection" });
  });
}

async function addItem(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: ITEM,
    title: browserWords().text("saveSelection"),
    contexts: ["selection"],
    documentUrlPatterns: ["http://*/*", "https://*/*"],
  });
}
