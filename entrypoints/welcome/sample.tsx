/** A paragraph marked as a web page would be, with a card open beside it. */
import { AnswerView } from "../../components/answer/answer-view.tsx";
import { EntityCard } from "../../components/entity/entity-card.tsx";
import { MarkedText } from "../../components/excerpt/marked-text.tsx";
import { useWords } from "../../components/shell/words.ts";
import type { WelcomeViewProps } from "./welcome-view.tsx";

/** The id of the card's heading. */
const HEADING = "sample-card";

/** Without an answer the paragraph stands unmarked. */
export function Sample({
  text,
  sample,
  chosen,
  card,
  onChoose,
  onRetry,
}: Omit<WelcomeViewProps, "keys" | "permissions">) {
  const words = useWords();
  return (
    <>
      <p class="welcome-text">{words.text("welcomeTryText")}</p>
      <div class="welcome-sample">
        <MarkedText
          text={text}
          mentions={sample.state === "ready" ? sample.value : []}
          chosen={chosen}
          onChoose={onChoose}
        />
        <div class="welcome-card">
          <AnswerView answer={sample.state === "ready" ? card : sample} onRetry={onRetry}>
            {(answer) =>
              answer && "entity" in answer ? (
                <EntityCard entity={answer.entity} excerpts={answer.excerpts.slice(0, 1)} headingId={HEADING} />
              ) : null
            }
          </AnswerView>
        </div>
      </div>
    </>
  );
}
