/** Something is the matter with the store: what happened, what became of the annotations, what can be done. */
import type { Answers, ErrorCode } from "../../utils/messages/messages.ts";
import { dayText } from "../annotation/dates.ts";
import { errorText } from "../answer/error-text.ts";
import { StateView } from "../controls/state-view.tsx";
import { useWords } from "../shell/words.ts";
import "./store-notice.css";

export interface StoreNoticeProps {
  /** `undefined` until it was read. */
  state: Answers["readStoreState"] | undefined;
  failed: ErrorCode | undefined;
  /** How many were brought back just now. */
  recovered: number | undefined;
  onRecover: () => void;
  onAccept: () => void;
  onRetry: () => void;
}

/** Nothing, as a rule. */
export function StoreNotice({ state, failed, recovered, onRecover, onAccept, onRetry }: StoreNoticeProps) {
  const words = useWords();
  const button = (text: string, act: () => void, main = false) => (
    <button type="button" class={main ? "button button-plain button-main" : "button button-plain"} onClick={act}>
      {text}
    </button>
  );
  if (state?.newer) {
    return (
      <div class="store-notice">
        <StateView title={words.text("errorNewerTitle")} text={words.text("errorNewerText")} live inline />
      </div>
    );
  }
  if (failed) {
    const { title, text } = errorText(failed);
    return (
      <div class="store-notice">
        <StateView title={words.text(title)} text={words.text(text)} live inline>
          {button(words.text("tryAgain"), onRetry)}
        </StateView>
      </div>
    );
  }
  if (state?.lost) {
    const { seen, had, recoverable } = state.lost;
    return (
      <div class="store-notice">
        <StateView
          title={words.text("lostTitle")}
          text={words.text("lostText", dayText(seen, words), words.count("annotations", had))}
          live
          inline
        >
          <p class="state-text">
            {recoverable > 0 ? words.count("lostRecoverable", recoverable) : words.text("lostUnrecoverable")}
          </p>
          <div class="state-actions">
            {recoverable > 0 && button(words.count("lostRecover", recoverable), onRecover, true)}
            {button(words.text("lostAccept"), onAccept)}
          </div>
        </StateView>
      </div>
    );
  }
  return <output class="store-done">{recovered !== undefined && words.count("lostRecovered", recovered)}</output>;
}
