/** An entity on a card beside its mention: name, category, one sentence, excerpts. */
import type { ComponentChildren } from "preact";
import type { Entity, EntityRef, Excerpt } from "../../utils/model.ts";
import { CategorySample } from "../category/category-sample.tsx";
import { EntityMore } from "./entity-more.tsx";
import { ExcerptList } from "../excerpt/excerpt-list.tsx";
import { OriginalName } from "./original-name.tsx";
import { CATEGORY_LABEL, useWords } from "../shell/words.ts";
import "./entity-card.css";

export interface EntityCardProps {
  entity: Entity & EntityRef;
  excerpts: Excerpt[];
  /** The id of its heading, which names the dialog. */
  headingId: string;
  /** What stands under the excerpts. */
  children?: ComponentChildren;
}

/** The heading can take focus, so that a reader who opened the card by keyboard starts at the name. */
export function EntityCard({ entity, excerpts, headingId, children }: EntityCardProps) {
  const words = useWords();
  return (
    <article class="entity-card" data-entity-id={entity.id} data-category={entity.category}>
      <header class="entity-card-head">
        <h1 id={headingId} class="entity-card-name" tabIndex={-1}>
          {entity.name}
        </h1>
        {entity.original && (
          <OriginalName
            name={entity.original}
            lang={entity.aliases.find(({ name }) => name === entity.original)?.lang}
          />
        )}
        <p class="entity-card-category">
          <CategorySample category={entity.category} />
          {words.text(CATEGORY_LABEL[entity.category])}
        </p>
      </header>
      <p>{entity.description}</p>
      <ExcerptList excerpts={excerpts} category={entity.category} />
      <EntityMore entity={entity} />
      {children}
    </article>
  );
}
