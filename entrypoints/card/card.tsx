/** The card as a function of what it was asked to show; tells the page its height, and what the reader wants. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { EntityDetails } from "../../components/entity-details.ts";
import { CloseIcon } from "../../components/icons.tsx";
import { useWords } from "../../components/words.ts";
import type { CardShow, FromCard } from "../../utils/card-port.ts";
import { CardBody, type CardActions } from "./card-body.tsx";

/** The id of the name, which labels the dialog and takes the focus. */
const HEADING = "name";

export type CardContent =
  /** Nothing was asked yet, or the answer is a blink away: draw nothing. */
  | { state: "waiting" }
  | { state: "loading"; show: CardShow }
  | { state: "ready"; show: CardShow; entities: Omit<Extract<EntityDetails, { state: "ready" }>, "state">[] }
  | ({ state: "error"; show: CardShow } & Pick<Extract<EntityDetails, { state: "error" }>, "code">);

export interface CardProps extends Omit<CardActions, "onNext"> {
  content: CardContent;
  send: (message: FromCard) => void;
}

/** A dialog that the reader can leave at any time: not modal, Escape closes it. */
export function Card({ content, send, ...actions }: CardProps) {
  const words = useWords();
  const frame = useRef<HTMLDialogElement>(null);
  const show = content.state === "waiting" ? undefined : content.show;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") send({ type: "close", refocus: true });
    };
    const onPointer = (event: PointerEvent) => send({ type: "pointer", inside: event.type === "pointerenter" });
    const root = document.documentElement;
    root.addEventListener("keydown", onKey);
    root.addEventListener("pointerenter", onPointer);
    root.addEventListener("pointerleave", onPointer);
    return () => {
      root.removeEventListener("keydown", onKey);
      root.removeEventListener("pointerenter", onPointer);
      root.removeEventListener("pointerleave", onPointer);
    };
  }, [send]);

  useLayoutEffect(() => {
    if (!show) return;
    scrollTo(0, 0);
    if (!show.focus) return;
    const focusName = () => document.getElementById(HEADING)?.focus();
    // The browser forgets it when the host then gives the focus to the frame.
    const focusAgain = () => {
      if (document.activeElement === document.body) focusName();
    };
    focusName();
    addEventListener("focus", focusAgain, { once: true });
    return () => removeEventListener("focus", focusAgain);
  }, [show, content.state]);

  // Said for each content, also of the height of the one before: the host shows the card when it hears it.
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const tellSize = () => send({ type: "size", height: Math.ceil(element.getBoundingClientRect().height) });
    tellSize();
    const observer = new ResizeObserver(tellSize);
    observer.observe(element);
    return () => observer.disconnect();
  }, [send, content]);

  if (content.state === "waiting") return null;
  return (
    <dialog open class="card" aria-labelledby={HEADING} ref={frame}>
      <div class="card-corner">
        <button
          type="button"
          class="card-close"
          aria-label={words.text("close")}
          // A click by keyboard has no detail: the focus goes back to where it came from.
          onClick={(event) => send({ type: "close", refocus: content.show.focus || event.detail === 0 })}
        >
          <CloseIcon />
        </button>
      </div>
      <CardBody content={content} headingId={HEADING} onNext={() => send({ type: "next" })} {...actions} />
    </dialog>
  );
}
