/** What all cards share: a dialog that the reader can leave at any time, which tells the page its size. */
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { CloseIcon } from "../../components/controls/icons.tsx";
import { useWords } from "../../components/shell/words.ts";
import type { FromCard } from "../../utils/messages/card-port.ts";

export interface CardFrameProps {
  /** The id of what labels the dialog. */
  labelId: string;
  /** What it shows; another one is told anew. */
  about: unknown;
  /** Where the focus goes, of a card that was asked for by keyboard. */
  focusOn: string | undefined;
  /** As small as its contents. */
  narrow?: boolean;
  send: (message: FromCard) => void;
  children: ComponentChildren;
}

/** Not modal; Escape closes it. */
export function CardFrame({ labelId, about, focusOn, narrow = false, send, children }: CardFrameProps) {
  const words = useWords();
  const frame = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.isComposing) send({ type: "close", refocus: true });
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
    scrollTo(0, 0);
    if (focusOn === undefined) return;
    const focusIt = () => document.getElementById(focusOn)?.focus();
    // The browser forgets it when the host then gives the focus to the frame.
    const focusAgain = () => {
      if (document.activeElement === document.body) focusIt();
    };
    focusIt();
    addEventListener("focus", focusAgain, { once: true });
    return () => removeEventListener("focus", focusAgain);
  }, [about, focusOn]);

  // Said for each content, also of the size of the one before: the host shows the card when it hears it.
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const tellSize = () => {
      const { width, height } = element.getBoundingClientRect();
      send({ type: "size", height: Math.ceil(height), ...(narrow ? { width: Math.ceil(width) } : {}) });
    };
    tellSize();
    const observer = new ResizeObserver(tellSize);
    observer.observe(element);
    return () => observer.disconnect();
  }, [send, about, narrow]);

  return (
    <dialog open class={narrow ? "card card-narrow" : "card"} aria-labelledby={labelId} ref={frame}>
      <div class="card-corner">
        <button
          type="button"
          class="card-close"
          aria-label={words.text("close")}
          // A click by keyboard has no detail: the focus goes back to where it came from.
          onClick={(event) => send({ type: "close", refocus: focusOn !== undefined || event.detail === 0 })}
        >
          <CloseIcon />
        </button>
      </div>
      {children}
    </dialog>
  );
}
