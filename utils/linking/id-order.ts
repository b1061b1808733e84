/** Finds an entity by its id without a Map of all: entities in the order of their ids' hashes, searched by halves. */
import { HASH_SEED, hashUnit, spread } from "./gazetteer.ts";
import { orderByKey } from "./growing.ts";
import { textAt, type TextColumn } from "./text-column.ts";

export function hashId(id: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < id.length; i++) hash = hashUnit(hash, id.charCodeAt(i));
  return spread(hash);
}

/** Entities in the order of `hashes`. Throws when two have one id. */
export function idOrder(ids: TextColumn, hashes: Uint32Array): Uint32Array {
  const order = orderByKey(hashes);
  for (let at = 0; at < order.length; at++) {
    for (let next = at + 1; next < order.length && hashes[order[next]!] === hashes[order[at]!]; next++) {
      const id = textAt(ids, order[at]!);
      if (id === textAt(ids, order[next]!)) throw new Error(`Two entities have the id ${id}.`);
    }
  }
  return order;
}

/** The entity with this id. */
export function findId(ids: TextColumn, order: Uint32Array, id: string): number | undefined {
  const wanted = hashId(id);
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hashId(textAt(ids, order[middle]!)) < wanted) low = middle + 1;
    else high = middle;
  }
  for (; low < order.length; low++) {
    const found = textAt(ids, order[low]!);
    if (found === id) return order[low];
    if (hashId(found) !== wanted) return undefined;
  }
  return undefined;
}
