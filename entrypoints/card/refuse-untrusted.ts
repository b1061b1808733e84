/** The card acts for the reader alone: events that a script made reach nothing in it. */

const ACTIONS = ["click", "keydown", "pointerdown", "pointerenter", "pointerleave", "input", "toggle"] as const;

/** Stops them before any handler, and what they would do by default. Returns the remover. */
export function refuseUntrusted(target: EventTarget): () => void {
  const refuse = (event: Event): void => {
    if (event.isTrusted) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const type of ACTIONS) target.addEventListener(type, refuse, { capture: true });
  return () => {
    for (const type of ACTIONS) target.removeEventListener(type, refuse, { capture: true });
  };
}
