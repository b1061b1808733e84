/** All names of the corpora by category, narrowed as one types. */
import { useState } from "preact/hooks";
import { filterByName, groupByCategory, type Listed } from "../../utils/corpus/entity-list.ts";
import { CategorySample } from "../category/category-sample.tsx";
import { FilterBox } from "../controls/filter-box.tsx";
import { OriginalName } from "../entity/original-name.tsx";
import { EntityLink } from "../shell/links.tsx";
import { StateView } from "../controls/state-view.tsx";
import { CATEGORY_LABEL, useWords } from "../shell/words.ts";
import "./entity-index.css";

export interface EntityIndexProps {
  /** `count`: passages that speak of it. */
  entities: Listed[];
}

/** Those that most passages speak of come first. */
export function EntityIndex({ entities }: EntityIndexProps) {
  const words = useWords();
  const [query, setQuery] = useState("");
  const found = filterByName(entities, query);
  const groups = groupByCategory(found).filter((group) => group.entities.length > 0);
  return (
    <>
      <h1 class="page-title">{words.text("namesTitle")}</h1>
      {entities.length === 0 ? (
        <StateView title={words.text("noNamesTitle")} text={words.text("noDocumentsText")} />
      ) : (
        <div class="entity-index-filter">
          <FilterBox query={query} onQuery={setQuery} />
        </div>
      )}
      <output class="entity-index-none">
        {query.trim() !== "" && found.length === 0 && words.text("noNameMatches", query.trim())}
      </output>
      {groups.map(({ category, entities: members }) => (
        <section key={category} class="entity-index-group">
          <h2 class="section-title">
            <CategorySample category={category} />
            {words.text(CATEGORY_LABEL[category])}
          </h2>
          <ul class="entity-index">
            {members.map((entity) => (
              <li key={`${entity.corpus}/${entity.entity}`} data-entity-id={entity.entity} data-corpus={entity.corpus}>
                <EntityLink entity={entity}>{entity.name}</EntityLink>{" "}
                {entity.original && <OriginalName name={entity.original} />}
                <span class="entity-index-count number">{words.count("passages", entity.count)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
