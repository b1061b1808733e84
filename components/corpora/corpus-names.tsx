/** The names of a corpus, a page at a time, narrowed as one types. */
import type { Entity } from "../../utils/model.ts";
import { CategorySample } from "../category/category-sample.tsx";
import { FilterBox } from "../controls/filter-box.tsx";
import { OriginalName } from "../entity/original-name.tsx";
import { EntityLink } from "../shell/links.tsx";
import { useWords } from "../shell/words.ts";
import "./corpus-names.css";

export interface CorpusNamesProps {
  corpus: string;
  entities: Entity[];
  query: string;
  onQuery: (query: string) => void;
  /** Where there are more. */
  onMore: (() => void) | undefined;
}

/** Each leads to its own page. */
export function CorpusNames({ corpus, entities, query, onQuery, onMore }: CorpusNamesProps) {
  const words = useWords();
  return (
    <>
      <div class="corpus-names-filter">
        <FilterBox query={query} onQuery={onQuery} />
      </div>
      <output>{query.trim() !== "" && entities.length === 0 && words.text("noNameMatches", query.trim())}</output>
      <ul class="corpus-names">
        {entities.map(({ id, name, original, category }) => (
          <li key={id} data-entity-id={id} data-category={category}>
            <CategorySample category={category} />
            <EntityLink entity={{ corpus, entity: id }}>{name}</EntityLink>
            {original && <OriginalName name={original} lang={undefined} />}
          </li>
        ))}
      </ul>
      {onMore && (
        <button type="button" class="button button-plain" onClick={onMore}>
          {words.text("moreNames")}
        </button>
      )}
    </>
  );
}
