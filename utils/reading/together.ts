/** Who is named beside an entity, and how closely. */
import type { Passage } from "../model.ts";

export interface Beside {
  /** Passages that speak of both. */
  same: number;
  /** Further passages of the entity with the other one in a neighbouring passage. */
  near: number;
}

const entitiesOf = ({ mentions, about }: Passage): Set<string> =>
  new Set([...mentions.map(([, , entity]) => entity), ...about]);

/** All entities in the passages of one entity and next to them; those in the same passages most often come first. */
export function together(passages: Passage[], entity: string): ({ id: string } & Beside)[] {
  const ordered = passages
    .toSorted((a, b) => a.index - b.index)
    .map((passage) => ({ passage, has: entitiesOf(passage) }));
  const found = new Map<string, Beside>();
  const count = (id: string, how: keyof Beside): void => {
    const beside = found.get(id) ?? { same: 0, near: 0 };
    beside[how]++;
    found.set(id, beside);
  };
  for (const [at, { passage, has }] of ordered.entries()) {
    if (!has.has(entity)) continue;
    const neighbours = [ordered[at - 1], ordered[at + 1]].filter(
      (other) => other?.passage.document === passage.document,
    );
    const near = new Set(neighbours.flatMap((other) => [...other!.has]));
    for (const id of has) if (id !== entity) count(id, "same");
    for (const id of near) if (id !== entity && !has.has(id)) count(id, "near");
  }
  return [...found]
    .map(([id, beside]) => ({ id, ...beside }))
    .toSorted((a, b) => b.same - a.same || b.near - a.near || a.id.localeCompare(b.id));
}
