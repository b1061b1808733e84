/** The way to everything that the corpus says about an entity. */
import { useContext } from "preact/hooks";
import type { EntityRef } from "../../utils/model.ts";
import { EntityLink, LinksContext } from "../shell/links.tsx";
import { useWords } from "../shell/words.ts";
import "./entity-more.css";

export interface EntityMoreProps {
  entity: EntityRef & { name: string };
}

/** Nothing where no page can be opened. */
export function EntityMore({ entity }: EntityMoreProps) {
  const words = useWords();
  if (!useContext(LinksContext)) return null;
  return (
    <p class="entity-more">
      <EntityLink entity={entity}>{words.text("moreAbout", entity.name)}</EntityLink>
    </p>
  );
}
