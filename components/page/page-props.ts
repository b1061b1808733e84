/** What popup and panel know of a page, and what a reader can do there. */
import type { Admission } from "../../utils/choices/admissions.ts";
import type { Dismissal, Scope } from "../../utils/choices/dismissals.ts";
import type { Settings } from "../../utils/choices/settings.ts";
import type { Listed } from "../../utils/corpus/entity-list.ts";
import type { EntityActions } from "../entity/entity-list.tsx";
import type { PageView } from "./page-view.ts";

export interface PageProps extends EntityActions {
  view: PageView;
  settings: Settings | undefined;
  /** Host of the page; `undefined` when it said nothing. */
  site: string | undefined;
  /** Address of the page without fragment; `undefined` where the browser keeps it from us. */
  page: string | undefined;
  /** Those that hold on this page. */
  dismissals: Dismissal[];
  admissions: Admission[];
  /** Common names that the page mentions in passing, of the categories that are on. */
  waiting: Listed[];
  /** The page is so long that some of it was left out. */
  partial: boolean;
  /** The page didn't answer when asked to move on. */
  unanswered: boolean;
  onChange: (edit: (settings: Settings) => Settings) => void;
  onUndoDismissal: (dismissal: Dismissal) => void;
  /** A name that waits shall be marked. */
  onAdmit: (entity: Listed, scope: Scope) => void;
  onUndoAdmission: (admission: Admission) => void;
  onReadRest: () => void;
  onReload: () => void;
  onRetry: () => void;
}
