/** The common names that the reader wants marked, in `browser.storage.local`. */
import { type Admission, parseAdmissions } from "../choices/admissions.ts";
import { readersChoice } from "./stored.ts";

const stored = readersChoice<Admission[]>("admissions", parseAdmissions);

export const readAdmissions = (): Promise<Admission[]> => stored.read();
export const changeAdmissions = (change: (admissions: Admission[]) => Admission[]): Promise<Admission[]> =>
  stored.change(change);
export const watchAdmissions = (onChange: (admissions: Admission[]) => void): (() => void) => stored.watch(onChange);
