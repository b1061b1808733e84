/** The tab that popup or panel is about, and what the page in it says of itself. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { readReport, watchReports } from "../../utils/browser/reports.ts";
import { tellTab } from "../../utils/browser/tab-requests.ts";
import type { Known, TabState } from "../../components/page/page-view.ts";

/** A page that is just coming up hears us after this long; one that was there before Gloss never does. */
const PATIENCE_MS = 600;

type KnownOfTab = Pick<Known, "tab" | "report" | "answered" | "waited"> & { failed: boolean };

const NOTHING: KnownOfTab = { tab: undefined, report: undefined, answered: false, waited: false, failed: false };

/**
 * For this tab, or the active one of the window; a new `attempt` asks again. What is stored of a page counts only once the page
 * itself has answered: a report may be left over from another document.
 */
export function useTab(asked: number | undefined, attempt: number): KnownOfTab {
  const [known, setKnown] = useState(NOTHING);

  useEffect(() => {
    let alive = true;
    let last = 0;
    let patience: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void)[] = [];
    const learn = (news: Partial<KnownOfTab>) => {
      if (alive) setKnown((before) => ({ ...before, ...news }));
    };

    /** Of several looks at once the last counts. */
    const look = async (tab: number, { ask }: { ask: boolean }): Promise<void> => {
      const turn = ++last;
      try {
        const found = await findTab(tab);
        if (turn === last && found !== "gone") learn({ tab: found });
        const there = found !== "gone" && (!ask || (await tellTab(tab, { type: "reportNow" })));
        const report = there ? await readReport(tab) : undefined;
        if (turn === last) learn({ tab: found, report, answered: true, failed: false });
      } catch {
        if (turn === last) learn({ failed: true });
      }
    };
    const askPage = (tab: number): void => {
      clearTimeout(patience);
      learn({ answered: false, waited: false });
      void look(tab, { ask: true });
      patience = setTimeout(() => {
        learn({ waited: true });
        void look(tab, { ask: true });
      }, PATIENCE_MS);
    };

    const begin = async (): Promise<void> => {
      const found = await findTab(asked);
      if (!alive) return;
      if (found === "gone") {
        learn({ tab: found });
        return;
      }
      const { id } = found;
      const onUpdated = (updated: number, change: { status?: string; url?: string }) => {
        if (updated === id && (change.status !== undefined || change.url !== undefined)) askPage(id);
      };
      const onRemoved = (removed: number) => {
        if (removed === id) void look(id, { ask: false });
      };
      browser.tabs.onUpdated.addListener(onUpdated);
      browser.tabs.onRemoved.addListener(onRemoved);
      stop = [
        watchReports(id, () => void look(id, { ask: false })),
        () => browser.tabs.onUpdated.removeListener(onUpdated),
        () => browser.tabs.onRemoved.removeListener(onRemoved),
      ];
      askPage(id);
    };
    begin().catch(() => learn({ failed: true }));

    return () => {
      alive = false;
      clearTimeout(patience);
      for (const each of stop) each();
    };
  }, [asked, attempt]);

  return known;
}

/** The tab, with its address where the browser lets us know it. */
async function findTab(asked: number | undefined): Promise<TabState> {
  const tab =
    asked === undefined
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(asked).catch(() => undefined);
  if (tab?.id === undefined) return "gone";
  return { id: tab.id, address: tab.url, title: tab.title, loading: tab.status === "loading" };
}
