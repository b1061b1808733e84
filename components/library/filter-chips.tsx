/** The filters that hold, each with the way to take it away. */
import type { ColourNames } from "../../utils/annotation/choices.ts";
import { dayBefore } from "../../utils/annotation/days.ts";
import type { AnnotationFilter, Facets } from "../../utils/annotation/messages.ts";
import type { Words } from "../../utils/words.ts";
import { colourName } from "../annotation/colour-swatch.tsx";
import { CloseIcon } from "../controls/icons.tsx";
import { CATEGORY_LABEL, useWords } from "../shell/words.ts";
import "./filter-chips.css";

export interface FilterChipsProps {
  filter: AnnotationFilter;
  facets: Facets | undefined;
  names: ColourNames;
  onFilter: (filter: AnnotationFilter) => void;
}

/** Without the query, which stands in its box, and the trash, which is a place. */
export function FilterChips({ filter, facets, names, onFilter }: FilterChipsProps) {
  const words = useWords();
  const chips = chipsOf(filter, { facets, names, words });
  if (chips.length === 0) return null;
  const { query, trash } = filter;
  return (
    <ul class="filter-chips">
      {chips.map(({ key, label }) => (
        <li key={key}>
          <button
            type="button"
            class="filter-chip"
            aria-label={words.text("removeFilter", label)}
            onClick={() => {
              const { [key]: _, ...rest } = filter;
              onFilter(rest);
            }}
          >
            <bdi>{label}</bdi>
            <CloseIcon />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button
            type="button"
            class="quiet-button"
            onClick={() =>
              onFilter({ ...(query === undefined ? {} : { query }), ...(trash === undefined ? {} : { trash }) })
            }
          >
            {words.text("removeFilters")}
          </button>
        </li>
      )}
    </ul>
  );
}

/** How many filters hold. */
export const countFilters = (filter: AnnotationFilter): number =>
  Object.keys(filter).filter((key) => key !== "query" && key !== "trash").length;

type Known = Pick<FilterChipsProps, "facets" | "names"> & { words: Words };

function chipsOf(filter: AnnotationFilter, { facets, names, words }: Known) {
  const { pages, colour, tag, entity, category, site, from, before, orphans, changed } = filter;
  const chips: { key: keyof AnnotationFilter; label: string }[] = [];
  if (pages) chips.push({ key: "pages", label: words.text("filterPage") });
  if (colour) chips.push({ key: "colour", label: colourName(colour, names, words) });
  if (tag !== undefined) chips.push({ key: "tag", label: tag });
  if (entity) {
    const named = facets?.entities.find((one) => one.corpus === entity.corpus && one.entity === entity.entity);
    chips.push({ key: "entity", label: named?.name ?? entity.entity });
  }
  if (category) chips.push({ key: "category", label: words.text(CATEGORY_LABEL[category]) });
  if (site !== undefined) chips.push({ key: "site", label: site });
  if (from !== undefined) chips.push({ key: "from", label: words.text("fromDate", words.date(from)) });
  if (before !== undefined) {
    chips.push({ key: "before", label: words.text("untilDate", words.date(dayBefore(before))) });
  }
  if (changed) chips.push({ key: "changed", label: words.text("filterChanged") });
  if (orphans) chips.push({ key: "orphans", label: words.text("filterOrphans") });
  return chips;
}
