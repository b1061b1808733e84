/** What the reader said "not this one" of, in `browser.storage.local`. */
import { type Dismissal, parseDismissals } from "../choices/dismissals.ts";
import { readersChoice } from "./stored.ts";

const stored = readersChoice<Dismissal[]>("dismissals", parseDismissals);

export const readDismissals = (): Promise<Dismissal[]> => stored.read();
export const changeDismissals = (change: (dismissals: Dismissal[]) => Dismissal[]): Promise<Dismissal[]> =>
  stored.change(change);
export const watchDismissals = (onChange: (dismissals: Dismissal[]) => void): (() => void) => stored.watch(onChange);
