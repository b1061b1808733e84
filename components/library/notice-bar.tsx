/** What was just done, with the way back; or why it could not be done. */
import type { ErrorCode } from "../../utils/messages/messages.ts";
import type { CountKey } from "../../utils/words.ts";
import { errorText } from "../answer/error-text.ts";
import { CloseIcon } from "../controls/icons.tsx";
import { useWords } from "../shell/words.ts";
import "./notice-bar.css";

export type Notice =
  | { kind: "done"; what: Extract<CountKey, `done${string}`>; count: number; undo?: () => void }
  | { kind: "undone" }
  | { kind: "not-shown" }
  | { kind: "failed"; code: ErrorCode };

export interface NoticeBarProps {
  notice: Notice | undefined;
  onDismiss: () => void;
}

/** Stays until something else is done or it is dismissed: nobody has to hurry. */
export function NoticeBar({ notice, onDismiss }: NoticeBarProps) {
  const words = useWords();
  return (
    <output class="notice-place">
      {notice && (
        <div class="notice-bar">
          <p>{noticeText(notice, words)}</p>
          {notice.kind === "done" && notice.undo && (
            <button type="button" class="notice-undo" onClick={notice.undo}>
              {words.text("undo")}
            </button>
          )}
          <button type="button" class="notice-close" aria-label={words.text("dismiss")} onClick={onDismiss}>
            <CloseIcon />
          </button>
        </div>
      )}
    </output>
  );
}

function noticeText(notice: Notice, words: ReturnType<typeof useWords>) {
  switch (notice.kind) {
    case "done":
      return words.count(notice.what, notice.count);
    case "undone":
      return words.text("doneUndone");
    case "not-shown":
      return words.text("openFailed");
    case "failed": {
      const { title, text } = errorText(notice.code);
      return (
        <>
          <strong>{words.text(title)}</strong> <span>{words.text(text)}</span>
        </>
      );
    }
  }
}
