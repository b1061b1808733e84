/** The state of popup and panel: the tab, the settings and the dismissals, kept fresh, and what the reader does to them. */
import { useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { choicesHere } from "../../components/page/choices-here.ts";
import type { PageProps } from "../../components/page/page-props.ts";
import { pageView } from "../../components/page/page-view.ts";
import { useStored, type StoreAccess } from "../../components/shell/use-stored.ts";
import { changeAdmissions, readAdmissions, watchAdmissions } from "../../utils/browser/admissions.ts";
import { changeDismissals, readDismissals, watchDismissals } from "../../utils/browser/dismissals.ts";
import { frameNaming } from "../../utils/browser/reports.ts";
import { changeSettings, readSettings, watchSettings } from "../../utils/browser/settings.ts";
import { tellTab } from "../../utils/browser/tab-requests.ts";
import { type Admission, withAdmission, withoutAdmission } from "../../utils/choices/admissions.ts";
import { type Dismissal, muteOf, whereOf, withDismissal, withoutDismissal } from "../../utils/choices/dismissals.ts";
import type { EntityRef } from "../../utils/model.ts";
import type { Settings } from "../../utils/choices/settings.ts";
import { useEntityDetails } from "./use-entity-details.ts";
import { useTab } from "./use-tab.ts";

const SETTINGS: StoreAccess<Settings> = { read: readSettings, change: changeSettings, watch: watchSettings };
const DISMISSALS: StoreAccess<Dismissal[]> = {
  read: readDismissals,
  change: changeDismissals,
  watch: watchDismissals,
};
const ADMISSIONS: StoreAccess<Admission[]> = {
  read: readAdmissions,
  change: changeAdmissions,
  watch: watchAdmissions,
};

/** For this tab, or the active one of the window. */
export function usePage(asked: number | undefined): PageProps & { tab: number | undefined } {
  const [attempt, setAttempt] = useState(0);
  const [unanswered, setUnanswered] = useState(false);
  const known = useTab(asked, attempt);
  const settings = useStored(SETTINGS, attempt);
  const dismissals = useStored(DISMISSALS, attempt);
  const admissions = useStored(ADMISSIONS, attempt);
  const entities = useEntityDetails();

  const tab = known.tab === "gone" ? undefined : known.tab;
  const site = known.report?.site;
  const page = tab?.address?.replace(/#.*$/s, "");
  const failed = known.failed || settings.failed || dismissals.failed || admissions.failed;

  return {
    tab: tab?.id,
    view: pageView({ ...known, settings: settings.value, failure: failed ? "failed" : undefined }),
    settings: settings.value,
    site,
    page,
    dismissals: site === undefined ? [] : choicesHere(dismissals.value ?? [], { site, page }),
    admissions: site === undefined ? [] : choicesHere(admissions.value ?? [], { site, page }),
    waiting: (known.report?.waiting ?? []).filter(({ category }) => !settings.value?.categoriesOff.includes(category)),
    partial: known.report?.partial ?? false,
    unanswered,
    detailsOf: entities.detailsOf,
    // A list of the whole page knows no paragraph; the page's headline is what is being read.
    onOpen: (ref, reading) => entities.open(ref, tab?.title === undefined ? reading : { title: tab.title, ...reading }),
    onNext: (ref) => {
      if (tab) void goToNext(tab.id, ref).then((told) => setUnanswered(!told));
    },
    onMute: (entity) => dismissals.change((before) => withDismissal(before, muteOf(entity, Date.now()))),
    onChange: settings.change,
    onUndoDismissal: (dismissal) => dismissals.change((before) => withoutDismissal(before, dismissal)),
    onAdmit: ({ corpus, entity, name }, scope) => {
      if (site === undefined) return;
      const where = whereOf(scope, { site, page: page ?? "" });
      admissions.change((before) => withAdmission(before, { corpus, entity, scope, where, name, at: Date.now() }));
    },
    onUndoAdmission: (admission) => admissions.change((before) => withoutAdmission(before, admission)),
    onReadRest: () => {
      if (tab) void tellTab(tab.id, { type: "readRest" }).then((told) => setUnanswered(!told));
    },
    onReload: () => {
      if (tab) void browser.tabs.reload(tab.id);
    },
    onRetry: () => setAttempt((count) => count + 1),
  };
}

/** Whether a frame of the tab did it. */
async function goToNext(tab: number, { corpus, entity }: EntityRef): Promise<boolean> {
  const frame = await frameNaming(tab, { corpus, entity }).catch(() => 0);
  return tellTab(tab, { type: "nextMention", corpus, entity }, frame);
}
