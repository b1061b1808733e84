/** Entities one under the other, in the order given. */
import type { Listed } from "../../utils/corpus/entity-list.ts";
import type { EntityRef, Reading } from "../../utils/model.ts";
import type { EntityDetails } from "./entity-details.ts";
import { EntityItem } from "./entity-item.tsx";

export interface EntityActions {
  /** What is known so far of an entity that was opened. */
  detailsOf: (entity: EntityRef) => EntityDetails | undefined;
  /** Its details are wanted, excerpts ranked by what is being read. */
  onOpen: (entity: EntityRef, reading: Reading) => void;
  onNext: (entity: EntityRef) => void;
  /** It shall not be marked anywhere any more. */
  onMute: (entity: Listed) => void;
}

export interface EntityListProps extends EntityActions {
  entities: Listed[];
  /** What is being read that names an entity. */
  readingOf?: (entity: EntityRef) => Reading;
  /** These are marked on the page, so there is a next mention to go to. */
  marked: boolean;
}

const NOTHING: Reading = { context: "" };
const noReading = (): Reading => NOTHING;

/** The list alone; grouping and filtering happen around it. */
export function EntityList({
  entities,
  readingOf = noReading,
  marked,
  detailsOf,
  onOpen,
  onNext,
  onMute,
}: EntityListProps) {
  return (
    <ul class="entity-list">
      {entities.map((entity) => (
        <EntityItem
          key={`${entity.corpus}/${entity.entity}`}
          entity={entity}
          details={detailsOf(entity)}
          reading={readingOf(entity)}
          onOpen={(reading) => onOpen(entity, reading)}
          onNext={marked && !entity.discreet ? () => onNext(entity) : undefined}
          onMute={() => onMute(entity)}
        />
      ))}
    </ul>
  );
}
