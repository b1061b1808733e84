/** What a newer file of a corpus changes, before it does. */
import type { Difference } from "../../utils/messages/import-port.ts";
import { Dialog } from "../controls/dialog.tsx";
import { useWords } from "../shell/words.ts";

export interface DifferenceDialogProps {
  title: string;
  difference: Difference;
  onDecide: (applies: boolean) => void;
}

/** More than this share going is worth a word of its own. */
const MANY = 0.2;

/** Closing it changes nothing. */
export function DifferenceDialog({ title, difference, onDecide }: DifferenceDialogProps) {
  const words = useWords();
  const { before, added, removed, changed } = difference;
  const groups = [
    { label: words.count("differenceAdded", added.count), names: added.names },
    { label: words.count("differenceRemoved", removed.count), names: removed.names },
    { label: words.count("differenceChanged", changed.count), names: changed.names },
  ];
  return (
    <Dialog title={words.text("updateTitle", title)} onClose={() => onDecide(false)}>
      {before > 0 && removed.count > before * MANY && (
        <p role="alert">{words.text("updateManyGo", words.percent(removed.count / before))}</p>
      )}
      {groups.map(({ label, names }) =>
        names.length === 0 ? (
          <p key={label}>{label}</p>
        ) : (
          <details key={label}>
            <summary>{label}</summary>
            <p>{words.list(names)}</p>
          </details>
        ),
      )}
      <div class="dialog-actions">
        <button type="button" class="button button-plain" onClick={() => onDecide(false)}>
          {words.text("updateKeep")}
        </button>
        <button type="button" class="button button-plain button-main" onClick={() => onDecide(true)}>
          {words.text("updateApply")}
        </button>
      </div>
    </Dialog>
  );
}
