/** One row that saves words of a page: a colour saves at once; then what was done, and the way back. */
import type { AnnotationColour } from "../../utils/annotation/annotation.ts";
import type { ColourNames } from "../../utils/annotation/choices.ts";
import { useWords } from "../shell/words.ts";
import { colourName, ColourSwatch, namedColours } from "./colour-swatch.tsx";
import "./save-bar.css";

export interface SaveBarProps {
  /** What was saved, and whether it is in the trash by now. */
  saved: { colour: AnnotationColour; removed: boolean; hasNote: boolean } | undefined;
  names: ColourNames;
  working: boolean;
  onSave: (colour: AnnotationColour) => void;
  onEdit: () => void;
  onRemove: () => void;
  onRestore: () => void;
}

/** Nothing is disabled while something is stored: what is pressed then does nothing. */
export function SaveBar({ saved, names, working, onSave, onEdit, onRemove, onRestore }: SaveBarProps) {
  const words = useWords();
  if (!saved) {
    return (
      <div class="save-bar" role="toolbar" aria-label={words.text("saveSelectionLabel")} aria-busy={working}>
        {namedColours(names, words).map(({ colour, name }) => (
          <button
            key={colour}
            type="button"
            class="save-colour"
            title={name}
            aria-label={words.text("saveInColour", name)}
            onClick={() => onSave(colour)}
          >
            <ColourSwatch colour={colour} />
          </button>
        ))}
        <button type="button" class="button button-plain" onClick={onEdit}>
          {words.text("addNote")}
        </button>
      </div>
    );
  }
  return (
    <div class="save-bar" aria-busy={working}>
      <output class="save-done">
        {!saved.removed && <ColourSwatch colour={saved.colour} />}
        {words.text(saved.removed ? "deleted" : "saved")}
        {!saved.removed && <span class="hidden-label">{colourName(saved.colour, names, words)}</span>}
      </output>
      <button type="button" class="button button-plain" onClick={saved.removed ? onRestore : onRemove}>
        {words.text("undo")}
      </button>
      {!saved.removed && (
        <button type="button" class="button button-plain" onClick={onEdit}>
          {words.text(saved.hasNote ? "edit" : "addNote")}
        </button>
      )}
    </div>
  );
}
