/** What a file would change: what is new, what is there already, what differs, what can't be taken and why. */
import { useState } from "preact/hooks";
import type { ImportFormat } from "../../utils/formats/read-annotations.ts";
import type { TextKey } from "../../utils/words.ts";
import { useWords } from "../shell/words.ts";
import { refusalText } from "./import-faults.ts";
import type { Conflicts, Preview } from "./import-state.ts";
import { ImportRows } from "./import-rows.tsx";
import { RadioList } from "../controls/radio-list.tsx";
import "./import-preview.css";

export interface ImportPreviewProps {
  preview: Preview;
  importing: boolean;
  onImport: (preview: Preview, conflicts: Conflicts) => void;
  /** Another reading of the file's bytes is the right one. */
  onReading: (encoding: string) => void;
  onCancel: () => void;
}

const FORMAT_LABEL: Record<ImportFormat, TextKey> = {
  gloss: "importFromGloss",
  w3c: "importFromW3c",
  hypothesis: "importFromHypothesis",
  clipper: "importFromClipper",
  readwise: "importFromReadwise",
  table: "importFromTable",
  markdown: "importFromMarkdown",
};
/** Refused entries that are listed; a file can have thousands. */
const LISTED = 100;

/** Stored ones win unless the reader says otherwise. */
export function ImportPreview({ preview, importing, onImport, onReading, onCancel }: ImportPreviewProps) {
  const words = useWords();
  const { counts, refused } = preview;
  const [conflicts, setConflicts] = useState<Conflicts>("keep");
  const changes = counts.new + counts.conflict;
  return (
    <div class="import-preview">
      <p class="import-file">
        <bdi>{preview.file}</bdi> <span class="radio-note">{words.text(FORMAT_LABEL[preview.format])}</span>
      </p>
      {preview.readings.length > 1 && <Readings readings={preview.readings} onReading={onReading} />}
      <ul class="import-counts number">
        <li>{words.count("previewNew", counts.new)}</li>
        {counts.same > 0 && <li>{words.count("previewSame", counts.same)}</li>}
        {counts.conflict > 0 && <li>{words.count("previewConflict", counts.conflict)}</li>}
        {refused.length > 0 && <li>{words.count("previewRefused", refused.length)}</li>}
      </ul>
      <ImportRows annotations={preview.annotations} doubts={preview.doubts} />
      {counts.conflict > 0 && (
        <RadioList
          label={words.text("conflictsLabel")}
          options={[
            { value: "keep", label: words.text("conflictsKeep") },
            { value: "replace", label: words.text("conflictsReplace") },
          ]}
          value={conflicts}
          onChange={setConflicts}
        />
      )}
      {refused.length > 0 && (
        <details class="import-refused">
          <summary>{words.text("refusedTitle")}</summary>
          <ul>
            {refused.slice(0, LISTED).map((one) => (
              <li key={`${one.where.item} ${one.why.code}`}>
                <p>{words.text("refusedEntry", words.number(one.where.item), refusalText(one, words))}</p>
                {one.where.excerpt !== "" && (
                  <p class="radio-note">
                    <bdi>{one.where.excerpt}</bdi>
                  </p>
                )}
              </li>
            ))}
          </ul>
          {refused.length > LISTED && <p>{words.count("refusedMore", refused.length - LISTED)}</p>}
        </details>
      )}
      <div class="state-actions">
        {changes > 0 && (
          <button
            type="button"
            class="button button-plain button-main"
            aria-disabled={importing}
            onClick={() => {
              if (!importing) onImport(preview, conflicts);
            }}
          >
            {words.text(importing ? "importing" : "importAnnotations")}
          </button>
        )}
        <button type="button" class="button button-plain" onClick={onCancel}>
          {words.text(changes > 0 ? "cancel" : "close")}
        </button>
      </div>
    </div>
  );
}

/** Words, not names of encodings: the reader knows which of them reads right. */
export function Readings({ readings, onReading }: Pick<Preview, "readings"> & Pick<ImportPreviewProps, "onReading">) {
  const words = useWords();
  // The order stays when another is chosen.
  const options = readings.toSorted((a, b) => (a.encoding < b.encoding ? -1 : 1));
  return (
    <>
      <RadioList
        label={words.text("readingTitle")}
        options={options.map(({ encoding, sample }) => ({
          value: encoding,
          label: sample.join(" … "),
          note: encoding,
        }))}
        value={readings[0]?.encoding ?? ""}
        onChange={onReading}
      />
      <p class="library-note">{words.text("readingText")}</p>
    </>
  );
}
