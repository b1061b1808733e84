/** Keys, clicks and the focus in a list: heard at the list, since they belong to the items in it. */
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface ListInput {
  onKeyDown: (event: KeyboardEvent) => void;
  onClick: (event: MouseEvent) => void;
}

/** Tells whether the focus was in the list when last heard of: what had it may have been taken out since. */
export function useListInput(list: RefObject<HTMLElement | null>, input: ListInput): RefObject<boolean> {
  const inputRef = useRef(input);
  const focusedRef = useRef(false);
  useEffect(() => {
    inputRef.current = input;
  });
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const heard = new AbortController();
    const { signal } = heard;
    element.addEventListener("keydown", (event) => inputRef.current.onKeyDown(event), { signal });
    element.addEventListener("click", (event) => inputRef.current.onClick(event), { signal });
    element.addEventListener("focusin", () => (focusedRef.current = true), { signal });
    element.addEventListener(
      "focusout",
      ({ target }) =>
        // Of an element that is taken out nobody took the focus away.
        queueMicrotask(() => {
          const left = target instanceof Node && target.isConnected && !element.contains(document.activeElement);
          if (left) focusedRef.current = false;
        }),
      { signal },
    );
    return () => heard.abort();
  }, [list]);
  return focusedRef;
}
