/** Notices that a reader has ended a selection: by pointer, by keyboard, or by touch. Only trusted events count. */
import { trusted } from "./dom.ts";

/** A selection that is drawn by touch or key by key has come to rest. */
const RESTS_MS = 400;

/** Calls back for each selection when the gesture that made it is over and the page has had its turn. */
export function listenForSelections(onSelected: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touched = false;
  const soon = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!signal.aborted && document.getSelection()?.type === "Range") onSelected();
    }, ms);
  };
  const listen = <K extends keyof DocumentEventMap>(type: K, act: (event: DocumentEventMap[K]) => void): void =>
    document.addEventListener(type, trusted(act), { capture: true, passive: true, signal });
  listen("pointerdown", () => clearTimeout(timer));
  listen("pointerup", ({ pointerType, button }) => {
    touched = pointerType === "touch";
    if (button === 0) soon(touched ? RESTS_MS : 0);
  });
  listen("keyup", ({ key, shiftKey, ctrlKey, metaKey }) => {
    if (key === "Shift" || shiftKey || ((ctrlKey || metaKey) && key === "a")) soon(RESTS_MS);
  });
  listen("selectionchange", () => {
    if (touched) soon(RESTS_MS);
  });
}
