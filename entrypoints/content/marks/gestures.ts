/** How a reader opens a card: resting the pointer on a mention, clicking it, or by keyboard. Only trusted events count. */
import type { PaintedAnnotation } from "../beside/annotation-painter.ts";
import type { Painted } from "../painters/painter.ts";
import type { StepKeys } from "../../../utils/messages/messages.ts";
import { listenForKeys } from "./keys.ts";
import { whetherPageActs } from "./page-acts.ts";

/** Long enough that a pointer passing over opens nothing, short enough that waiting isn't felt. */
const REST_MS = 300;
/** Time to travel from the mention to the card. */
const LEAVE_MS = 350;

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
  /** Moves to the next mention, or back to the one before. */
  step: (back: boolean) => Promise<Target | undefined>;
  /** The browser's shortcuts for that. */
  shortcuts: () => StepKeys;
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
  const { at, blur, prepare, open, close, isOpen, isHeld, isBetween, signal } = options;
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
    if (!event.isTrusted || isOpen()) return;
    clearTimeout(timer);
    over = at(event); // resting there from now on is waiting for what the click does
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
    if (!document.getSelection()?.isCollapsed) return; // the reader selects text
    whetherPageActs(event, (acts) => {
      if (signal.aborted) return;
      if (!acts) show(painted, { focus: false, pinned: true });
      else if (isOpen() && !isHeld()) close(false);
    });
  };

  const early = { capture: true, signal };
  document.addEventListener("pointermove", onPointerMove, { ...early, passive: true });
  document.addEventListener("pointerdown", onPointerDown, { ...early, passive: true });
  document.addEventListener("click", onClick, early);
  listenForKeys({
    ...options,
    open: (painted) => show(painted, { focus: true, pinned: true }),
    close: () => close(byKey),
  });
  signal.addEventListener("abort", () => clearTimeout(timer));
  return {
    pointerInCard: (inside) => {
      if (inside) clearTimeout(timer);
      else leave();
    },
  };
}
