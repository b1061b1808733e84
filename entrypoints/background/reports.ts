/** Keeps what pages report, for popup and panel, and shows the number of entities on the toolbar badge. */
import { browser } from "wxt/browser";
import { readReport } from "../../utils/browser/reports.ts";
import { type PageReport, reportKey } from "../../utils/page-report.ts";

const BADGE_COLOUR = "#5b6470";

/** Stores a frame's report and brings the badge of its tab up to date. */
export async function takeReport(tab: number, frame: number, report: PageReport): Promise<void> {
  // A new document in the top frame takes those below it with it.
  if (frame === 0 && report.status === "reading" && report.entities.length === 0) await forgetTab(tab);
  await browser.storage.session.set({ [reportKey(tab, frame)]: report });
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

/** Forgets what a tab reported. */
export async function forgetTab(tab: number): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(`page:${tab}:`));
  await browser.storage.session.remove(keys);
}
