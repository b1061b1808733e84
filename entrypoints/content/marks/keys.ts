/** What a reader does by keyboard in the page: to the next name and the one before, opening its card, closing it. Trusted events only. */
import type { StepKeys } from "../../../utils/messages/messages.ts";
import { isPressed } from "../../../utils/shortcut-keys.ts";
import { closestOf } from "../dom.ts";
import { isTypedIn } from "../focus.ts";
import type { Target } from "./gestures.ts";

export interface KeyOptions {
  /** What has the focus. */
  at: (event: Event) => Target | undefined;
  /** Takes the focus from it. */
  blur: () => void;
  /** Opens the card of what has the focus. */
  open: (target: Target) => void;
  /** Closes what is open. */
  close: () => void;
  isOpen: () => boolean;
  /** Resolves to where it has led. */
  step: (back: boolean) => Promise<Target | undefined>;
  shortcuts: () => StepKeys;
  signal: AbortSignal;
}

/** Listens until the signal, ahead of the page. */
export function listenForKeys({ at, blur, open, close, isOpen, step, shortcuts, signal }: KeyOptions): void {
  /** The Escape that closed something is ours until it is let go. */
  let swallowed = false;
  /** A step that is on its way: a key that follows at once is meant for where it leads. */
  let stepping: Promise<Target | undefined> | undefined;

  const keep = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const { next, previous } = shortcuts();
    const back = isPressed(previous, event);
    if (back || isPressed(next, event)) {
      // In a field the same keys may write a letter.
      if (isTypedIn(event.composedPath()[0] as Element)) return;
      event.preventDefault();
      const mine = step(back).finally(() => {
        if (stepping === mine) stepping = undefined;
      });
      stepping = mine;
    } else if (event.key === "Escape" && isOpen()) {
      close();
      if (isOpen()) return; // something is being written there
      // One Escape closes one thing: what the page has open stays.
      swallowed = true;
      keep(event);
    } else if (event.key === "Enter" || event.key === " ") {
      const free = isPassive(event);
      if (free && stepping) {
        keep(event);
        void stepping.then((painted) => painted && !signal.aborted && open(painted));
        return;
      }
      const painted = free ? at(event) : undefined;
      if (!painted) return;
      keep(event);
      open(painted);
    } else if (!MODIFIERS.has(event.key)) blur();
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== "Escape" || !swallowed) return;
    swallowed = false;
    keep(event);
  };
  addEventListener("keydown", onKeyDown, { capture: true, signal });
  addEventListener("keyup", onKeyUp, { capture: true, signal });
}

const MODIFIERS = new Set(["Alt", "Shift", "Control", "Meta"]);

/** Whether a key is free for us: nothing has the focus that would use it, or one of our marks has it. */
function isPassive({ target }: Event): boolean {
  const element = document.activeElement;
  return (
    element === null ||
    element === document.body ||
    (element === target && closestOf(element, "mark[data-gloss]") !== null)
  );
}
