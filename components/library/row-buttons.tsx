/** What can be done with one annotation. */
import type { FoundAnnotation } from "../../utils/annotation/messages.ts";
import { openable } from "../../utils/annotation/site.ts";
import { useWords } from "../shell/words.ts";
import type { RowActs } from "./acts.ts";

export interface RowButtonsProps {
  annotation: FoundAnnotation;
  acts: RowActs;
}

/** In the trash there are two ways: back, or away for good. */
export function RowButtons({ annotation, acts }: RowButtonsProps) {
  const words = useWords();
  const button = (key: Parameters<typeof words.text>[0], act: (annotation: FoundAnnotation) => void) => (
    <button type="button" class="quiet-button" onClick={() => act(annotation)}>
      {words.text(key)}
    </button>
  );
  if (annotation.deleted !== undefined) {
    return (
      <div class="annotation-buttons">
        {button("restore", acts.onRestore)}
        {button("purge", acts.onPurge)}
      </div>
    );
  }
  return (
    <div class="annotation-buttons">
      {button("edit", acts.onEdit)}
      {openable(annotation.target.source) !== undefined && button("openOnPage", acts.onOpen)}
      {button("export", acts.onExport)}
      {button("delete", acts.onTrash)}
    </div>
  );
}
