/** How a reader opens a card: resting the pointer on a mention, clicking it, or by keyboard. Only trusted events count. */
import { closestOf, isElement } from "../dom.ts";
import type { PaintedAnnotation } from "../beside/annotation-painter.ts";
import type { Painted } from "../painters/painter.ts";

/** Long enough that a pointer passing over opens nothing, short enough that waiting isn't felt. */
const REST_MS = 300;
/** Time to travel from the mention to the card. */
const LEAVE_MS = 350;

/** What a click on these does is the page's. */
const CLICKABLE =
  'a[href],button,label,summary,input,select,textarea,option,[role="button"],[role="link"],[role="tab"],[role="menuitem"],[onclick]';

/** What a reader points at. */
export type Target = Painted | PaintedAnnotation;

export interface GestureOptions {
  /** What is painted under the pointer of a mouse event, or has the focus. */
  at: (event: Event) => Target | undefined;
  /** Takes the focus from what has it. */
  blur: () => void;
  /** A card is likely to be opened soon. */
  prepare: () => void;
  open: (target: Target, how: { focus: boolean; pinned: boolean }) => void;
  close: (refocus: boolean) => void;
  /** Moves the focus to the next mention. */
  focusNext: () => void;
  isOpen: () => boolean;
  /** Whether what is open must not give way to a pointer that passes. */
  isHeld: () => boolean;
  /** Whether a pointer there is on its way from the mention to the card. */
  isBetween: (x: number, y: number) => boolean;
  signal: AbortSignal;
}

export interface Gestures {
  /** The pointer entered or left the card. */
  pointerInCard(inside: boolean): void;
}

export function listenForGestures(options: GestureOptions): Gestures {
  const { at, blur, prepare, open, close, focusNext, isOpen, isHeld, isBetween, signal } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: Target | undefined;
  let shown: Target | undefined;
  let pinned = false;
  let byKey = false;

  const after = (ms: number, act: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
  const show = (painted: Target, how: { focus: boolean; pinned: boolean }): void => {
    clearTimeout(timer);
    shown = painted;
    pinned = how.pinned;
    byKey = how.focus;
    open(painted, how);
  };
  const leave = (): void => {
    if (isOpen() && !pinned && !isHeld()) after(LEAVE_MS, () => close(false));
    else if (!isOpen()) clearTimeout(timer);
  };

  const look = (event: PointerEvent): void => {
    const painted = at(event);
    if (painted === over) {
      // Slow pointers get there, too.
      if (!painted && isOpen() && isBetween(event.clientX, event.clientY)) leave();
      return;
    }
    over = painted;
    if (isHeld()) return;
    if (event.buttons !== 0) {
      // The reader selects or drags: a card under the pointer would be dragged into.
      if (isOpen()) close(false);
    } else if (!painted) leave();
    else if (isOpen() && shown === painted) clearTimeout(timer);
    else {
      prepare();
      after(REST_MS, () => show(painted, { focus: false, pinned: false }));
    }
  };

  const onPointerDown = (event: PointerEvent): void => {
    if (event.isTrusted && !isOpen()) clearTimeout(timer);
  };

  let looking: PointerEvent | undefined;
  const onPointerMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === "touch") return;
    if (!looking)
      requestAnimationFrame(() => {
        if (looking && !signal.aborted) look(looking);
        looking = undefined;
      });
    looking = event;
  };

  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || event.button !== 0) return;
    blur();
    const painted = at(event);
    if (!painted) {
      if (isOpen()) close(false);
      return;
    }
    const target = event.target as Node;
    if (isElement(target) && closestOf(target, CLICKABLE) !== null) return;
    if (!document.getSelection()?.isCollapsed) return; // the reader selects text
    show(painted, { focus: false, pinned: true });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    if (event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && event.code === "KeyM") {
      event.preventDefault();
      focusNext();
    } else if (event.key === "Escape" && isOpen()) {
      close(byKey);
    } else if (event.key === "Enter" || event.key === " ") {
      const painted = isPassive(event) ? at(event) : undefined;
      if (!painted) return;
      event.preventDefault();
      event.stopPropagation();
      show(painted, { focus: true, pinned: true });
    } else if (!MODIFIERS.has(event.key)) blur();
  };

  const early = { capture: true, signal };
  document.addEventListener("pointermove", onPointerMove, { ...early, passive: true });
  document.addEventListener("pointerdown", onPointerDown, { ...early, passive: true });
  document.addEventListener("click", onClick, early);
  document.addEventListener("keydown", onKeyDown, early);
  signal.addEventListener("abort", () => clearTimeout(timer));
  return {
    pointerInCard: (inside) => {
      if (inside) clearTimeout(timer);
      else leave();
    },
  };
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
