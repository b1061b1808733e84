/** The content script: the only code that touches a web page. Built as a plain script, so that it doesn't announce itself. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { readDismissals, watchDismissals } from "../../utils/browser/dismissals.ts";
import { readSettings, watchSettings } from "../../utils/browser/settings.ts";
import { hearTabRequests } from "../../utils/browser/tab-requests.ts";
import { createSession } from "./session.ts";

export default defineUnlistedScript(() => {
  if (["text/html", "application/xhtml+xml"].includes(document.contentType) && document.body) void start();
});

async function start(): Promise<void> {
  const session = createSession(location.hostname);
  hearTabRequests((request) => session.hear(request));
  let [settings, dismissals] = await Promise.all([readSettings(), readDismissals()]);
  const apply = (): void => session.apply({ settings, dismissals });
  watchSettings((changed) => {
    settings = changed;
    apply();
  });
  watchDismissals((changed) => {
    dismissals = changed;
    apply();
  });
  apply();
}
