/** The panel beside the page: Chromium's side panel, Firefox' sidebar. */
import { browser } from "wxt/browser";

interface Sidebar {
  open(): Promise<void>;
}

/** Opens the panel; to be called straight from what the reader did, as browsers demand. `undefined` where there is none. */
export function panelOpener(tab: number | undefined): (() => Promise<void>) | undefined {
  const sidebar = (browser as { sidebarAction?: Sidebar }).sidebarAction;
  if (sidebar) return () => sidebar.open();
  if (browser.sidePanel && tab !== undefined) return () => browser.sidePanel.open({ tabId: tab });
  return undefined;
}
