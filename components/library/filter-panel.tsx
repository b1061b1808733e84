/** What the annotations can be narrowed by, each with how many there are. */
import type { ColourNames } from "../../utils/annotation/choices.ts";
import type { AnnotationFilter, Facets } from "../../utils/annotation/messages.ts";
import { ColourSwatch, colourName } from "../annotation/colour-swatch.tsx";
import { CategorySample } from "../category/category-sample.tsx";
import { CATEGORY_LABEL, useWords } from "../shell/words.ts";
import { DateFilter } from "./date-filter.tsx";
import { FacetList, type FacetOption } from "./facet-list.tsx";
import "./filter-panel.css";

export interface FilterPanelProps {
  filter: AnnotationFilter;
  facets: Facets;
  names: ColourNames;
  onFilter: (filter: AnnotationFilter) => void;
  /** Tags are to be renamed, merged, removed; missing in the trash. */
  onEditTags?: (() => void) | undefined;
}

/** One of each kind at most; what is chosen is taken away by choosing it again. */
export function FilterPanel({ filter, facets, names, onFilter, onEditTags }: FilterPanelProps) {
  const words = useWords();
  const { colour, tag, site, entity, category, orphans, changed, ...others } = filter;
  const base = { ...others, ...some({ colour, tag, site, entity, category, orphans, changed }) };
  /** The filter with this part, or without it where it is there already. */
  const toggle = <K extends keyof AnnotationFilter>(key: K, value: NonNullable<AnnotationFilter[K]>, on: boolean) => {
    const { [key]: _, ...rest } = base;
    onFilter(on ? rest : { ...rest, [key]: value });
  };
  const option = <K extends keyof AnnotationFilter>(
    key: K,
    value: NonNullable<AnnotationFilter[K]>,
    chosen: boolean,
    rest: Pick<FacetOption, "key" | "label" | "before" | "count">,
  ): FacetOption => ({ ...rest, chosen, onToggle: () => toggle(key, value, chosen) });

  return (
    <div class="filter-panel">
      <FacetList
        title={words.text("filterColours")}
        options={facets.colours.map(([value, count]) =>
          option("colour", value, value === colour, {
            key: value,
            label: colourName(value, names, words),
            before: <ColourSwatch colour={value} />,
            count,
          }),
        )}
      />
      <FacetList
        title={words.text("filterTags")}
        options={facets.tags.map(([value, count]) =>
          option("tag", value, value === tag, { key: value, label: value, count }),
        )}
      >
        {onEditTags && (
          <button type="button" class="quiet-button" onClick={onEditTags}>
            {words.text("editTags")}
          </button>
        )}
      </FacetList>
      <FacetList
        title={words.text("filterEntities")}
        options={facets.entities.map(({ corpus, entity: id, name, category: kind, count }) =>
          option("entity", { corpus, entity: id }, corpus === entity?.corpus && id === entity.entity, {
            key: `${corpus}/${id}`,
            label: name,
            before: <CategorySample category={kind} />,
            count,
          }),
        )}
      />
      <FacetList
        title={words.text("filterCategories")}
        options={facets.categories.map(([value, count]) =>
          option("category", value, value === category, {
            key: value,
            label: words.text(CATEGORY_LABEL[value]),
            before: <CategorySample category={value} />,
            count,
          }),
        )}
      />
      <FacetList
        title={words.text("filterSites")}
        options={facets.sites.map(([value, count]) =>
          option("site", value, value === site, { key: value, label: value, count }),
        )}
      />
      <DateFilter filter={filter} onFilter={onFilter} />
      <button
        type="button"
        class="facet"
        aria-pressed={orphans === true}
        onClick={() => toggle("orphans", true, orphans === true)}
      >
        <span class="facet-label">{words.text("filterOrphans")}</span>
        <span class="facet-count number">{words.number(facets.orphans)}</span>
      </button>
      <button
        type="button"
        class="facet"
        aria-pressed={changed === true}
        onClick={() => toggle("changed", true, changed === true)}
      >
        <span class="facet-label">{words.text("filterChanged")}</span>
        <span class="facet-count number">{words.number(facets.changed)}</span>
      </button>
    </div>
  );
}

/** Without what is not there. */
const some = <T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never;
