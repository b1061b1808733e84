/** What popup and panel have to say about a tab, decided from what is known of it. */
import type { ErrorCode } from "../../utils/messages/messages.ts";
import type { PageReport } from "../../utils/messages/page-report.ts";
import type { Settings } from "../../utils/choices/settings.ts";
import { whyUnsupported, type Unsupported } from "./unsupported-page.ts";

/** The tab that popup or panel is about; `gone` when there is none of that id. */
export type TabState =
  | "gone"
  | { id: number; address: string | undefined; title?: string | undefined; loading: boolean };

export interface Known {
  /** `undefined`: not read yet. */
  settings: Settings | undefined;
  tab: TabState | undefined;
  /** What the page says of itself; `undefined` while it didn't. */
  report: PageReport | undefined;
  /** It is known whether Gloss is there: the page said so, or nobody was there to say it. */
  answered: boolean;
  /** It had time to come up. */
  waited: boolean;
  failure: ErrorCode | undefined;
}

export type PageView =
  /** Nothing is known yet: the bare shell. */
  | { kind: "pending" }
  | { kind: "off-everywhere" }
  | { kind: "off-here"; site: string }
  | { kind: "reading" }
  /** `waiting`: common names are mentioned in passing. */
  | { kind: "nothing"; waiting: boolean }
  /** Also what was found before reading failed. */
  | { kind: "list"; report: PageReport }
  /** The page could not be read, and nothing was found before that. */
  | { kind: "page-failed" }
  | { kind: "unsupported"; reason: Exclude<Unsupported, "stale" | "silent"> }
  /** It can be read once it is loaded again; `sure` when its address says so. */
  | { kind: "reload"; sure: boolean }
  | { kind: "gone" }
  /** We ourselves failed. */
  | { kind: "failed"; code: ErrorCode };

/** Choices of the reader come before what the page says, and that before what its address says. */
export function pageView({ settings, tab, report, answered, waited, failure }: Known): PageView {
  if (failure) return { kind: "failed", code: failure };
  if (!settings || !tab) return { kind: "pending" };
  if (!settings.enabled) return { kind: "off-everywhere" };
  if (tab === "gone") return { kind: "gone" };
  if (!report) return silentView(tab, answered, waited);
  if (report.status === "unsupported") return { kind: "unsupported", reason: "viewer" };
  if (settings.sitesOff.includes(report.site)) return { kind: "off-here", site: report.site };
  if (report.entities.length > 0) return { kind: "list", report };
  switch (report.status) {
    case "done":
      return { kind: "nothing", waiting: report.waiting.length > 0 };
    case "failed":
      return { kind: "page-failed" };
    case "reading":
    case "off": // just switched on again
      return { kind: "reading" };
  }
}

/** Whether the reader's choices about marking make a difference to the page in this view. */
export const isReadable = ({ kind }: PageView): boolean =>
  kind === "list" || kind === "nothing" || kind === "reading" || kind === "page-failed";

function silentView({ address, loading }: Exclude<TabState, "gone">, answered: boolean, waited: boolean): PageView {
  const reason = whyUnsupported(address);
  if (reason !== "stale" && reason !== "silent") return { kind: "unsupported", reason };
  if (loading) return { kind: "reading" };
  if (!waited) return { kind: "pending" };
  // Somebody is there, too busy to answer.
  return answered ? { kind: "reload", sure: reason === "stale" } : { kind: "reading" };
}
