/** One corpus, ready for linking: the gazetteer and the little that decisions need to know of each entity. */
import { CATEGORIES, type Category, type EntitySummary } from "../model.ts";
import { GAZETTEER_VERSION, type Gazetteer } from "./gazetteer.ts";
import { findId } from "./id-order.ts";
import { isColumn, textAt, type TextColumn } from "./text-column.ts";

/** The stored form: nothing but typed arrays, so that a woken background reads it back without parsing. */
export interface CorpusIndex {
  corpus: string;
  /** In the order of the entities. */
  ids: TextColumn;
  names: TextColumn;
  /** Names in their original script; an empty column where no entity has one. */
  originals: TextColumn;
  /** Entities in the order of their ids' hashes. */
  idOrder: Uint32Array;
  /** Index into CATEGORIES by entity. */
  categories: Uint8Array;
  /** 1 for entities that pages anywhere name. */
  common: Uint8Array;
  gazetteer: Gazetteer;
  /** Entities that belong together: those of entity `e` are `related[relatedStart[e]..relatedStart[e + 1]]`, sorted. Both empty where none do. */
  relatedStart: Uint32Array;
  related: Uint32Array;
}

/** The live form. Entities are numbers inside one corpus, keys (`corpus/id`) outside. */
export interface OpenCorpus {
  id: string;
  gazetteer: Gazetteer;
  size: number;
  key(entity: number): string;
  entityId(entity: number): string;
  name(entity: number): string;
  category(entity: number): Category;
  summary(entity: number): EntitySummary;
  /** The number of an entity of this corpus by its key. */
  byKey(key: string): number | undefined;
  isCommon(entity: number): boolean;
  related(entity: number, other: number): boolean;
}

/** Opens a stored index. Throws when it was made by another version of the gazetteer, or something of it is missing. */
export function openCorpus(index: CorpusIndex): OpenCorpus {
  const { gazetteer } = index;
  if (gazetteer.version !== GAZETTEER_VERSION) {
    throw new Error(`The index of ${index.corpus} has version ${gazetteer.version}, expected ${GAZETTEER_VERSION}.`);
  }
  if (!isWhole(index)) throw new Error(`The index of ${index.corpus} is damaged.`);
  const { corpus, ids, categories, relatedStart, related } = index;
  const keys = new Map<number, string>();
  // What was linked is asked for again and again: as evidence, in cards.
  const numbers = new Map<string, number>();
  const entityId = (entity: number): string => textAt(ids, entity);
  const key = (entity: number): string => {
    let known = keys.get(entity);
    if (known === undefined) {
      keys.set(entity, (known = `${corpus}/${entityId(entity)}`));
      numbers.set(known, entity);
    }
    return known;
  };
  const name = (entity: number): string => textAt(index.names, entity);
  const category = (entity: number): Category => CATEGORIES[categories[entity] ?? 0]!;
  return {
    id: corpus,
    gazetteer,
    size: categories.length,
    key,
    entityId,
    name,
    category,
    summary: (entity) => {
      const original = textAt(index.originals, entity);
      return {
        corpus,
        entity: entityId(entity),
        name: name(entity),
        ...(original === "" ? {} : { original }),
        category: category(entity),
      };
    },
    byKey: (wanted) =>
      numbers.get(wanted) ??
      (wanted.startsWith(`${corpus}/`) ? findId(ids, index.idOrder, wanted.slice(corpus.length + 1)) : undefined),
    isCommon: (entity) => index.common[entity] === 1,
    related: (entity, other) => {
      for (let i = relatedStart[entity] ?? 0; i < (relatedStart[entity + 1] ?? 0); i++) {
        if (related[i] === other) return true;
      }
      return false;
    },
  };
}

const isPowerOfTwo = (size: number): boolean => size > 0 && (size & (size - 1)) === 0;

/** Whether the parts are there and fit together. */
function isWhole({
  ids,
  names,
  originals,
  idOrder,
  categories,
  common,
  gazetteer,
  relatedStart,
  related,
}: CorpusIndex): boolean {
  const { filter, buckets, tags, pool, formStart, senseStart, senseEntity, senseFlags, senseCapitals } = gazetteer;
  const arrays = [
    categories,
    common,
    filter,
    buckets,
    tags,
    pool,
    formStart,
    senseStart,
    senseEntity,
    senseFlags,
    senseCapitals,
  ];
  return (
    [ids, names, originals].every(isColumn) &&
    [...arrays, idOrder, relatedStart, related].every((array) => ArrayBuffer.isView(array)) &&
    isPowerOfTwo(filter.length) &&
    isPowerOfTwo(buckets.length - 1) &&
    buckets.at(-1) === tags.length &&
    formStart.length === tags.length + 1 &&
    formStart.length === senseStart.length &&
    formStart.at(-1) === pool.length &&
    senseStart.at(-1) === senseEntity.length &&
    senseFlags.length === senseEntity.length &&
    senseCapitals.length === senseEntity.length &&
    common.length === categories.length &&
    idOrder.length === categories.length &&
    (relatedStart.length === 0 || relatedStart.length === categories.length + 1) &&
    (relatedStart.at(-1) ?? 0) === related.length
  );
}
