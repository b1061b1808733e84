/** What is in view on the page, for as long as the panel listens. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { type EntityInView, type InView, VIEW_PORT } from "../../utils/messages/view-port.ts";

/** `undefined` while the page says nothing. A new `document` (any change of it) connects anew: a page that navigates hangs up. */
export function useInView(tab: number | undefined, document: unknown): EntityInView[] | undefined {
  const [inView, setInView] = useState<EntityInView[]>();
  useEffect(() => {
    if (tab === undefined) return;
    const port = browser.tabs.connect(tab, { name: VIEW_PORT, frameId: 0 });
    port.onMessage.addListener((message: unknown) => setInView((message as InView).entities));
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError; // nobody is there, which is no news
      setInView(undefined);
    });
    return () => port.disconnect();
  }, [tab, document]);
  return inView;
}
