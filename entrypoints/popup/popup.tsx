/** The popup as a function of what is known: switches above, below them the names or why there are none. */
import { CategoryGroups } from "../../components/category-groups.tsx";
import type { EntityActions } from "../../components/entity-list.tsx";
import { useWords } from "../../components/words.ts";
import type { Dismissal } from "../../utils/dismissals.ts";
import { countMentions } from "../../utils/entity-list.ts";
import { withCategory, withConfidence } from "../../utils/settings-edits.ts";
import type { Settings } from "../../utils/settings.ts";
import { PageFailure } from "./page-failure.tsx";
import { PartialNote } from "./partial-note.tsx";
import { PopupChoices } from "./popup-choices.tsx";
import { PopupHeader } from "./popup-header.tsx";
import { PopupState } from "./popup-state.tsx";
import { isReadable, type PopupView } from "./view.ts";

export interface PopupProps extends EntityActions {
  view: PopupView;
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

/** The shell stands at once; what comes in fills it without moving it. */
export function Popup(props: PopupProps) {
  const { view, settings, site, page, dismissals, partial } = props;
  const { onChange, onUndoDismissal, onReadRest, onReload, onRetry } = props;
  return (
    <div class="popup">
      <PopupHeader settings={settings} site={site} onChange={onChange} />
      <main class="popup-main" aria-busy={view.kind === "pending" || view.kind === "reading"}>
        {view.kind === "list" ? (
          <PopupList {...props} report={view.report} />
        ) : (
          <PopupState view={view} onReload={onReload} onRetry={onRetry} />
        )}
        {partial && isReadable(view) && <PartialNote onReadRest={onReadRest} />}
        {settings && isReadable(view) && (
          <PopupChoices
            confidence={settings.confidence}
            dismissals={dismissals}
            page={page}
            onConfidence={(confidence) => onChange((before) => withConfidence(before, confidence))}
            onUndo={onUndoDismissal}
          />
        )}
      </main>
    </div>
  );
}

type PopupListProps = Omit<PopupProps, "view"> & Pick<Extract<PopupView, { kind: "list" }>, "report">;

function PopupList({ report, settings, unanswered, onChange, onReload, onRetry, ...actions }: PopupListProps) {
  const words = useWords();
  const { detailsOf, onOpen, onNext } = actions;
  return (
    <>
      <output class="popup-counts number">
        <span>{words.count("names", report.entities.length)}</span>
        <span>{words.count("mentions", countMentions(report.entities))}</span>
      </output>
      <p class="popup-alert" role="alert">
        {unanswered && words.text("nextFailed")}
      </p>
      {report.status === "failed" && (
        <div class="popup-failure">
          <PageFailure title="pagePartTitle" onReload={onReload} onRetry={onRetry} inline />
        </div>
      )}
      <CategoryGroups
        entities={report.entities}
        categoriesOff={settings?.categoriesOff ?? []}
        onToggle={(category, on) => onChange((before) => withCategory(before, category, on))}
        detailsOf={detailsOf}
        onOpen={onOpen}
        onNext={onNext}
      />
    </>
  );
}
