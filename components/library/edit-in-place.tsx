/** The editor in the place of an annotation, with what to do when it can't be saved. */
import type { ColourNames } from "../../utils/annotation/choices.ts";
import { AnnotationEditor } from "../annotation/annotation-editor.tsx";
import { colourName } from "../annotation/colour-swatch.tsx";
import { errorText } from "../answer/error-text.ts";
import { StateView } from "../controls/state-view.tsx";
import { useWords } from "../shell/words.ts";
import type { Editing, RowActs } from "./acts.ts";

export interface EditInPlaceProps extends Pick<RowActs, "onDraft" | "onSave" | "onCancel" | "onTake"> {
  editing: Editing;
  names: ColourNames;
  knownTags: string[];
}

/** What was typed stays until it is saved or given up. */
export function EditInPlace({ editing, names, knownTags, ...acts }: EditInPlaceProps) {
  return (
    <AnnotationEditor
      draft={editing.draft}
      changed={editing.changed}
      names={names}
      knownTags={knownTags}
      saving={editing.saving}
      onDraft={acts.onDraft}
      onSave={acts.onSave}
      onCancel={acts.onCancel}
    >
      {editing.failed !== undefined && <NotSaved editing={editing} names={names} {...acts} />}
    </AnnotationEditor>
  );
}

function NotSaved({ editing: { failed, theirs }, names, onTake, onSave }: Omit<EditInPlaceProps, "knownTags">) {
  const words = useWords();
  const { title, text } =
    failed === "not-found"
      ? ({ title: "errorAnnotationGoneTitle", text: "errorAnnotationGoneText" } as const)
      : errorText(failed ?? "failed");
  return (
    <StateView title={words.text(title)} text={words.text(text)} live inline>
      {theirs && (
        <>
          <p class="state-text">{words.text("conflictTheirs")}</p>
          <p class="annotation-note">{theirs.note === "" ? words.text("conflictNoNote") : theirs.note}</p>
          <p class="state-text">{words.list([colourName(theirs.colour, names, words), ...theirs.tags])}</p>
          <div class="state-actions">
            <button type="button" class="button button-plain" onClick={onSave}>
              {words.text("conflictKeep")}
            </button>
            <button type="button" class="button button-plain" onClick={onTake}>
              {words.text("conflictTake")}
            </button>
          </div>
        </>
      )}
    </StateView>
  );
}
