/** How many mentions of a name are marked: one of three, and what it means in a sentence. */
import { useId } from "preact/hooks";
import { DENSITIES, type Density } from "../../utils/choices/settings.ts";
import type { TextKey } from "../../utils/words.ts";
import { Choice } from "../controls/choice.tsx";
import { useWords } from "../shell/words.ts";
import "./density-choice.css";

/** What readers call it. */
export const DENSITY_LABEL: Record<Density, TextKey> = {
  every: "densityEvery",
  section: "densitySection",
  page: "densityPage",
};

const MEANING: Record<Density, TextKey> = {
  every: "densityEveryText",
  section: "densitySectionText",
  page: "densityPageText",
};

export interface DensityChoiceProps {
  density: Density;
  onChange: (density: Density) => void;
}

/** Takes effect at once. */
export function DensityChoice({ density, onChange }: DensityChoiceProps) {
  const words = useWords();
  const meaning = useId();
  return (
    <>
      <Choice
        label={words.text("density")}
        options={DENSITIES.map((value) => ({ value, label: words.text(DENSITY_LABEL[value]) }))}
        value={density}
        onChange={onChange}
        describedBy={meaning}
      />
      <output id={meaning} class="density-meaning">
        {words.text(MEANING[density])}
      </output>
    </>
  );
}
