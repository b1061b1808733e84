/** The row that saves, or the editor, and what went wrong: the same beside a selection and on the card of a mention. */
import { AnnotationEditor } from "../../../components/annotation/annotation-editor.tsx";
import { AnnotationProblem } from "../../../components/annotation/annotation-problem.tsx";
import { EntitiesInside } from "../../../components/annotation/annotation-view.tsx";
import { SaveBar } from "../../../components/annotation/save-bar.tsx";
import type { Savable } from "../../../utils/messages/card-port.ts";
import type { Annotating } from "./use-annotating.ts";
import type { Vocabulary } from "./use-vocabulary.ts";

export interface AnnotatingBodyProps {
  annotating: Annotating;
  vocabulary: Vocabulary;
  /** What is saved; `undefined` of what was saved before. */
  savable: Savable | undefined;
}

/** Nothing of the page's own is asked here: all is in the props. */
export function AnnotatingBody({ annotating, vocabulary, savable }: AnnotatingBodyProps) {
  const { annotation, removed, draft, working, problem } = annotating;
  const failure = <AnnotationProblem code={problem} storedNote={annotation?.note} />;
  if (draft) {
    return (
      <AnnotationEditor
        draft={draft}
        changed={annotating.changed}
        names={vocabulary.names}
        knownTags={vocabulary.tags}
        saving={working}
        onDraft={annotating.setDraft}
        onSave={() => annotating.store(savable)}
        onCancel={annotating.cancel}
      >
        <EntitiesInside names={(savable ?? annotation)?.entities.map(({ name }) => name) ?? []} />
        {failure}
      </AnnotationEditor>
    );
  }
  return (
    <>
      <SaveBar
        saved={annotation && { colour: annotation.colour, removed, hasNote: annotation.note !== "" }}
        names={vocabulary.names}
        working={working}
        onSave={(colour) => savable && annotating.save(savable, colour)}
        onEdit={annotating.edit}
        onRemove={annotating.remove}
        onRestore={annotating.restore}
      />
      {failure}
    </>
  );
}
