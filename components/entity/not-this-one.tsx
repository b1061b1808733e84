/** "Not this one": where an entity shall not be marked under these characters any more, what happened, and the way back. */
import type { Ref } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { SCOPES, type Scope } from "../../utils/choices/dismissals.ts";
import type { TextKey, Words } from "../../utils/words.ts";
import { NotSaved, Undoable } from "../controls/undoable.tsx";
import { useWords } from "../shell/words.ts";
import "./not-this-one.css";

const SCOPE_LABEL: Record<Scope, TextKey> = {
  page: "scopePage",
  site: "scopeSite",
  everywhere: "scopeEverywhere",
};

/** What is said, and where. */
interface Saying {
  /** The characters on the page. */
  surface: string;
  /** The entity that they don't mean; `undefined` where the characters say its name already. */
  name: string | undefined;
  site: string;
}

export interface NotThisOneProps extends Saying {
  /** What the card shows now; another one starts anew. */
  about: object;
  /** Each resolves when it is stored. */
  onDismiss: (scope: Scope) => Promise<unknown>;
  onUndo: (scope: Scope) => Promise<unknown>;
}

type Stage = ({ at: "closed" } | { at: "choosing" } | { at: "done"; scope: Scope }) & {
  /** The reader came here from the stage before, so the focus comes along. */
  reached?: boolean;
  /** It could not be stored. */
  failed?: boolean;
};

/** A button that asks in place, and then says what happened. */
export function NotThisOne({ about, onDismiss, onUndo, ...saying }: NotThisOneProps) {
  const words = useWords();
  const id = useId();
  const [stage, setStage] = useState<Stage>({ at: "closed" });
  const target = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => setStage({ at: "closed" }), [about]);
  useEffect(() => {
    if (stage.reached) target.current?.focus();
  }, [stage]);

  /** What was stored meanwhile for a card that shows something else now says nothing here. */
  const store = (storing: Promise<unknown>, then: Stage): void => {
    const follow = (next: Stage) => setStage((present) => (present === stage ? next : present));
    storing.then(
      () => follow({ ...then, reached: true }),
      () => follow({ ...stage, reached: false, failed: true }),
    );
  };

  if (stage.at === "done") {
    const { scope } = stage;
    return (
      <div class="not-this" data-at="done">
        <Undoable
          text={doneText(scope, saying, words)}
          target={target}
          failed={stage.failed}
          onUndo={() => store(onUndo(scope), { at: "closed" })}
        />
      </div>
    );
  }
  const choosing = stage.at === "choosing";
  return (
    <div class="not-this" data-at={stage.at}>
      <div id={id} class="not-this-choice" hidden={!choosing}>
        {choosing && (
          <ScopeChoice
            {...saying}
            first={target}
            onChoose={(scope) => store(onDismiss(scope), { at: "done", scope })}
            onLeave={() => setStage({ at: "closed", reached: true })}
          />
        )}
        <NotSaved failed={stage.failed} />
      </div>
      <button
        type="button"
        class="quiet-button"
        aria-expanded={choosing}
        aria-controls={id}
        ref={choosing ? null : target}
        onClick={() => setStage({ at: choosing ? "closed" : "choosing", reached: true })}
      >
        {words.text("notThisOne")}
      </button>
    </div>
  );
}

interface ScopeChoiceProps extends Saying {
  first: Ref<HTMLButtonElement>;
  onChoose: (scope: Scope) => void;
  onLeave: () => void;
}

/** Escape takes the question back; the next one closes the card. */
function ScopeChoice({ surface, name, first, onChoose, onLeave }: ScopeChoiceProps) {
  const words = useWords();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <fieldset class="not-this-scopes">
      <legend>
        {name === undefined ? words.text("dismissWhereAtAll", surface) : words.text("dismissWhere", surface, name)}
      </legend>
      {SCOPES.map((scope, index) => (
        <button
          key={scope}
          type="button"
          class="button button-plain"
          ref={index === 0 ? first : null}
          onClick={() => onChoose(scope)}
          onKeyDown={onKeyDown}
        >
          {words.text(SCOPE_LABEL[scope])}
        </button>
      ))}
    </fieldset>
  );
}

function doneText(scope: Scope, { surface, name, site }: Saying, words: Words): string {
  switch (scope) {
    case "page":
      return name === undefined
        ? words.text("dismissedAtAllOnPage", surface)
        : words.text("dismissedOnPage", surface, name);
    case "site":
      return name === undefined
        ? words.text("dismissedAtAllOnSite", surface, site)
        : words.text("dismissedOnSite", surface, name, site);
    case "everywhere":
      return name === undefined
        ? words.text("dismissedAtAllEverywhere", surface)
        : words.text("dismissedEverywhere", surface, name);
  }
}
