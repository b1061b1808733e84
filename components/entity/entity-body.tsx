/** What an opened entity shows: its sentence, the way to its next mention, its excerpts. */
import type { EntityDetails } from "./entity-details.ts";
import { errorText } from "../answer/error-text.ts";
import { EntityMore } from "./entity-more.tsx";
import { ExcerptList } from "../excerpt/excerpt-list.tsx";
import { NextIcon } from "../controls/icons.tsx";
import { StateView } from "../controls/state-view.tsx";
import { useWords } from "../shell/words.ts";
import "./entity-body.css";

export interface EntityBodyProps {
  name: string;
  details: EntityDetails | undefined;
  onNext: (() => void) | undefined;
  onMute: () => void;
  onRetry: () => void;
}

/** The actions stand before the excerpts, where they stay in place while they come in. */
export function EntityBody({ name, details, onNext, onMute, onRetry }: EntityBodyProps) {
  const words = useWords();
  const actions = (
    <div class="entity-actions">
      {onNext && (
        <button type="button" class="button" onClick={onNext}>
          <NextIcon />
          {words.text("nextOnPage")}
        </button>
      )}
      <button type="button" class="quiet-button" aria-label={words.text("muteName", name)} onClick={onMute}>
        {words.text("mute")}
      </button>
    </div>
  );
  if (details?.state === "error") {
    const { title, text } = errorText(details.code);
    return (
      <StateView title={words.text(title)} text={words.text(text)} live inline>
        <button type="button" class="button button-plain" onClick={onRetry}>
          {words.text("tryAgain")}
        </button>
      </StateView>
    );
  }
  if (details?.state !== "ready") {
    return (
      <div class="entity-details" aria-busy="true">
        <p class="entity-waiting">{words.text("lookingUp")}</p>
        {actions}
      </div>
    );
  }
  return (
    <div class="entity-details">
      <p class="entity-description">{details.entity.description}</p>
      {actions}
      <ExcerptList excerpts={details.excerpts} category={details.entity.category} />
      <EntityMore entity={details.entity} />
    </div>
  );
}
