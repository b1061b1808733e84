/** Who is named in a document, by category, most often first. */
import { groupByCategory, type Listed } from "../../utils/corpus/entity-list.ts";
import { CategorySample } from "../category/category-sample.tsx";
import { EntityLink } from "../shell/links.tsx";
import { CATEGORY_LABEL, useWords } from "../shell/words.ts";
import "./document-names.css";

export interface DocumentNamesProps {
  entities: Listed[];
}

/** Each leads to its page. */
export function DocumentNames({ entities }: DocumentNamesProps) {
  const words = useWords();
  const groups = groupByCategory(entities).filter((group) => group.entities.length > 0);
  return (
    <>
      <h2 class="section-title">{words.text("namesInDocument")}</h2>
      {groups.length === 0 && <p class="document-names-none">{words.text("noNamesInDocument")}</p>}
      {groups.map(({ category, entities: members }) => (
        <section key={category} class="document-names">
          <h3>
            <CategorySample category={category} />
            {words.text(CATEGORY_LABEL[category])}
          </h3>
          <ul>
            {members.map((entity) => (
              <li key={entity.entity} data-entity-id={entity.entity} data-corpus={entity.corpus}>
                <EntityLink entity={entity}>{entity.name}</EntityLink>
                <span class="document-names-count number" aria-hidden="true">
                  {words.number(entity.count)}
                </span>
                <span class="hidden-label">{words.count("mentions", entity.count)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
