/** The quiet end of popup and panel: how sure a mark must be, and what is not marked because the reader said so. */
import { ConfidenceChoice, CONFIDENCE_LABEL } from "../category/confidence-choice.tsx";
import { DismissalList } from "../entity/dismissal-list.tsx";
import { QuietSection } from "../controls/quiet-section.tsx";
import { useWords } from "../shell/words.ts";
import type { Dismissal } from "../../utils/choices/dismissals.ts";
import type { Confidence } from "../../utils/choices/settings.ts";

export interface PageChoicesProps {
  confidence: Confidence;
  /** Those that hold here. */
  dismissals: Dismissal[];
  /** The page's address without fragment, where it is known. */
  page: string | undefined;
  onConfidence: (confidence: Confidence) => void;
  onUndo: (dismissal: Dismissal) => void;
}

/** Both closed at first, each with how it stands. */
export function PageChoices({ confidence, dismissals, page, onConfidence, onUndo }: PageChoicesProps) {
  const words = useWords();
  return (
    <>
      <QuietSection title={words.text("marking")} summary={words.text(CONFIDENCE_LABEL[confidence])}>
        <ConfidenceChoice confidence={confidence} onChange={onConfidence} />
      </QuietSection>
      {dismissals.length > 0 && (
        <QuietSection title={words.text("notMarked")} summary={words.number(dismissals.length)}>
          <DismissalList dismissals={dismissals} page={page} onUndo={onUndo} />
        </QuietSection>
      )}
    </>
  );
}
