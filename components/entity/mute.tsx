/** "Mute": an entity shall not be marked anywhere any more, what happened, and the way back. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { NotSaved, Undoable } from "../controls/undoable.tsx";
import { useWords } from "../shell/words.ts";
import "./not-this-one.css";

export interface MuteProps {
  name: string;
  /** What the card shows now; another one starts anew. */
  about: object;
  /** Each resolves when it is stored. */
  onMute: () => Promise<unknown>;
  onUndo: () => Promise<unknown>;
}

/** `reached`: by what the reader did here, so the focus comes along. */
const AT_FIRST = { muted: false, reached: false, failed: false };

/** The focus stays with what the reader does: on "Undo" after "Mute", and back. */
export function Mute({ name, about, onMute, onUndo }: MuteProps) {
  const words = useWords();
  const [{ muted, reached, failed }, setStage] = useState(AT_FIRST);
  const target = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => setStage(AT_FIRST), [about]);
  useEffect(() => {
    if (reached) target.current?.focus();
  }, [muted, reached]);

  const store = (storing: Promise<unknown>, then: boolean): void => {
    storing.then(
      () => setStage({ muted: then, reached: true, failed: false }),
      () => setStage((stage) => ({ ...stage, failed: true })),
    );
  };

  return (
    <div class="not-this" data-at={muted ? "done" : "closed"}>
      {muted ? (
        <Undoable
          text={words.text("mutedName", name)}
          target={target}
          failed={failed}
          onUndo={() => store(onUndo(), false)}
        />
      ) : (
        <>
          <button
            type="button"
            class="quiet-button"
            aria-label={words.text("muteName", name)}
            ref={target}
            onClick={() => store(onMute(), true)}
          >
            {words.text("mute")}
          </button>
          <NotSaved failed={failed} />
        </>
      )}
    </div>
  );
}
