/** Annotations from a file: chosen or dropped, looked at first, then stored. */
import { useId } from "preact/hooks";
import { errorText } from "../answer/error-text.ts";
import { StateView } from "../controls/state-view.tsx";
import { useWords } from "../shell/words.ts";
import { faultText } from "./import-faults.ts";
import { ImportPreview, type ImportPreviewProps } from "./import-preview.tsx";
import { resultText } from "./import-result.ts";
import type { ImportState } from "./import-state.ts";
import { useFileDrop } from "./use-file-drop.ts";
import "./import-view.css";

export interface ImportViewProps extends Pick<ImportPreviewProps, "onImport" | "onReading" | "onCancel"> {
  state: ImportState;
  onFile: (file: File) => void;
}

/** Nothing is written before the reader has seen what would be. */
export function ImportView({ state, onFile, onImport, onReading, onCancel }: ImportViewProps) {
  const words = useWords();
  return (
    <>
      {(state.kind === "preview" || state.kind === "importing") && (
        <ImportPreview
          key={state.preview.file}
          preview={state.preview}
          importing={state.kind === "importing"}
          onImport={onImport}
          onReading={onReading}
          onCancel={onCancel}
        />
      )}
      {state.kind !== "preview" && state.kind !== "importing" && <FileField onFile={onFile} />}
      <output class="import-state">
        {state.kind === "reading" && words.text("importReading", state.file)}
        {state.kind === "done" && resultText(state.result, words)}
      </output>
      {state.kind === "fault" && (
        <StateView title={words.text("importFaultTitle", state.file)} text={faultText(state.fault, words)} live inline>
          <p class="state-text">{words.text("importNothingWritten")}</p>
        </StateView>
      )}
      {state.kind === "failed" && <Failed state={state} onImport={onImport} onCancel={onCancel} />}
    </>
  );
}

function FileField({ onFile }: Pick<ImportViewProps, "onFile">) {
  const words = useWords();
  const id = useId();
  const over = useFileDrop(onFile);
  return (
    <div class="import-drop" data-over={over ? "" : undefined}>
      <label for={id}>{words.text("importDrop")}</label>
      <input
        id={id}
        type="file"
        accept=".json,.jsonld,.ndjson,.jsonl,.annotation,.csv,.tsv,.txt,.md,.zip,application/json,application/ld+json,application/zip,text/csv,text/markdown"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
          // The same file can be chosen again.
          currentTarget.value = "";
        }}
      />
    </div>
  );
}

interface FailedProps extends Pick<ImportViewProps, "onImport" | "onCancel"> {
  state: ImportState & { kind: "failed" };
}

function Failed({ state: { code, again, stored }, onImport, onCancel }: FailedProps) {
  const words = useWords();
  const { title, text } = errorText(code);
  return (
    <StateView title={words.text(title)} text={words.text(text)} live inline>
      <p class="state-text">{words.count("importStored", stored)}</p>
      {again && (
        <div class="state-actions">
          <button type="button" class="button button-plain" onClick={() => onImport(again.preview, again.conflicts)}>
            {words.text("tryAgain")}
          </button>
          <button type="button" class="button button-plain" onClick={onCancel}>
            {words.text("cancel")}
          </button>
        </div>
      )}
    </StateView>
  );
}
