/** Page reports in `storage.session`: trusted contexts only, gone with the browser, kept while the background sleeps. */
import { browser } from "wxt/browser";
import type { EntityRef } from "../model.ts";
import {
  discreetEntities,
  type DiscreetFinds,
  discreetKey,
  mergeReports,
  reportKey,
  type PageReport,
} from "../messages/page-report.ts";

/** What each frame of a tab reported. */
export async function readFrames(tab: number): Promise<{ frame: number; report: PageReport }[]> {
  const prefix = reportKey(tab, 0).slice(0, -1);
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, value]) => {
      const frame = Number(key.slice(prefix.length));
      const report = value as PageReport & { since: number };
      const finds = stored[discreetKey(tab, frame)] as DiscreetFinds | undefined;
      if (report.status === "off" || finds?.since !== report.since) return { frame, report };
      return { frame, report: { ...report, entities: [...report.entities, ...discreetEntities(finds)] } };
    });
}

/** What the frames of a tab reported, merged; `undefined` when no content script has spoken. */
export const readReport = async (tab: number): Promise<PageReport | undefined> => mergeReports(await readFrames(tab));

/** The frame that names an entity, the top one before others; the top one when none does. */
export async function frameNaming(tab: number, { corpus, entity }: EntityRef): Promise<number> {
  const frames = await readFrames(tab);
  const naming = frames
    .toSorted((a, b) => a.frame - b.frame)
    .find(({ report }) =>
      report.entities.some((one) => one.corpus === corpus && one.entity === entity && one.count > 0),
    );
  return naming?.frame ?? 0;
}

/** Calls back after each report of the tab. Returns the remover. */
export function watchReports(tab: number, onChange: () => void): () => void {
  const prefixes = [reportKey(tab, 0), discreetKey(tab, 0)].map((key) => key.slice(0, -1));
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === "session" && Object.keys(changes).some((key) => prefixes.some((prefix) => key.startsWith(prefix))))
      onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
