/** What a search found: names first, then the passages that hold the words. */
import type { EntityHit, SearchAnswer } from "../../utils/search/corpus-search.ts";
import { CategorySample } from "../category/category-sample.tsx";
import { errorText } from "../answer/error-text.ts";
import { ExcerptView } from "../excerpt/excerpt-view.tsx";
import { OriginalName } from "../entity/original-name.tsx";
import { EntityLink } from "../shell/links.tsx";
import { StateView } from "../controls/state-view.tsx";
import type { Answer } from "../answer/use-answer.ts";
import { CATEGORY_LABEL, useWords } from "../shell/words.ts";
import "./search-results.css";

export interface SearchResultsProps {
  query: string;
  found: Answer<SearchAnswer> | undefined;
  /** The results are the page. */
  page?: boolean;
}

/** Says aloud how many there are, after each letter that changes it. */
export function SearchResults({ query, found, page = false }: SearchResultsProps) {
  const words = useWords();
  const ready = found?.state === "ready" ? found.value : undefined;
  const count = ready ? ready.entities.length + ready.passages.length : 0;
  return (
    <section class="search-results" aria-label={words.text("searchResults")} aria-busy={found?.state === "loading"}>
      {page && <h1 class="hidden-label">{words.text("searchResults")}</h1>}
      <output class="hidden-label">{ready && words.count("foundCount", count)}</output>
      {found?.state === "error" && <Failed code={found.code} />}
      {ready && count === 0 && (
        <StateView title={words.text("searchNoneTitle", query.trim())} text={words.text("searchNoneText")} />
      )}
      {ready && ready.entities.length > 0 && (
        <>
          <h2 class="search-heading">{words.text("foundNames")}</h2>
          <ul class="found-entities">
            {ready.entities.map((entity) => (
              <FoundEntity key={`${entity.corpus}/${entity.entity}`} entity={entity} />
            ))}
          </ul>
        </>
      )}
      {ready && ready.passages.length > 0 && (
        <>
          <h2 class="search-heading">{words.text("foundPassages")}</h2>
          <div class="found-passages">
            {ready.passages.map((excerpt) => (
              <ExcerptView key={`${excerpt.corpus}/${excerpt.passage}`} excerpt={excerpt} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function Failed({ code }: { code: Parameters<typeof errorText>[0] }) {
  const words = useWords();
  const { title, text } = errorText(code);
  return <StateView title={words.text(title)} text={words.text(text)} live />;
}

function FoundEntity({ entity }: { entity: EntityHit }) {
  const words = useWords();
  return (
    <li class="found-entity" data-entity-id={entity.entity} data-corpus={entity.corpus}>
      <p class="found-name">
        <CategorySample category={entity.category} />
        <span class="hidden-label">{words.text(CATEGORY_LABEL[entity.category])}</span>
        <EntityLink entity={entity}>{entity.name}</EntityLink>{" "}
        {entity.original && <OriginalName name={entity.original} />}
      </p>
      {entity.matched && (
        <p class="found-matched" lang={entity.matched.lang}>
          {words.text("foundAs", entity.matched.name)}
        </p>
      )}
      <p class="found-description">{entity.description}</p>
    </li>
  );
}
