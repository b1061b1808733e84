/** The tab that the reader looks at, in the panel's own window. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";

/** Follows the reader from tab to tab; `undefined` until it is known. */
export function useActiveTab(): number | undefined {
  const [tab, setTab] = useState<number>();
  useEffect(() => {
    let alive = true;
    let own: number | undefined;
    const onActivated = ({ tabId, windowId }: { tabId: number; windowId: number }) => {
      if (windowId === own) setTab(tabId);
    };
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.query({ active: true, currentWindow: true }).then(
      ([found]) => {
        if (!alive || found?.id === undefined) return;
        own = found.windowId;
        setTab(found.id);
      },
      () => undefined,
    );
    return () => {
      alive = false;
      browser.tabs.onActivated.removeListener(onActivated);
    };
  }, []);
  return tab;
}
