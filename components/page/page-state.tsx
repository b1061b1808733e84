/** Why there is no list: one view of words for each reason, with what to do. */
import { errorText } from "../answer/error-text.ts";
import { StateView } from "../controls/state-view.tsx";
import { useWords } from "../shell/words.ts";
import type { TextKey } from "../../utils/words.ts";
import { PageFailure, ReloadButton } from "./page-failure.tsx";
import type { PageView } from "./page-view.ts";

const REASON: Record<Extract<PageView, { kind: "unsupported" }>["reason"], TextKey> = {
  browser: "unsupportedBrowser",
  store: "unsupportedStore",
  file: "unsupportedFile",
  viewer: "unsupportedViewer",
  other: "unsupportedOther",
};

export interface PageStateProps {
  view: Exclude<PageView, { kind: "list" }>;
  onReload: () => void;
  onRetry: () => void;
}

/** Nothing at all while nothing is known: that lasts a few milliseconds. */
export function PageState({ view, onReload, onRetry }: PageStateProps) {
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
      return (
        <StateView
          title={words.text(view.waiting ? "nothingMarkedTitle" : "nothingTitle")}
          text={words.text(view.waiting ? "nothingMarkedText" : "nothingText")}
          live
        />
      );
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
