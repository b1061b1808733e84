/** The content script: the only code that touches a web page. Built as a plain script, so that it doesn't announce itself. */
import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { TabRequest } from "../../utils/messages.ts";
import { readSettings, watchSettings } from "../../utils/browser/settings.ts";
import { createSession } from "./session.ts";

export default defineUnlistedScript(() => {
  if (!["text/html", "application/xhtml+xml"].includes(document.contentType) || !document.body) return;
  const session = createSession(location.hostname);
  browser.runtime.onMessage.addListener((message: unknown, sender): undefined => {
    if (sender.id === browser.runtime.id) session.hear(message as TabRequest);
  });
  watchSettings(session.apply);
  readSettings().then(session.apply, () => session.stop());
});
