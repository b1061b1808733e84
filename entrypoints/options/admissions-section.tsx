/** The common names that the reader asked to have marked, on all pages and sites. */
import { AdmissionList } from "../../components/entity/admission-list.tsx";
import { useWords } from "../../components/shell/words.ts";
import type { Admission } from "../../utils/choices/admissions.ts";
import { Section } from "./section.tsx";

export interface AdmissionsSectionProps {
  admissions: Admission[];
  onUndo: (admission: Admission) => void;
}

/** Newest first. */
export function AdmissionsSection({ admissions, onUndo }: AdmissionsSectionProps) {
  const words = useWords();
  const title = words.text("markedAsAsked");
  if (admissions.length === 0) return <Section title={title} note={words.text("admissionsNone")} />;
  return (
    <Section title={title}>
      <AdmissionList admissions={admissions.toSorted((a, b) => b.at - a.at)} page={undefined} wide onUndo={onUndo} />
    </Section>
  );
}
