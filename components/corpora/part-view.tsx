/** One file of a drop, or a folder of notes: what it is, how it is read, the first rows as they will be. */
import type { Choices, Mapping, Skipped, What } from "../../utils/intake/values.ts";
import type { Entity } from "../../utils/model.ts";
import { useWords } from "../shell/words.ts";
import { ColumnRoles } from "./column-roles.tsx";
import { looksLikeText, whatText } from "./part-words.ts";
import { PreviewList } from "./preview-list.tsx";
import { ReadingChoices } from "./reading-choices.tsx";
import "./part-view.css";

export interface PartViewProps {
  what: What;
  mapping: Mapping;
  /** Not here yet while it is being read. */
  preview: { entities: Entity[]; skipped: Skipped[] } | undefined;
  onChoices: (choices: Choices) => void;
  onMapping: (mapping: Mapping) => void;
}

/** Documents alone have nothing to map. */
export function PartView({ what, mapping, preview, onChoices, onMapping }: PartViewProps) {
  const words = useWords();
  return (
    <section class="part">
      <h2 class="part-file">{what.file === "" ? words.text("pastedNames") : what.file}</h2>
      <p>{whatText(what, words)}</p>
      {what.rows > 0 && (
        <>
          <p class="part-guess">{looksLikeText({ ...what, mapping }, words)}</p>
          <ReadingChoices what={what} onChoices={onChoices} />
          <ColumnRoles what={what} mapping={mapping} onMapping={onMapping} />
          {preview && <PreviewList {...preview} rows={what.rows} />}
        </>
      )}
    </section>
  );
}
