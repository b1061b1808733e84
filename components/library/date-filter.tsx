/** From a day, until a day: when annotations were saved. */
import { useId } from "preact/hooks";
import type { AnnotationFilter } from "../../utils/annotation/messages.ts";
import { dayAfter, dayBefore } from "../../utils/annotation/days.ts";
import { useWords } from "../shell/words.ts";

export interface DateFilterProps {
  filter: AnnotationFilter;
  onFilter: (filter: AnnotationFilter) => void;
}

/** Both days count; the filter itself has the day after the last. */
export function DateFilter({ filter, onFilter }: DateFilterProps) {
  const words = useWords();
  const from = useId();
  const until = useId();
  const { from: first, before, ...rest } = filter;
  const set = (start: string | undefined, end: string | undefined): void =>
    onFilter({ ...rest, ...(start ? { from: start } : {}), ...(end ? { before: end } : {}) });
  return (
    <section class="facets" aria-label={words.text("filterDates")}>
      <h2 class="facets-title">{words.text("filterDates")}</h2>
      <div class="date-filter">
        <label for={from}>{words.text("filterFrom")}</label>
        <input
          id={from}
          type="date"
          value={first ?? ""}
          onChange={({ currentTarget: { value } }) => set(value, before)}
        />
        <label for={until}>{words.text("filterUntil")}</label>
        <input
          id={until}
          type="date"
          value={before === undefined ? "" : dayBefore(before)}
          onChange={({ currentTarget: { value } }) => set(first, value && dayAfter(value))}
        />
      </div>
    </section>
  );
}
