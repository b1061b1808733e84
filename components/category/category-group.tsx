/** A category of a page: its switch, its count, its entities. */
import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import type { Category } from "../../utils/model.ts";
import { CategorySample } from "./category-sample.tsx";
import { ChevronIcon } from "../controls/icons.tsx";
import { Switch } from "../controls/switch.tsx";
import { CATEGORY_LABEL, useWords } from "../shell/words.ts";
import "./category-group.css";
import "../controls/disclosure.css";

export interface CategoryGroupProps {
  category: Category;
  /** Names of this category on the page. Without any, the group is its switch alone. */
  count: number;
  /** Whether the category is marked. */
  on: boolean;
  onToggle: (on: boolean) => void;
  /** Opened by what the reader is doing (a filter), whatever they had closed. */
  forceOpen?: boolean;
  /** The entities. */
  children?: ComponentChildren;
}

/** Open while it is on, until the reader says otherwise; a category that is off keeps its place, closed. */
export function CategoryGroup({ category, count, on, onToggle, forceOpen = false, children }: CategoryGroupProps) {
  const words = useWords();
  const body = useId();
  const [chosen, setChosen] = useState<boolean | undefined>(undefined);
  const open = forceOpen || (chosen ?? on);
  const label = words.text(CATEGORY_LABEL[category]);
  const toggle = (checked: boolean) => {
    setChosen(undefined);
    onToggle(checked);
  };
  return (
    <fieldset class="category" data-on={on} aria-label={label}>
      <div class="category-head">
        <h2>
          {count === 0 ? (
            <span class="category-row">
              <CategorySample category={category} />
              <span class="category-label">{label}</span>
            </span>
          ) : (
            <button
              type="button"
              class="category-row"
              aria-expanded={open}
              aria-controls={body}
              onClick={() => setChosen(!open)}
            >
              <span class="disclosure-chevron">
                <ChevronIcon />
              </span>
              <CategorySample category={category} />
              <span class="category-label">{label}</span>
              <span class="category-count number" aria-hidden="true">
                {words.number(count)}
              </span>
              <span class="hidden-label">{words.count("names", count)}</span>
            </button>
          )}
        </h2>
        <Switch label={label} labelHidden checked={on} onChange={toggle} />
      </div>
      {count > 0 && (
        <div id={body} class="category-body" hidden={!open}>
          {open && children}
        </div>
      )}
    </fieldset>
  );
}
