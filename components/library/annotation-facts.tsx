/** What is known of an annotation beside its words: colour, tags, names, the page and the days. */
import { TRASH_DAYS } from "../../utils/annotation/annotation.ts";
import type { ColourNames } from "../../utils/annotation/choices.ts";
import type { FoundAnnotation } from "../../utils/annotation/messages.ts";
import { siteOf } from "../../utils/annotation/site.ts";
import { ColourSwatch, colourName } from "../annotation/colour-swatch.tsx";
import { dayText, daysAfter } from "../annotation/dates.ts";
import { EntityLink } from "../shell/links.tsx";
import { useWords } from "../shell/words.ts";
import { PageAnchor } from "./page-anchor.tsx";
import "../annotation/tag.css";
import "./annotation-facts.css";

export interface AnnotationFactsProps {
  annotation: FoundAnnotation;
  names: ColourNames;
  /** The page is named above. */
  pageKnown: boolean;
  /** With colour, tags and names. */
  labels: boolean;
  onOpen: () => void;
}

/** Short lines, each only where there is something to say. */
export function AnnotationFacts({ annotation, names, pageKnown, labels, onOpen }: AnnotationFactsProps) {
  const words = useWords();
  const { target, colour, tags, entities, created, deleted, orphan } = annotation;
  return (
    <div class="annotation-facts">
      {labels && (
        <p class="annotation-labels">
          <span class="annotation-colour">
            <ColourSwatch colour={colour} /> {colourName(colour, names, words)}
          </span>
          {tags.map((tag) => (
            <bdi key={tag} class="tag">
              {tag}
            </bdi>
          ))}
          {entities.map((entity) => (
            <EntityLink key={`${entity.corpus}/${entity.entity}`} entity={entity} class="annotation-entity">
              {entity.name}
            </EntityLink>
          ))}
        </p>
      )}
      <p class="annotation-source">
        {!pageKnown && (
          <>
            <PageAnchor target={target} onOpen={onOpen} />{" "}
            {target.title.trim() !== "" && <span>{siteOf(target.source)}</span>}{" "}
          </>
        )}
        {created === undefined ? (
          words.text("savedUnknown")
        ) : (
          <time dateTime={created}>{words.text("savedOn", dayText(created, words))}</time>
        )}
      </p>
      {orphan && <p class="annotation-state">{words.text("notFoundOnPage")}</p>}
      {deleted !== undefined && (
        <p class="annotation-state">
          {words.text("deletedOn", dayText(deleted, words), dayText(daysAfter(deleted, TRASH_DAYS), words))}
        </p>
      )}
    </div>
  );
}
