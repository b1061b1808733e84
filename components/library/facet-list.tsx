/** The values of one kind of filter, the most frequent first. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useWords } from "../shell/words.ts";

export interface FacetOption {
  key: string;
  label: string;
  /** A sample of what it looks like. */
  before?: ComponentChildren;
  /** How many it would leave. */
  count: number;
  chosen: boolean;
  onToggle: () => void;
}

export interface FacetListProps {
  title: string;
  options: FacetOption[];
  /** What can be done with them. */
  children?: ComponentChildren;
}

/** Shown at first. */
const FEW = 7;

/** Nothing where there is nothing to choose. */
export function FacetList({ title, options, children }: FacetListProps) {
  const words = useWords();
  const [all, setAll] = useState(false);
  if (options.length === 0) return null;
  const sorted = [...options.filter(({ chosen }) => chosen), ...options.filter(({ chosen }) => !chosen)];
  const shown = all ? sorted : sorted.slice(0, FEW);
  return (
    <section class="facets" aria-label={title}>
      <h2 class="facets-title">{title}</h2>
      <ul>
        {shown.map(({ key, label, before, count, chosen, onToggle }) => (
          <li key={key}>
            <button type="button" class="facet" aria-pressed={chosen} onClick={onToggle}>
              {before}
              <bdi class="facet-label">{label}</bdi>
              <span class="facet-count number">{words.number(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {sorted.length > shown.length && (
        <button type="button" class="quiet-button" onClick={() => setAll(true)}>
          {words.count("showMore", sorted.length - shown.length)}
        </button>
      )}
      {children}
    </section>
  );
}
