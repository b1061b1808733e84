/** Backup and import: everything in one file, annotations of other tools, the copies made by themselves. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Answers } from "../../utils/messages/messages.ts";
import type { Answer } from "../answer/use-answer.ts";
import { AnswerView } from "../answer/answer-view.tsx";
import { StateView } from "../controls/state-view.tsx";
import { useWords } from "../shell/words.ts";
import { ImportView, type ImportViewProps } from "./import-view.tsx";
import { SnapshotList } from "./snapshot-list.tsx";
import "./backup-view.css";

export interface BackupViewProps extends ImportViewProps {
  /** How many there are, with those in the trash; `undefined` until it is known. */
  total: number | undefined;
  /** A backup is being made, or could not be. */
  backup: "idle" | "working" | "failed";
  snapshots: Answer<Answers["listSnapshots"]>;
  /** What restoring a snapshot did. */
  restored: string | undefined;
  onBackup: () => void;
  onRestore: (id: string) => void;
  onRetrySnapshots: () => void;
}

/** A backup is restored by importing it. */
export function BackupView(props: BackupViewProps) {
  const words = useWords();
  return (
    <div class="backup-view">
      <Part title={words.text("backupTitle")} note={words.text("backupText")}>
        <button
          type="button"
          class="button button-plain"
          disabled={!props.total}
          aria-disabled={props.backup === "working"}
          onClick={props.onBackup}
        >
          {words.text(props.backup === "working" ? "exporting" : "backupSave")}
        </button>
        {props.backup === "failed" && (
          <StateView title={words.text("exportFailedTitle")} text={words.text("exportFailedText")} live inline />
        )}
      </Part>
      <Part title={words.text("importTitle")} note={words.text("importText")}>
        <ImportView
          state={props.state}
          onFile={props.onFile}
          onImport={props.onImport}
          onReading={props.onReading}
          onCancel={props.onCancel}
        />
      </Part>
      <Part title={words.text("snapshotsTitle")} note={words.text("snapshotsText")}>
        <AnswerView answer={props.snapshots} onRetry={props.onRetrySnapshots}>
          {(snapshots) => <SnapshotList snapshots={snapshots} onRestore={props.onRestore} />}
        </AnswerView>
        <output class="import-state">{props.restored}</output>
      </Part>
    </div>
  );
}

function Part({ title, note, children }: { title: string; note: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="backup-part" aria-labelledby={id}>
      <h2 id={id} class="section-title">
        {title}
      </h2>
      <p class="library-note">{note}</p>
      {children}
    </section>
  );
}
