/** What stands on the card: the entities, or that they are on their way, or why they aren't coming. */
import { type ComponentChildren, Fragment } from "preact";
import { EntityCard } from "../../components/entity/entity-card.tsx";
import { errorText } from "../../components/answer/error-text.ts";
import { IconButton } from "../../components/controls/icon-button.tsx";
import { NextIcon, PanelIcon } from "../../components/controls/icons.tsx";
import { Mute } from "../../components/entity/mute.tsx";
import { NotThisOne } from "../../components/entity/not-this-one.tsx";
import { StateView } from "../../components/controls/state-view.tsx";
import { WhyThis } from "../../components/entity/why-this.tsx";
import { useWords } from "../../components/shell/words.ts";
import { muteOf, surfaceKey, type Dismissal } from "../../utils/choices/dismissals.ts";
import type { CardContent } from "./card.tsx";
import { dismissalOf } from "./dismissal-of.ts";

export interface CardActions {
  onNext: () => void;
  /** Opens the panel beside the page; absent where the browser has none. */
  onPanel: (() => void) | undefined;
  onRetry: () => void;
  /** Both resolve when it is stored. */
  onDismiss: (dismissal: Dismissal) => Promise<unknown>;
  onUndoDismissal: (dismissal: Dismissal) => Promise<unknown>;
  /** What saves the sentence around the mention. */
  saving?: ComponentChildren;
}

export interface CardBodyProps extends CardActions {
  content: Exclude<CardContent, { state: "waiting" }>;
  headingId: string;
}

/** The characters on the page stand for the name until it is known. */
export function CardBody({
  content,
  headingId,
  onNext,
  onPanel,
  onRetry,
  onDismiss,
  onUndoDismissal,
  saving,
}: CardBodyProps) {
  const words = useWords();
  const { show } = content;
  if (content.state === "ready") {
    const alone = content.entities.length === 1;
    const refusals = content.entities.map(({ entity }) => (
      <Fragment key={`${entity.corpus}/${entity.entity}`}>
        <NotThisOne
          about={show}
          surface={show.surface}
          name={alone && surfaceKey(entity.name) === surfaceKey(show.surface) ? undefined : entity.name}
          site={show.site}
          onDismiss={(scope) => onDismiss(dismissalOf(show, entity, scope, Date.now()))}
          onUndo={(scope) => onUndoDismissal(dismissalOf(show, entity, scope, Date.now()))}
        />
        <Mute
          about={show}
          name={entity.name}
          onMute={() => onDismiss(muteOf(entity, Date.now()))}
          onUndo={() => onUndoDismissal(muteOf(entity, Date.now()))}
        />
      </Fragment>
    ));
    // For one entity always within reach; among several it stands with the one it means.
    return (
      <>
        {content.entities.map(({ entity, excerpts }, index) => (
          <EntityCard
            key={`${entity.corpus}/${entity.entity}`}
            entity={entity}
            excerpts={excerpts}
            headingId={index === 0 ? headingId : `${headingId}-${index}`}
          >
            {index === 0 && (
              <WhyThis name={entity.name} surface={show.surface} score={show.score} reasons={show.reasons} />
            )}
            {!alone && <div class="card-refusals">{refusals[index]}</div>}
          </EntityCard>
        ))}
        <div class="card-actions">
          <IconButton label={words.text("nextOnPage")} icon={<NextIcon />} onClick={onNext} />
          {saving}
          {onPanel && <IconButton label={words.text("navPanel")} icon={<PanelIcon />} onClick={onPanel} />}
          {alone && refusals}
        </div>
      </>
    );
  }
  const error = content.state === "error" ? errorText(content.code) : undefined;
  return (
    <div aria-busy={content.state === "loading"}>
      <h1 id={headingId} class="card-surface" tabIndex={-1}>
        {show.surface}
      </h1>
      {error ? (
        <StateView title={words.text(error.title)} text={words.text(error.text)} live inline>
          <button type="button" class="button button-plain" onClick={onRetry}>
            {words.text("tryAgain")}
          </button>
        </StateView>
      ) : (
        <p class="card-waiting">{words.text("lookingUp")}</p>
      )}
    </div>
  );
}
