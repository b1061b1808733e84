/** Something at the end of a list that most readers need rarely: one line, opened when wanted. */
import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { ChevronIcon } from "./icons.tsx";
import "./disclosure.css";
import "./quiet-section.css";

export interface QuietSectionProps {
  title: string;
  /** At the end of its line: how things stand, without opening it. */
  summary: string;
  children: ComponentChildren;
}

/** Closed at first. */
export function QuietSection({ title, summary, children }: QuietSectionProps) {
  const body = useId();
  const [open, setOpen] = useState(false);
  return (
    <section class="quiet-section">
      <h2>
        <button
          type="button"
          class="quiet-section-row"
          aria-expanded={open}
          aria-controls={body}
          onClick={() => setOpen(!open)}
        >
          <span class="disclosure-chevron">
            <ChevronIcon />
          </span>
          <span class="quiet-section-title">{title}</span> <span class="quiet-section-summary number">{summary}</span>
        </button>
      </h2>
      <div id={body} class="quiet-section-body disclosed" hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
