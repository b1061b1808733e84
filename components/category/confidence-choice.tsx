/** How sure a mark must be: three levels, one of them chosen, and what it means in a sentence. */
import { useId } from "preact/hooks";
import { THRESHOLDS } from "../../utils/linking/link-text.ts";
import { CONFIDENCES, type Confidence } from "../../utils/choices/settings.ts";
import type { TextKey } from "../../utils/words.ts";
import { useWords } from "../shell/words.ts";
import "./confidence-choice.css";

/** What readers call a level. */
export const CONFIDENCE_LABEL: Record<Confidence, TextKey> = {
  more: "confidenceMore",
  balanced: "confidenceBalanced",
  surer: "confidenceSurer",
};

const MEANING: Record<Confidence, TextKey> = {
  more: "confidenceMoreText",
  balanced: "confidenceBalancedText",
  surer: "confidenceSurerText",
};

export interface ConfidenceChoiceProps {
  confidence: Confidence;
  onChange: (confidence: Confidence) => void;
}

/** Radio buttons, so that the browser brings the arrow keys. */
export function ConfidenceChoice({ confidence, onChange }: ConfidenceChoiceProps) {
  const words = useWords();
  const name = useId();
  const meaning = useId();
  return (
    <>
      <div class="confidence" role="radiogroup" aria-label={words.text("confidence")} aria-describedby={meaning}>
        {CONFIDENCES.map((level) => (
          <label key={level} class="confidence-level">
            <input
              type="radio"
              class="hidden-label"
              name={name}
              checked={level === confidence}
              onChange={() => onChange(level)}
            />
            <span>{words.text(CONFIDENCE_LABEL[level])}</span>
          </label>
        ))}
      </div>
      <output id={meaning} class="confidence-meaning number">
        {words.text(MEANING[confidence], words.percent(THRESHOLDS[confidence]))}
      </output>
    </>
  );
}
