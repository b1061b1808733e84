/** Where a corpus begins: files, a folder, or pasted names. */
import { useId, useState } from "preact/hooks";
import { useWords } from "../shell/words.ts";
import "./drop-zone.css";

export interface DropZoneProps {
  /** Something is held over the page. */
  over: boolean;
  onFiles: (files: File[]) => void;
  onPaste: (text: string) => void;
}

/** What is dropped anywhere on the page comes in, too. */
export function DropZone({ over, onFiles, onPaste }: DropZoneProps) {
  const words = useWords();
  const [pasted, setPasted] = useState("");
  const pasteId = useId();
  return (
    <div class="drop-zone" data-over={over ? "" : undefined}>
      <p class="drop-zone-title">{words.text("dropTitle")}</p>
      <p class="drop-zone-note">{words.text("dropNote")}</p>
      <div class="drop-zone-ways">
        <FileButton label={words.text("chooseFiles")} onFiles={onFiles} />
        <FileButton label={words.text("chooseFolder")} folder onFiles={onFiles} />
      </div>
      <details class="drop-zone-paste">
        <summary>{words.text("pasteNames")}</summary>
        <label class="field-label" for={pasteId}>
          {words.text("pasteLabel")}
        </label>
        <textarea
          id={pasteId}
          class="text-field"
          rows={6}
          value={pasted}
          onInput={({ currentTarget }) => setPasted(currentTarget.value)}
        />
        <button
          type="button"
          class="button button-plain"
          disabled={pasted.trim() === ""}
          onClick={() => onPaste(pasted)}
        >
          {words.text("lookAtNames")}
        </button>
      </details>
    </div>
  );
}

interface FileButtonProps {
  label: string;
  folder?: boolean;
  onFiles: (files: File[]) => void;
}

/** The field itself is hidden from sight, not from the keyboard: its label is drawn as the button. */
function FileButton({ label, folder = false, onFiles }: FileButtonProps) {
  return (
    <label class="button button-plain file-button">
      <input
        class="hidden-label"
        type="file"
        multiple
        {...(folder ? { webkitdirectory: true } : {})}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again.
          currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      {label}
    </label>
  );
}
