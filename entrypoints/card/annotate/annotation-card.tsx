/** The card of words that were saved on this page. */
import { useEffect, useState } from "preact/hooks";
import { AnnotationProblem } from "../../../components/annotation/annotation-problem.tsx";
import { AnnotationView } from "../../../components/annotation/annotation-view.tsx";
import { useWords } from "../../../components/shell/words.ts";
import { ask, RequestError } from "../../../utils/browser/messaging.ts";
import type { CardAnnotation } from "../../../utils/messages/card-port.ts";
import type { ErrorCode } from "../../../utils/messages/messages.ts";
import { CardFrame } from "../card-frame.tsx";
import type { CardPort } from "../use-port.ts";
import { AnnotatingBody } from "./annotating-body.tsx";
import { useAnnotating } from "./use-annotating.ts";
import { useVocabulary } from "./use-vocabulary.ts";
import "./annotate.css";

const HEADING = "annotation";

/** Drawn when it is known what was saved. */
export function AnnotationCard({ contents, port }: { contents: CardAnnotation; port: CardPort }) {
  const words = useWords();
  const { tab, send, sight } = port;
  const annotating = useAnnotating({ tab: tab?.id, send, sight });
  const vocabulary = useVocabulary();
  const [failure, setFailure] = useState<ErrorCode>();
  const { annotation, draft, removed } = annotating;
  const { take } = annotating;

  useEffect(() => {
    ask({ type: "readAnnotation", id: contents.id }).then(
      (found) => {
        if (found) take(found);
        else setFailure("not-found");
      },
      (error: unknown) => setFailure(error instanceof RequestError ? error.code : "failed"),
    );
  }, [contents, take]);

  if (!annotation && !failure) return null;
  return (
    <CardFrame
      labelId={HEADING}
      about={annotation ?? failure}
      focusOn={contents.focus ? HEADING : undefined}
      send={send}
    >
      <div class="annotate annotate-card" data-wide>
        {annotation ? (
          <>
            {!draft && (
              <AnnotationView
                annotation={annotation}
                changed={contents.changed}
                names={vocabulary.names}
                headingId={HEADING}
              />
            )}
            {draft || removed ? (
              <AnnotatingBody annotating={annotating} vocabulary={vocabulary} savable={undefined} />
            ) : (
              <div class="annotate-actions">
                <button type="button" class="button button-plain" onClick={annotating.edit}>
                  {words.text(annotation.note === "" ? "addNote" : "edit")}
                </button>
                <button type="button" class="button button-plain" onClick={annotating.remove}>
                  {words.text("delete")}
                </button>
                <AnnotationProblem code={annotating.problem} storedNote={undefined} />
              </div>
            )}
          </>
        ) : (
          <AnnotationProblem code={failure} storedNote={undefined} />
        )}
      </div>
    </CardFrame>
  );
}
