/** What was just done at the reader's wish, and the way back. */
import type { Ref } from "preact";
import { useId } from "preact/hooks";
import { useWords } from "../shell/words.ts";

export interface UndoableProps {
  text: string;
  onUndo: () => void;
  /** The button. */
  target: Ref<HTMLButtonElement>;
  /** Taking it back could not be stored. */
  failed: boolean | undefined;
}

/** One line with its button. */
export function Undoable({ text, onUndo, target, failed }: UndoableProps) {
  const words = useWords();
  const id = useId();
  return (
    <>
      <p id={id}>{text}</p>
      <button type="button" class="button button-plain" aria-describedby={id} ref={target} onClick={onUndo}>
        {words.text("undo")}
      </button>
      <NotSaved failed={failed} />
    </>
  );
}

/** Says aloud that the reader's wish could not be stored. */
export function NotSaved({ failed = false }: { failed: boolean | undefined }) {
  const words = useWords();
  return (
    <p class="not-this-alert" role="alert">
      {failed && words.text("notSaved")}
    </p>
  );
}
