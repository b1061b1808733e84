/** Why there is no list: one view of words for each reason, with what to do. */
import { errorText } from "../../components/error-text.ts";
import { StateView } from "../../components/state-view.tsx";
import { useWords } from "../../components/words.ts";
import type { TextKey } from "../../utils/words.ts";
import { PageFailure, ReloadButton } from "./page-failure.tsx";
import type { PopupView } from "./view.ts";

const REASON: Record<Extract<PopupView, { kind: "unsupported" }>["reason"], TextKey> = {
  browser: "unsupportedBrowser",
  store: "unsupportedStore",
  file: "unsupportedFile",
  viewer: "unsupportedViewer",
  other: "unsupportedOther",
};

export interface PopupStateProps {
  view: Exclude<PopupView, { kind: "list" }>;
  onReload: () => void;
  onRetry: () => void;
}

/** Nothing at all while nothing is known: that lasts a few milliseconds. */
export function PopupState({ view, onReload, onRetry }: PopupStateProps) {
  const words = useWords();
  switch (view.kind) {
    case "pending":
      return null;
    case "off-everywhere":
      return <StateView title={words.text("offEverywhereTitle")} text={words.text("offEverywhereText")} />;
    case "off-here":
      return <StateView title={words.text("offHereTitle")} text={words.text("offHereText", view.site)} />;
    case "reading":
      return <StateView title={words.text("readingTitle")} text={words.text("readingText")} live />;
    case "nothing":
      return <StateView title={words.text("nothingTitle")} text={words.text("nothingText")} live />;
    case "unsupported":
      return <StateView title={words.text("unsupportedTitle")} text={words.text(REASON[view.reason])} />;
    case "reload":
      return (
        <StateView
          title={words.text(view.sure ? "staleTitle" : "silentTitle")}
          text={words.text(view.sure ? "staleText" : "silentText")}
        >
          <ReloadButton onReload={onReload} />
        </StateView>
      );
    case "page-failed":
      return <PageFailure title="pageFailedTitle" onReload={onReload} onRetry={onRetry} />;
    case "gone":
      return <StateView title={words.text("errorTabTitle")} text={words.text("errorTabText")} />;
    case "failed": {
      const { title, text } = errorText(view.code);
      return (
        <StateView title={words.text(title)} text={words.text(text)} live>
          <button type="button" class="button button-plain" onClick={onRetry}>
            {words.text("tryAgain")}
          </button>
        </StateView>
      );
    }
  }
}
