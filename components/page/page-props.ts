/** What popup and panel know of a page, and what a reader can do there. */
import type { Dismissal } from "../../utils/choices/dismissals.ts";
import type { Settings } from "../../utils/choices/settings.ts";
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
  /** The page is so long that some of it was left out. */
  partial: boolean;
  /** The page didn't answer when asked to move on. */
  unanswered: boolean;
  onChange: (edit: (settings: Settings) => Settings) => void;
  onUndoDismissal: (dismissal: Dismissal) => void;
  onReadRest: () => void;
  onReload: () => void;
  onRetry: () => void;
}
