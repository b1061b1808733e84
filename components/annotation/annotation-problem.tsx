/** Why something about an annotation didn't go through, and what to do. What was typed stands above it. */
import type { ErrorCode } from "../../utils/messages/messages.ts";
import { errorText } from "../answer/error-text.ts";
import { StateView } from "../controls/state-view.tsx";
import { useWords } from "../shell/words.ts";

export interface AnnotationProblemProps {
  code: ErrorCode | undefined;
  /** After a conflict, the note as it is stored now. */
  storedNote: string | undefined;
}

const GONE = { title: "errorAnnotationGoneTitle", text: "errorAnnotationGoneText" } as const;

/** Nothing when all is well. */
export function AnnotationProblem({ code, storedNote }: AnnotationProblemProps) {
  const words = useWords();
  if (!code) return null;
  const { title, text } = code === "not-found" ? GONE : errorText(code);
  return (
    <StateView title={words.text(title)} text={words.text(text)} live inline>
      {code === "conflict" && storedNote && <p>{words.text("storedNote", storedNote)}</p>}
    </StateView>
  );
}
