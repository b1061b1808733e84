/** An entity in a list; opens in place to what the corpus says about it. */
import { useEffect, useId, useState } from "preact/hooks";
import type { Listed } from "../../utils/corpus/entity-list.ts";
import type { Reading } from "../../utils/model.ts";
import { EntityBody } from "./entity-body.tsx";
import type { EntityDetails } from "./entity-details.ts";
import { ChevronIcon } from "../controls/icons.tsx";
import { OriginalName } from "./original-name.tsx";
import { useWords } from "../shell/words.ts";
import "../controls/disclosure.css";
import "./entity-item.css";

export interface EntityItemProps {
  entity: Listed;
  details: EntityDetails | undefined;
  /** What is being read: it ranks the excerpts. */
  reading: Reading;
  /** Its details are wanted: at each opening, for another paragraph while it is open, and when trying again. */
  onOpen: (reading: Reading) => void;
  /** Scroll the page to its next mention; absent where nothing is marked. */
  onNext: (() => void) | undefined;
  onMute: () => void;
}

/** Closed at first. */
export function EntityItem({ entity, details, reading, onOpen, onNext, onMute }: EntityItemProps) {
  const words = useWords();
  const body = useId();
  const [open, setOpen] = useState(false);
  /** In the light of which reading its details were asked since it was opened. */
  const [asked, setAsked] = useState<Reading>();
  useEffect(() => {
    if (!open || asked === reading) return;
    setAsked(reading);
    onOpen(reading);
  }, [open, asked, reading, onOpen]);
  const toggle = () => {
    setAsked(undefined);
    setOpen(!open);
  };
  return (
    <li class="entity" data-entity-id={entity.entity} data-corpus={entity.corpus}>
      <button type="button" class="entity-row" aria-expanded={open} aria-controls={body} onClick={toggle}>
        <span class="disclosure-chevron">
          <ChevronIcon />
        </span>
        <span class="entity-name">
          {entity.name} {entity.original && <OriginalName name={entity.original} />}
        </span>
        <span class="entity-count number" aria-hidden="true">
          {words.number(entity.count)}
        </span>
        <span class="hidden-label">{words.count("mentions", entity.count)}</span>
      </button>
      <div id={body} class="entity-body disclosed" hidden={!open}>
        {open && (
          <EntityBody
            name={entity.name}
            details={details}
            onNext={onNext}
            onMute={onMute}
            onRetry={() => onOpen(reading)}
          />
        )}
      </div>
    </li>
  );
}
