/** How many there are, in which order, in which groups; and the box that selects them all. */
import { useId } from "preact/hooks";
import type { TextKey } from "../../utils/words.ts";
import { useWords } from "../shell/words.ts";
import "./list-bar.css";

export const LIST_SORTS = ["newest", "oldest", "modified"] as const;
export type ListSort = (typeof LIST_SORTS)[number];
export const GROUPINGS = ["none", "page", "name"] as const;
export type Grouping = (typeof GROUPINGS)[number];

const SORT_LABEL: Record<ListSort, TextKey> = {
  newest: "sortNewest",
  oldest: "sortOldest",
  modified: "sortModified",
};
const GROUPING_LABEL: Record<Grouping, TextKey> = { none: "groupNone", page: "groupPage", name: "groupName" };

export interface ListBarProps {
  /** `undefined` until it is known. */
  total: number | undefined;
  /** How many are selected. */
  selected: number;
  sort: ListSort;
  grouping: Grouping;
  onSort: (sort: ListSort) => void;
  onGrouping: (grouping: Grouping) => void;
  onSelectAll: () => void;
  onClearSelection: () => void;
}

/** The number is said aloud when a search changes it. */
export function ListBar({ total, selected, ...props }: ListBarProps) {
  const words = useWords();
  const all = total !== undefined && total > 0 && selected >= total;
  return (
    <div class="list-bar">
      <label class="list-bar-all">
        <input
          type="checkbox"
          aria-label={words.text("selectAllFound")}
          checked={all}
          // Some of them: a property, there is no attribute for it.
          ref={(box) => {
            if (box) box.indeterminate = selected > 0 && !all;
          }}
          disabled={!total}
          onClick={() => (all ? props.onClearSelection() : props.onSelectAll())}
        />
      </label>
      <output class="list-bar-count number">{total !== undefined && words.count("annotations", total)}</output>
      <div class="list-bar-choices">
        <Select
          label={words.text("group")}
          value={props.grouping}
          options={GROUPINGS.map((value) => ({ value, label: words.text(GROUPING_LABEL[value]) }))}
          onChange={props.onGrouping}
        />
        <Select
          label={words.text("sort")}
          value={props.sort}
          // Pages have an order of their own.
          disabled={props.grouping === "page"}
          options={LIST_SORTS.map((value) => ({ value, label: words.text(SORT_LABEL[value]) }))}
          onChange={props.onSort}
        />
      </div>
    </div>
  );
}

interface SelectProps<T extends string> {
  label: string;
  value: T;
  disabled?: boolean;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
}

function Select<T extends string>({ label, value, disabled = false, options, onChange }: SelectProps<T>) {
  const id = useId();
  return (
    <>
      <label class="hidden-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="select"
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </>
  );
}
