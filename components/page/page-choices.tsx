/** The quiet end of popup and panel: how many mentions are marked, and what is or isn't because the reader said so. */
import { DensityChoice, DENSITY_LABEL } from "../category/density-choice.tsx";
import { AdmissionList } from "../entity/admission-list.tsx";
import { DismissalList } from "../entity/dismissal-list.tsx";
import { QuietSection } from "../controls/quiet-section.tsx";
import { useWords } from "../shell/words.ts";
import type { Admission } from "../../utils/choices/admissions.ts";
import type { Dismissal } from "../../utils/choices/dismissals.ts";
import type { Density } from "../../utils/choices/settings.ts";

export interface PageChoicesProps {
  density: Density;
  /** Those that hold here. */
  dismissals: Dismissal[];
  admissions: Admission[];
  /** The page's address without fragment, where it is known. */
  page: string | undefined;
  onDensity: (density: Density) => void;
  onUndo: (dismissal: Dismissal) => void;
  onUndoAdmission: (admission: Admission) => void;
}

/** All closed at first, each with how it stands. */
export function PageChoices({ density, dismissals, admissions, page, ...act }: PageChoicesProps) {
  const words = useWords();
  return (
    <>
      <QuietSection title={words.text("marking")} summary={words.text(DENSITY_LABEL[density])}>
        <DensityChoice density={density} onChange={act.onDensity} />
      </QuietSection>
      {admissions.length > 0 && (
        <QuietSection title={words.text("markedAsAsked")} summary={words.number(admissions.length)}>
          <AdmissionList admissions={admissions} page={page} onUndo={act.onUndoAdmission} />
        </QuietSection>
      )}
      {dismissals.length > 0 && (
        <QuietSection title={words.text("notMarked")} summary={words.number(dismissals.length)}>
          <DismissalList dismissals={dismissals} page={page} onUndo={act.onUndo} />
        </QuietSection>
      )}
    </>
  );
}
