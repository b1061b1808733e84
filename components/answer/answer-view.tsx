/** What stands in the place of an answer while it is on its way, and when it doesn't come. */
import type { ComponentChildren } from "preact";
import type { TextKey } from "../../utils/words.ts";
import { errorText } from "./error-text.ts";
import { StateView } from "../controls/state-view.tsx";
import type { Answer } from "./use-answer.ts";
import { useWords } from "../shell/words.ts";
import "./answer-view.css";

export interface AnswerViewProps<T> {
  answer: Answer<T>;
  onRetry: () => void;
  /** The answer is what the page is about. */
  page?: boolean;
  /** What to say where it isn't in the corpus. */
  missing?: { title: TextKey; text: TextKey };
  children: (value: T) => ComponentChildren;
}

/** Words only for a wait that is felt. */
export function AnswerView<T>({ answer, onRetry, page = false, missing, children }: AnswerViewProps<T>) {
  const words = useWords();
  switch (answer.state) {
    case "loading":
      return <output class="answer-waiting">{words.text("lookingUp")}</output>;
    case "error": {
      const gone = answer.code === "not-found" && missing;
      const { title, text } = gone || errorText(answer.code);
      return (
        <StateView title={words.text(title)} text={words.text(text)} heading={page} live>
          {!gone && (
            <button type="button" class="button button-plain" onClick={onRetry}>
              {words.text("tryAgain")}
            </button>
          )}
        </StateView>
      );
    }
    case "ready":
      return <>{children(answer.value)}</>;
  }
}
