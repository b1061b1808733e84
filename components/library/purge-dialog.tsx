/** Asks before anything is deleted for good. */
import { useId, useState } from "preact/hooks";
import { Dialog } from "../controls/dialog.tsx";
import { useWords } from "../shell/words.ts";

export interface PurgeDialogProps {
  count: number;
  onPurge: () => void;
  onClose: () => void;
}

/** For more than one, their number is to be typed: a second click is too easily made. */
export function PurgeDialog({ count, onPurge, onClose }: PurgeDialogProps) {
  const words = useWords();
  const field = useId();
  const [typed, setTyped] = useState("");
  const sure = count === 1 || typed.trim() === String(count);
  return (
    <Dialog title={words.count("purgeTitle", count)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (sure) onPurge();
        }}
      >
        <p>{words.text("purgeText")}</p>
        {count > 1 && (
          <p class="purge-number">
            <label class="field-label" for={field}>
              {words.text("purgeType", String(count))}
            </label>
            <input
              id={field}
              class="text-field"
              inputMode="numeric"
              autocomplete="off"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </p>
        )}
        <div class="dialog-actions">
          <button type="submit" class="button button-plain button-main" disabled={!sure}>
            {words.text("purge")}
          </button>
          <button type="button" class="button button-plain" onClick={onClose}>
            {words.text("cancel")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
