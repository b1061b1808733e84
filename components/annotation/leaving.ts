/** Somebody wants to close what an annotation is being written in: the editor asks before what was typed is given up. */

const open = new Set<() => void>();

/** Tells the editor that is open on this page. */
export function askToLeave(): void {
  for (const leave of open) leave();
}

/** Calls back when somebody wants to leave. Returns the remover. */
export function onLeave(leave: () => void): () => void {
  open.add(leave);
  return () => void open.delete(leave);
}
