/** The heading of a group in the list: a page, or a name. */
import type { FoundAnnotation } from "../../utils/annotation/messages.ts";
import { siteOf } from "../../utils/annotation/site.ts";
import { CategorySample } from "../category/category-sample.tsx";
import { EntityLink } from "../shell/links.tsx";
import { useWords } from "../shell/words.ts";
import type { ListRow } from "./annotation-list.tsx";
import { PageAnchor } from "./page-anchor.tsx";

export interface RowHeadingProps {
  group: NonNullable<ListRow["group"]>;
  /** The first of the group. */
  annotation: FoundAnnotation;
  trash: boolean;
  onOpen: (annotation: FoundAnnotation) => void;
  onSelectPage: (annotation: FoundAnnotation) => void;
}

/** A page is opened at its first annotation; a name leads to its own page. */
export function RowHeading({ group, annotation, trash, onOpen, onSelectPage }: RowHeadingProps) {
  const words = useWords();
  if (group.kind === "name") {
    const { entity, count } = group;
    return (
      <h2 class="annotation-group">
        {entity ? (
          <span>
            <CategorySample category={entity.category} /> <EntityLink entity={entity}>{entity.name}</EntityLink>
          </span>
        ) : (
          <span>{words.text("groupNameless")}</span>
        )}
        <span class="annotation-group-note number">{words.count("annotations", count)}</span>
      </h2>
    );
  }
  return (
    <div class="annotation-group">
      <h2>
        <PageAnchor target={annotation.target} onOpen={() => onOpen(annotation)} />
      </h2>
      {annotation.target.title.trim() !== "" && (
        <span class="annotation-group-note">{siteOf(annotation.target.source)}</span>
      )}
      {!trash && (
        <button type="button" class="quiet-button" onClick={() => onSelectPage(annotation)}>
          {words.text("selectPage")}
        </button>
      )}
    </div>
  );
}
