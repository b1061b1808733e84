/** Somebody wants to close what an annotation is being written in: the editor asks before what was typed is given up. */

const LEAVE = "gloss-leave";

/** Tells the editor that is open on this page. */
export const askToLeave = (): boolean => window.dispatchEvent(new Event(LEAVE));

/** Calls back when somebody wants to leave. Returns the remover. */
export function onLeave(leave: () => void): () => void {
  window.addEventListener(LEAVE, leave);
  return () => window.removeEventListener(LEAVE, leave);
}
