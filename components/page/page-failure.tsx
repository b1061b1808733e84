/** Reading the page failed: what can be done about it. */
import { ReloadIcon } from "../controls/icons.tsx";
import { StateView } from "../controls/state-view.tsx";
import { useWords } from "../shell/words.ts";

export interface PageFailureProps {
  /** Whether nothing of the page was read, or part of it. */
  title: "pageFailedTitle" | "pagePartTitle";
  onReload: () => void;
  onRetry: () => void;
  /** Stands above what was found before. */
  inline?: boolean;
}

/** Says so aloud: it happens while the reader waits. */
export function PageFailure({ title, onReload, onRetry, inline = false }: PageFailureProps) {
  const words = useWords();
  return (
    <StateView title={words.text(title)} text={words.text("pageFailedText")} live inline={inline}>
      <div class="state-actions">
        <button type="button" class="button button-plain" onClick={onRetry}>
          {words.text("tryAgain")}
        </button>
        <ReloadButton onReload={onReload} />
      </div>
    </StateView>
  );
}

/** Loads the page again. */
export function ReloadButton({ onReload }: Pick<PageFailureProps, "onReload">) {
  const words = useWords();
  return (
    <button type="button" class="button" onClick={onReload}>
      <ReloadIcon />
      {words.text("reloadPage")}
    </button>
  );
}
