/** An import that is under way, with the way to stop it. */
import type { ImportProgress as Progress } from "../../utils/messages/import-port.ts";
import type { CountKey } from "../../utils/words.ts";
import { useWords } from "../shell/words.ts";

const STEP: Record<Exclude<Progress["step"], "storing">, CountKey> = {
  rows: "importingRows",
  entities: "importingNames",
  documents: "importingDocuments",
};

export function ImportProgress({ step, done, onCancel }: Progress & { onCancel: () => void }) {
  const words = useWords();
  return (
    <div class="state state-inline">
      <output class="state-title number">
        {step === "storing" ? words.text("importingStoring") : words.count(STEP[step], done)}
      </output>
      <p class="state-text">{words.text("importingNote")}</p>
      <button type="button" class="button button-plain" onClick={onCancel}>
        {words.text("cancel")}
      </button>
    </div>
  );
}
