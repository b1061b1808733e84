/** Decides, when the database is opened, whether what was stored is still there. */
import type { StoreState } from "./database.ts";
import type { Sentinel } from "./sentinel.ts";

export interface Evidence {
  /** `undefined` in a database that was just made. */
  state: StoreState | undefined;
  /** Annotations that are there. */
  present: number;
  sentinel: Sentinel | undefined;
  /** Annotations in copies of lives that are no longer; asked only of a database without state. */
  copied: number;
}

/**
 * `new`: nothing was ever stored. `whole`: all there. `lost`: it was emptied, or lacks what was stored last, or some records;
 * `had` is how many there were.
 */
export type Assessment = { kind: "new" } | { kind: "whole" } | { kind: "lost"; had: number };

export function assess({ state, present, sentinel, copied }: Evidence): Assessment {
  const remembered = Math.max(sentinel?.count ?? 0, copied);
  if (!state) return remembered > 0 ? { kind: "lost", had: sentinel?.count || copied } : { kind: "new" };
  if (present < state.count) return { kind: "lost", had: Math.max(state.count, sentinel?.count ?? 0) };
  const older = sentinel !== undefined && sentinel.generation === state.generation && state.seq < sentinel.seq;
  return older ? { kind: "lost", had: sentinel.count } : { kind: "whole" };
}
