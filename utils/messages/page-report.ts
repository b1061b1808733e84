/** What a content script says about its page, kept per tab and frame in `storage.session` for popup, panel and badge. */
import type { EntitySummary } from "../model.ts";

/**
 * `failed`: the background could not answer; what was found before is listed all the same. `unsupported`: the document is shown by
 * the browser's own viewer (plain text, XML) and can't be read yet.
 */
export const PAGE_STATUSES = ["reading", "done", "off", "failed", "unsupported"] as const;
export type PageStatus = (typeof PAGE_STATUSES)[number];

export interface PageReport {
  /** Host name, the key of the site switch. */
  site: string;
  status: PageStatus;
  /** The page is so long that some of it was left out until the reader asks for it. */
  partial: boolean;
  /** In the order of prominence on the page; counts are of visible mentions, of all categories, also those switched off. */
  entities: ReportedEntity[];
}

/** `discreet`: nothing of it is painted, and the page knows nothing of it. */
export type ReportedEntity = EntitySummary & { count: number; discreet?: true };

/** What discreet corpora find in a frame: kept by the background, never told to the page's own scripts or ours in it. */
export interface DiscreetFinds {
  /** When the frame's document began. */
  since: number;
  /** By block, as often as it was linked the last time. */
  blocks: Record<string, ReportedEntity[]>;
}

/** Each entity once, with all its mentions. */
export function discreetEntities({ blocks }: DiscreetFinds): ReportedEntity[] {
  const all = new Map<string, ReportedEntity>();
  for (const found of Object.values(blocks).flat()) {
    const key = `${found.corpus}/${found.entity}`;
    const known = all.get(key);
    all.set(key, known ? { ...known, count: known.count + found.count } : found);
  }
  return [...all.values()];
}

export const discreetKey = (tab: number, frame: number): string => `discreet:${tab}:${frame}`;
export const reportKey = (tab: number, frame: number): string => `page:${tab}:${frame}`;

/** Everything the frames of a tab reported, as one page; the top frame's site and status lead. `undefined` when nothing was reported. */
export function mergeReports(reports: { frame: number; report: PageReport }[]): PageReport | undefined {
  const ordered = [...reports].sort((a, b) => a.frame - b.frame);
  const top = ordered[0];
  if (!top) return undefined;
  const merged = new Map<string, PageReport["entities"][number]>();
  for (const { report } of ordered) {
    for (const entity of report.entities) {
      const key = `${entity.corpus}/${entity.entity}`;
      const seen = merged.get(key);
      merged.set(key, seen ? { ...seen, count: seen.count + entity.count } : entity);
    }
  }
  const status = ordered.some(({ report }) => report.status === "reading") ? "reading" : top.report.status;
  const partial = ordered.some(({ report }) => report.partial);
  return { site: top.report.site, status, partial, entities: [...merged.values()] };
}
