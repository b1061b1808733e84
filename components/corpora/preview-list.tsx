/** The first rows of a list as the cards they will be. */
import type { Skipped } from "../../utils/intake/values.ts";
import type { Entity } from "../../utils/model.ts";
import { CategorySample } from "../category/category-sample.tsx";
import { OriginalName } from "../entity/original-name.tsx";
import { CATEGORY_LABEL, useWords } from "../shell/words.ts";
import { WEAK_LABEL } from "./part-words.ts";
import { SkippedList } from "./skipped-list.tsx";
import "./preview-list.css";

export interface PreviewListProps {
  entities: Entity[];
  skipped: Skipped[];
  /** How many rows there are in all. */
  rows: number;
}

/** Names that need company are told apart, with the reason. */
export function PreviewList({ entities, skipped, rows }: PreviewListProps) {
  const words = useWords();
  return (
    <>
      <h3 class="field-label">{words.text("previewOf", words.number(entities.length), words.number(rows))}</h3>
      <ul class="preview-list">
        {entities.map((entity) => (
          <li key={entity.id} class="preview-card">
            <p class="preview-name">
              {entity.name} {entity.original && <OriginalName name={entity.original} lang={undefined} />}
            </p>
            <p class="preview-category" data-category={entity.category}>
              <CategorySample category={entity.category} />
              {words.text(CATEGORY_LABEL[entity.category])}
            </p>
            {entity.description !== "" && <p class="preview-text">{entity.description}</p>}
            <ul class="preview-names">
              {entity.aliases.map(({ name, kind, strength, why }) => (
                <li key={name} data-weak={strength === "weak" ? "" : undefined}>
                  {name}
                  {strength === "weak" && (
                    <span class="preview-why">
                      {kind === "short" ? words.text("weakShort") : why && words.text(WEAK_LABEL[why])}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <SkippedList skipped={skipped} count={skipped.length} />
    </>
  );
}
