/** The popup as a function of what is known: switches above, below them the names or why there are none. */
import { CategoryGroups } from "../../components/category-groups.tsx";
import type { EntityActions } from "../../components/entity-list.tsx";
import { useWords } from "../../components/words.ts";
import { countMentions } from "../../utils/entity-list.ts";
import { withCategory } from "../../utils/settings-edits.ts";
import type { Settings } from "../../utils/settings.ts";
import { PopupHeader } from "./popup-header.tsx";
import { PopupState } from "./popup-state.tsx";
import type { PopupView } from "./view.ts";

export interface PopupProps extends EntityActions {
  view: PopupView;
  settings: Settings | undefined;
  /** Host of the page; `undefined` when it said nothing. */
  site: string | undefined;
  /** The page didn't answer when asked to move on. */
  unanswered: boolean;
  onChange: (edit: (settings: Settings) => Settings) => void;
  onReload: () => void;
  onRetry: () => void;
}

/** The shell stands at once; what comes in fills it without moving it. */
export function Popup({ view, settings, site, unanswered, onChange, onReload, onRetry, ...actions }: PopupProps) {
  const words = useWords();
  return (
    <div class="popup">
      <PopupHeader settings={settings} site={site} onChange={onChange} />
      <main class="popup-main" aria-busy={view.kind === "pending" || view.kind === "reading"}>
        {view.kind === "list" ? (
          <>
            <output class="popup-counts number">
              <span>{words.count("names", view.report.entities.length)}</span>
              <span>{words.count("mentions", countMentions(view.report.entities))}</span>
            </output>
            <p class="popup-alert" role="alert">
              {unanswered && words.text("nextFailed")}
            </p>
            <CategoryGroups
              entities={view.report.entities}
              categoriesOff={settings?.categoriesOff ?? []}
              onToggle={(category, on) => onChange((before) => withCategory(before, category, on))}
              {...actions}
            />
          </>
        ) : (
          <PopupState view={view} onReload={onReload} onRetry={onRetry} />
        )}
      </main>
    </div>
  );
}
