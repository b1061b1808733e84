/** What the popup has to say about a tab, decided from what is known of it. */
import type { ErrorCode } from "../../utils/messages.ts";
import type { PageReport } from "../../utils/page-report.ts";
import type { Settings } from "../../utils/settings.ts";
import { whyUnsupported, type Unsupported } from "../../utils/unsupported-page.ts";

/** The tab beside or under the popup; `gone` when there is none of that id. */
export type TabState = "gone" | { id: number; address: string | undefined; loading: boolean };

export interface Known {
  /** `undefined`: not read yet. */
  settings: Settings | undefined;
  tab: TabState | undefined;
  report: PageReport | undefined;
  /** The page had time to speak. */
  waited: boolean;
  failure: ErrorCode | undefined;
}

export type PopupView =
  /** Nothing is known yet: the bare shell. */
  | { kind: "pending" }
  | { kind: "off-everywhere" }
  | { kind: "off-here"; site: string }
  | { kind: "reading" }
  | { kind: "nothing" }
  | { kind: "list"; report: PageReport }
  | { kind: "unsupported"; reason: Exclude<Unsupported, "stale" | "silent"> }
  /** It can be read once it is loaded again; `sure` when its address says so. */
  | { kind: "reload"; sure: boolean }
  | { kind: "gone" }
  | { kind: "failed"; code: ErrorCode };

/** Choices of the reader come before what the page says, and that before what its address says. */
export function popupView({ settings, tab, report, waited, failure }: Known): PopupView {
  if (failure) return { kind: "failed", code: failure };
  if (!settings || !tab) return { kind: "pending" };
  if (!settings.enabled) return { kind: "off-everywhere" };
  if (tab === "gone") return { kind: "gone" };
  if (!report) return silentView(tab, waited);
  if (settings.sitesOff.includes(report.site)) return { kind: "off-here", site: report.site };
  if (report.entities.length > 0) return { kind: "list", report };
  return { kind: report.status === "done" ? "nothing" : "reading" };
}

function silentView({ address, loading }: Exclude<TabState, "gone">, waited: boolean): PopupView {
  const reason = whyUnsupported(address);
  if (reason !== "stale" && reason !== "silent") return { kind: "unsupported", reason };
  if (loading) return { kind: "reading" };
  return waited ? { kind: "reload", sure: reason === "stale" } : { kind: "pending" };
}
