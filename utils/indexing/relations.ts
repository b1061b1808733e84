/** Pairs of entities that belong together, as the arrays of an index. */
import type { CorpusIndex } from "../linking/corpus-index.ts";
import { growing } from "../linking/growing.ts";

/** Numbers of entities; each pair holds both ways, and may come twice. */
export type Pairs = Iterable<readonly [number, number]>;

/** Each entity's own, sorted; empty arrays where there are none. */
export function buildRelations(pairs: Pairs, entities: number): Pick<CorpusIndex, "relatedStart" | "related"> {
  const from = growing(Uint32Array);
  const to = growing(Uint32Array);
  for (const [a, b] of pairs) {
    if (a === b || a >= entities || b >= entities) continue;
    from.push(a);
    to.push(b);
    from.push(b);
    to.push(a);
  }
  if (from.length === 0) return { relatedStart: new Uint32Array(), related: new Uint32Array() };
  const place = new Uint32Array(entities + 1);
  for (let i = 0; i < from.length; i++) place[from.array[i]! + 1]!++;
  for (let i = 0; i < entities; i++) place[i + 1]! += place[i]!;
  const all = new Uint32Array(from.length);
  const next = place.slice();
  for (let i = 0; i < from.length; i++) all[next[from.array[i]!]!++] = to.array[i]!;
  const relatedStart = new Uint32Array(entities + 1);
  const related = growing(Uint32Array);
  for (let entity = 0; entity < entities; entity++) {
    relatedStart[entity] = related.length;
    for (const other of all.subarray(place[entity], place[entity + 1]).toSorted()) {
      if (related.length === relatedStart[entity] || related.array[related.length - 1] !== other) related.push(other);
    }
  }
  relatedStart[entities] = related.length;
  return { relatedStart, related: related.taken() };
}
