/** The toolbar beside a selection. */
import { AnnotationProblem } from "../../../components/annotation/annotation-problem.tsx";
import { useWords } from "../../../components/shell/words.ts";
import type { CardSelect } from "../../../utils/messages/card-port.ts";
import { CardFrame } from "../card-frame.tsx";
import type { CardPort } from "../use-port.ts";
import { AnnotatingBody } from "./annotating-body.tsx";
import { useAnnotating } from "./use-annotating.ts";
import { useVocabulary } from "./use-vocabulary.ts";
import "./annotate.css";

const HEADING = "save";

/** Small until somebody writes; in a private window it says that nothing is saved there. */
export function SelectionCard({ contents, port }: { contents: CardSelect; port: CardPort }) {
  const words = useWords();
  const { tab, send, sight } = port;
  const annotating = useAnnotating({ tab: tab?.id, send, sight });
  const vocabulary = useVocabulary();
  const { draft, annotation, problem } = annotating;
  const wide = draft !== undefined || problem !== undefined || (tab?.incognito ?? false);
  return (
    <CardFrame
      labelId={HEADING}
      about={`${wide} ${annotation?.id}`}
      focusOn={contents.focus && !draft ? HEADING : undefined}
      narrow={!wide}
      send={send}
    >
      <div class="annotate" data-wide={wide}>
        <h1 id={HEADING} class="hidden-label" tabIndex={-1}>
          {words.text("saveSelectionLabel")}
        </h1>
        {tab?.incognito ? (
          <AnnotationProblem code="private" storedNote={undefined} />
        ) : (
          <AnnotatingBody annotating={annotating} vocabulary={vocabulary} savable={contents} />
        )}
      </div>
    </CardFrame>
  );
}
