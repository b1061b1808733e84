/** A page so long that some of it was left out. */
import { useWords } from "../shell/words.ts";
import "./partial-note.css";

export interface PartialNoteProps {
  onReadRest: () => void;
}

/** Says so where a reader who misses a name looks: under the list. */
export function PartialNote({ onReadRest }: PartialNoteProps) {
  const words = useWords();
  return (
    <div class="page-partial">
      <p>{words.text("partialText")}</p>
      <button type="button" class="button button-plain" onClick={onReadRest}>
        {words.text("readRest")}
      </button>
    </div>
  );
}
