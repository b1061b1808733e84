/** Page reports in `storage.session`: trusted contexts only, gone with the browser, kept while the background sleeps. */
import { browser } from "wxt/browser";
import { mergeReports, reportKey, type PageReport } from "../page-report.ts";

/** What the frames of a tab reported, merged; `undefined` when no content script has spoken. */
export async function readReport(tab: number): Promise<PageReport | undefined> {
  const prefix = reportKey(tab, 0).slice(0, -1);
  const stored = await browser.storage.session.get(null);
  const reports = Object.entries(stored)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, report]) => ({ frame: Number(key.slice(prefix.length)), report: report as PageReport }));
  return mergeReports(reports);
}

/** Calls back after each report of the tab. Returns the remover. */
export function watchReports(tab: number, onChange: () => void): () => void {
  const prefix = reportKey(tab, 0).slice(0, -1);
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === "session" && Object.keys(changes).some((key) => key.startsWith(prefix))) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
