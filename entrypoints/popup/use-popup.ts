/** The popup's state: reads the tab, its report and the settings, keeps them fresh, and acts on them. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { readReport, watchReports } from "../../utils/browser/reports.ts";
import { changeSettings, readSettings, watchSettings } from "../../utils/browser/settings.ts";
import type { TabRequest } from "../../utils/messages.ts";
import type { EntityRef } from "../../utils/model.ts";
import type { Settings } from "../../utils/settings.ts";
import type { PopupProps } from "./popup.tsx";
import { useEntityDetails } from "./use-entity-details.ts";
import { popupView, type Known, type TabState } from "./view.ts";

/** A page that was there before us says nothing; one that is there speaks long before this. */
const PATIENCE_MS = 600;

const NOTHING: Known = { settings: undefined, tab: undefined, report: undefined, waited: false, failure: undefined };

/** For this tab, or the active one of the window. */
export function usePopup(asked: number | undefined): PopupProps {
  const [known, setKnown] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const [unanswered, setUnanswered] = useState(false);
  const entities = useEntityDetails();
  const tab = known.tab === "gone" ? undefined : known.tab?.id;

  useEffect(() => {
    let alive = true;
    const learn = (news: Partial<Known>) => {
      if (alive) setKnown((before) => ({ ...before, ...news }));
    };
    const fail = () => learn({ failure: "failed" });
    Promise.all([readSettings(), findTab(asked)])
      .then(async ([settings, found]) => {
        const report = found === "gone" ? undefined : await readReport(found.id);
        learn({ settings, tab: found, report });
      })
      .catch(fail);
    const patience = setTimeout(() => learn({ waited: true }), PATIENCE_MS);
    const unwatch = watchSettings((settings) => learn({ settings }));
    return () => {
      alive = false;
      clearTimeout(patience);
      unwatch();
    };
  }, [asked, attempt]);

  useEffect(() => {
    if (tab === undefined) return;
    const refresh = () => {
      Promise.all([readReport(tab), findTab(tab)])
        .then(([report, found]) => setKnown((before) => ({ ...before, report, tab: found })))
        .catch(() => setKnown((before) => ({ ...before, failure: "failed" })));
    };
    const onUpdated = (updated: number) => {
      if (updated === tab) refresh();
    };
    const unwatch = watchReports(tab, refresh);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onUpdated);
    return () => {
      unwatch();
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onUpdated);
    };
  }, [tab]);

  const change = useCallback((edit: (settings: Settings) => Settings) => {
    // Drawn at once; the store follows, and speaks up when it fails.
    setKnown((before) => (before.settings ? { ...before, settings: edit(before.settings) } : before));
    changeSettings(edit).catch(() => setKnown((before) => ({ ...before, failure: "failed" })));
  }, []);

  const next = (entity: EntityRef) => {
    if (tab === undefined) return;
    const request: TabRequest = { type: "nextMention", corpus: entity.corpus, entity: entity.entity };
    browser.tabs.sendMessage(tab, request).then(
      () => setUnanswered(false),
      () => setUnanswered(true),
    );
  };

  return {
    view: popupView(known),
    settings: known.settings,
    site: known.report?.site,
    unanswered,
    detailsOf: entities.detailsOf,
    onOpen: entities.open,
    onNext: next,
    onChange: change,
    onReload: () => {
      if (tab !== undefined) void browser.tabs.reload(tab);
    },
    onRetry: () => {
      setKnown(NOTHING);
      setAttempt((count) => count + 1);
    },
  };
}

/** The tab, with its address where the browser lets us know it. */
async function findTab(asked: number | undefined): Promise<TabState> {
  const tab =
    asked === undefined
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(asked).catch(() => undefined);
  if (tab?.id === undefined) return "gone";
  return { id: tab.id, address: tab.url, loading: tab.status === "loading" };
}
