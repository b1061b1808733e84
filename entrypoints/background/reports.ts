/** Keeps what pages report, for popup and panel, and shows the number of entities on the toolbar badge. */
import { browser } from "wxt/browser";
import { readReport } from "../../utils/browser/reports.ts";
import { type PageReport, reportKey } from "../../utils/page-report.ts";

const BADGE_COLOUR = "#5b6470";

/** Which document reports. */
interface Reporter {
  tab: number;
  frame: number;
  since: number;
}

/** Stores a frame's report and brings the badge of its tab up to date. */
export async function takeReport({ tab, frame, since }: Reporter, report: PageReport): Promise<void> {
  // A new document in the top frame takes those below the former one with it.
  if (frame === 0 && report.status === "reading") await forgetTab(tab, since);
  await browser.storage.session.set({ [reportKey(tab, frame)]: { ...report, since } });
  await showBadge(tab);
}

async function showBadge(tab: number): Promise<void> {
  const report = await readReport(tab);
  const found = report?.status === "off" ? 0 : (report?.entities.filter(({ count }) => count > 0).length ?? 0);
  try {
    await browser.action.setBadgeText({ tabId: tab, text: found === 0 ? "" : String(found) });
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: BADGE_COLOUR });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Forgets what a tab reported: all of it, or what documents older than `before` did. */
export async function forgetTab(tab: number, before = Infinity): Promise<void> {
  const stored = Object.entries(await browser.storage.session.get(null));
  const old = stored.filter(
    ([key, report]) => key.startsWith(`page:${tab}:`) && !((report as Reporter).since >= before),
  );
  await browser.storage.session.remove(old.map(([key]) => key));
}
