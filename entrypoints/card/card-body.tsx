/** What stands on the card: the entities, or that they are on their way, or why they aren't coming. */
import { EntityCard } from "../../components/entity-card.tsx";
import { errorText } from "../../components/error-text.ts";
import { NextIcon } from "../../components/icons.tsx";
import { StateView } from "../../components/state-view.tsx";
import { WhyThis } from "../../components/why-this.tsx";
import { useWords } from "../../components/words.ts";
import type { CardContent } from "./card.tsx";

export interface CardBodyProps {
  content: Exclude<CardContent, { state: "waiting" }>;
  headingId: string;
  onNext: () => void;
  onRetry: () => void;
}

/** The characters on the page stand for the name until it is known. */
export function CardBody({ content, headingId, onNext, onRetry }: CardBodyProps) {
  const words = useWords();
  const { show } = content;
  if (content.state === "ready") {
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
          </EntityCard>
        ))}
        <div class="card-actions">
          <button type="button" class="button" onClick={onNext}>
            <NextIcon />
            {words.text("nextOnPage")}
          </button>
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
