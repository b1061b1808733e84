/** Which weak names a reader should look at first: those whose rule is least sure, the shortest first. */
import type { WeakReason } from "../model.ts";
import type { JudgedName } from "./values.ts";

/** Rules by how often they would mark something else if they were not there; those of form ("one word") come last, as they are many. */
const ORDER: readonly WeakReason[] = [
  "dictionary-words",
  "place-name",
  "family-name",
  "common-name",
  "own-documents",
  "shared",
  "short-han",
  "acronym",
  "vessel",
  "source",
  "one-word",
  "derived",
];

/** At most `most` names, no form twice. */
export function riskiestOf(weak: readonly JudgedName[], most = 50): JudgedName[] {
  const seen = new Set<string>();
  return weak
    .filter(({ why }) => why !== undefined)
    .toSorted((a, b) => ORDER.indexOf(a.why!) - ORDER.indexOf(b.why!) || a.name.length - b.name.length)
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .slice(0, most);
}
