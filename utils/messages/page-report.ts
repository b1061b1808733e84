/** What a content script says about its page, kept per tab and frame in `storage.session` for popup, panel and badge. */
import type { EntityRef, EntitySummary } from "../model.ts";

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
  /** What is marked, in the order of prominence on the page, and what would be in categories that are off; counts are of visible marks. */
  entities: ReportedEntity[];
  /** Common names that the page mentions in passing: not marked until the reader asks for it. */
  waiting: (EntitySummary & { count: number })[];
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

export const discreetEntities = ({ blocks }: DiscreetFinds): ReportedEntity[] => summed(Object.values(blocks).flat());

export const discreetKey = (tab: number, frame: number): string => `discreet:${tab}:${frame}`;
export const reportKey = (tab: number, frame: number): string => `page:${tab}:${frame}`;

/** Everything the frames of a tab reported, as one page; the top frame's site and status lead. `undefined` when nothing was reported. */
export function mergeReports(reports: { frame: number; report: PageReport }[]): PageReport | undefined {
  const ordered = [...reports].sort((a, b) => a.frame - b.frame);
  const top = ordered[0];
  if (!top) return undefined;
  const status = ordered.some(({ report }) => report.status === "reading") ? "reading" : top.report.status;
  const partial = ordered.some(({ report }) => report.partial);
  const entities = summed(ordered.flatMap(({ report }) => report.entities));
  const marked = new Set(entities.map(keyOf));
  // What one frame is about another may name in passing.
  const waiting = summed(ordered.flatMap(({ report }) => report.waiting)).filter((one) => !marked.has(keyOf(one)));
  return { site: top.report.site, status, partial, entities, waiting };
}

const keyOf = ({ corpus, entity }: EntityRef): string => `${corpus}/${entity}`;

/** Each entity once, with all its mentions. */
function summed(entities: ReportedEntity[]): ReportedEntity[] {
  const merged = new Map<string, ReportedEntity>();
  for (const entity of entities) {
    const seen = merged.get(keyOf(entity));
    merged.set(keyOf(entity), seen ? { ...seen, count: seen.count + entity.count } : entity);
  }
  return [...merged.values()];
}
