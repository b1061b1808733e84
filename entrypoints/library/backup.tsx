/** Backup and import as wires. */
import { useState } from "preact/hooks";
import { BackupView } from "../../components/library/backup-view.tsx";
import { resultText } from "../../components/library/import-result.ts";
import { errorText } from "../../components/answer/error-text.ts";
import { codeOf, useAnswer } from "../../components/answer/use-answer.ts";
import { useWords } from "../../components/shell/words.ts";
import { ask } from "../../utils/browser/messaging.ts";
import type { Answers } from "../../utils/messages/messages.ts";
import { saveAs } from "./exporting.tsx";
import { readAll } from "./read-all.ts";
import { useImport } from "./use-import.ts";

const askSnapshots = () => ask({ type: "listSnapshots" });

/** `state` is of the store, where it is known. */
export function Backup({ state }: { state: Answers["readStoreState"] | undefined }) {
  const words = useWords();
  const [backup, setBackup] = useState<"idle" | "working" | "failed">("idle");
  const [restored, setRestored] = useState<string>();
  const { answer, retry } = useAnswer(askSnapshots);
  const importing = useImport(retry);
  return (
    <BackupView
      {...importing}
      total={state && state.annotations + state.trashed}
      backup={backup}
      snapshots={answer}
      restored={restored}
      onBackup={() => {
        if (backup === "working") return;
        setBackup("working");
        Promise.all([readAll({}), readAll({ trash: true })])
          .then(([live, trashed]) =>
            saveAs("jsonld", [...live, ...trashed], { template: "", words, name: words.text("backupName") }),
          )
          .then(
            () => setBackup("idle"),
            () => setBackup("failed"),
          );
      }}
      onRestore={(id) => {
        ask({ type: "restoreSnapshot", id }).then(
          (result) => setRestored(resultText(result, words)),
          (error: unknown) => setRestored(words.text(errorText(codeOf(error)).text)),
        );
      }}
      onRetrySnapshots={retry}
    />
  );
}
