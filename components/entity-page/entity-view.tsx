/** Everything the corpus says about one entity. */
import { entityAddress, readerAddress } from "../../utils/addresses.ts";
import type { EntityPage } from "../../utils/reading/entity-page.ts";
import { CategorySample } from "../category/category-sample.tsx";
import { Timeline, type TimelineItem } from "../charts/timeline.tsx";
import { OriginalName } from "../entity/original-name.tsx";
import { CATEGORY_LABEL, useWords } from "../shell/words.ts";
import { DocumentPassages } from "./document-passages.tsx";
import { NamesList } from "./names-list.tsx";
import { TogetherList } from "./together-list.tsx";
import "./entity-view.css";

export interface EntityViewProps {
  page: EntityPage;
}

/** What is quoted comes first; pictures and names stand beside it where there is room. */
export function EntityView({ page }: EntityViewProps) {
  const words = useWords();
  const { entity, names, documents, together, years } = page;
  const items = timelineItems(page);
  return (
    <article class="entity-page" data-category={entity.category} data-entity={entity.id}>
      <header>
        <h1 class="page-title">{entity.name}</h1>
        <p class="entity-page-kind">
          <CategorySample category={entity.category} />
          <span>{words.text(CATEGORY_LABEL[entity.category])}</span>
          {entity.original && (
            <OriginalName
              name={entity.original}
              lang={entity.aliases.find(({ name }) => name === entity.original)?.lang}
            />
          )}
        </p>
        <p class="page-lead">{entity.description}</p>
      </header>
      <div class="entity-page-columns">
        <section class="entity-page-said">
          <h2 class="section-title">{words.text("whatDocumentsSay")}</h2>
          {documents.length === 0 && <p class="entity-page-none">{words.text("noExcerpts")}</p>}
          {documents.map(({ source, passages }) => (
            <DocumentPassages key={source.id} corpus={entity.corpus} source={source} passages={passages} />
          ))}
        </section>
        <div class="entity-page-beside">
          {years && items.length > 0 && (
            <section>
              <h2 class="section-title">{words.text("timelineTitle")}</h2>
              <Timeline items={items} years={years} />
            </section>
          )}
          <section>
            <h2 class="section-title">{words.text("togetherTitle")}</h2>
            <TogetherList items={together} />
          </section>
          <section>
            <h2 class="section-title">{words.text("namesByLanguage")}</h2>
            <NamesList names={names} />
          </section>
        </div>
      </div>
    </article>
  );
}

/** Documents that speak of it and dated events around it; what has no date at all comes last. */
function timelineItems({ entity, documents, events }: EntityPage): TimelineItem[] {
  const items = [
    ...documents.map(({ source }): TimelineItem => ({
      key: `document/${source.id}`,
      kind: "document",
      title: source.title,
      lang: source.language,
      address: readerAddress({ corpus: entity.corpus, document: source.id }),
      date: source.date ?? source.notBefore,
      notBefore: source.date === undefined,
    })),
    ...events.map((event): TimelineItem => ({
      key: `event/${event.entity}`,
      kind: event.category === "law" ? "law" : "event",
      title: event.name,
      lang: "en",
      address: entityAddress(event),
      date: event.date,
      notBefore: false,
    })),
  ];
  return items.toSorted((a, b) => (a.date ?? "9999").localeCompare(b.date ?? "9999"));
}
