/** The copies that Gloss makes by itself. */
import type { Answers } from "../../utils/messages/messages.ts";
import { dayText } from "../annotation/dates.ts";
import { useWords } from "../shell/words.ts";
import "./snapshot-list.css";

export interface SnapshotListProps {
  snapshots: Answers["listSnapshots"];
  onRestore: (id: string) => void;
}

/** Newest first. Restoring adds what is missing and takes nothing away. */
export function SnapshotList({ snapshots, onRestore }: SnapshotListProps) {
  const words = useWords();
  if (snapshots.length === 0) return <p class="library-note">{words.text("snapshotsNone")}</p>;
  return (
    <ul class="snapshots">
      {snapshots
        .toSorted((a, b) => b.taken.localeCompare(a.taken))
        .map(({ id, taken, annotations }) => (
          <li key={id}>
            <span class="snapshot-text">
              <time dateTime={taken}>{words.text("snapshotTaken", dayText(taken, words), timeText(taken, words))}</time>{" "}
              <span class="library-note number">{words.count("annotations", annotations)}</span>
            </span>
            <button
              type="button"
              class="button button-plain"
              aria-label={words.text("snapshotRestore", dayText(taken, words), timeText(taken, words))}
              onClick={() => onRestore(id)}
            >
              {words.text("restore")}
            </button>
          </li>
        ))}
    </ul>
  );
}

const timeText = (instant: string, { language }: { language: string }): string =>
  new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(new Date(instant));
