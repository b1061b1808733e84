/** What the reader said "not this one" of, on all pages and sites. */
import { DismissalList } from "../../components/entity/dismissal-list.tsx";
import { useWords } from "../../components/shell/words.ts";
import type { Dismissal } from "../../utils/choices/dismissals.ts";
import { Section } from "./section.tsx";

export interface DismissalsSectionProps {
  dismissals: Dismissal[];
  onUndo: (dismissal: Dismissal) => void;
}

/** Newest first. */
export function DismissalsSection({ dismissals, onUndo }: DismissalsSectionProps) {
  const words = useWords();
  const title = words.text("notMarked");
  if (dismissals.length === 0) return <Section title={title} note={words.text("dismissalsNone")} />;
  return (
    <Section title={title}>
      <DismissalList dismissals={dismissals.toSorted((a, b) => b.at - a.at)} page={undefined} wide onUndo={onUndo} />
    </Section>
  );
}
