/** All names of a page by category, with a filter where there are many. */
import { useState } from "preact/hooks";
import { FILTER_FROM, filterByName, groupByCategory, type Listed } from "../../utils/corpus/entity-list.ts";
import type { Category } from "../../utils/model.ts";
import { CategoryGroup } from "./category-group.tsx";
import { EntityList, type EntityActions } from "../entity/entity-list.tsx";
import { FilterBox } from "../controls/filter-box.tsx";
import { useWords } from "../shell/words.ts";
import "./category-groups.css";

export interface CategoryGroupsProps extends EntityActions {
  entities: Listed[];
  categoriesOff: Category[];
  onToggle: (category: Category, on: boolean) => void;
}

/** Categories that the page doesn't mention follow as switches alone, so that each has a place where it is found. */
export function CategoryGroups({ entities, categoriesOff, onToggle, ...actions }: CategoryGroupsProps) {
  const words = useWords();
  const [query, setQuery] = useState("");
  const filtering = query.trim() !== "";
  const groups = groupByCategory(entities);
  const absent = groups.filter((group) => group.entities.length === 0);
  const found = groups
    .map((group) => ({ ...group, entities: filterByName(group.entities, query) }))
    .filter((group) => group.entities.length > 0);
  const isOn = (category: Category) => !categoriesOff.includes(category);

  return (
    <>
      {entities.length >= FILTER_FROM && <FilterBox query={query} onQuery={setQuery} />}
      {found.map(({ category, entities: members }) => (
        <CategoryGroup
          key={category}
          category={category}
          count={members.length}
          on={isOn(category)}
          onToggle={(on) => onToggle(category, on)}
          forceOpen={filtering}
        >
          <EntityList entities={members} marked={isOn(category)} {...actions} />
        </CategoryGroup>
      ))}
      <output class="no-match">{filtering && found.length === 0 && words.text("noMatch", query.trim())}</output>
      {!filtering && absent.length > 0 && (
        <div class="absent">
          <p class="absent-title">{words.text("notOnThisPage")}</p>
          {absent.map(({ category }) => (
            <CategoryGroup
              key={category}
              category={category}
              count={0}
              on={isOn(category)}
              onToggle={(on) => onToggle(category, on)}
            />
          ))}
        </div>
      )}
    </>
  );
}
