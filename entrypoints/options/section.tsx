/** A section of the settings: its title, what there is to know, its controls. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface SectionProps {
  title: string;
  note?: string;
  children?: ComponentChildren;
}

/** Named by its heading. */
export function Section({ title, note, children }: SectionProps) {
  const id = useId();
  return (
    <section class="options-section" aria-labelledby={id}>
      <h2 id={id} class="options-title">
        {title}
      </h2>
      {note !== undefined && <p class="options-note">{note}</p>}
      {children}
    </section>
  );
}
