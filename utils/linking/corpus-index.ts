/** One corpus, ready for linking: the gazetteer and the little that decisions need to know of each entity. */
import { CATEGORIES, type Category, type EntitySummary } from "../model.ts";
import { GAZETTEER_VERSION, type Gazetteer } from "./gazetteer.ts";

/** The stored form: strings and typed arrays, so that a woken background reads it back without parsing. */
export interface CorpusIndex {
  corpus: string;
  /** Entity ids, display names and original-script names, a line each, in the order of the entities. */
  ids: string;
  names: string;
  originals: string;
  /** Index into CATEGORIES by entity. */
  categories: Uint8Array;
  /** 1 for entities that pages anywhere name. */
  common: Uint8Array;
  gazetteer: Gazetteer;
  /** Entities that documents name together: those of entity `e` are `related[relatedStart[e]..relatedStart[e + 1]]`, sorted. */
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
  const { corpus, categories, relatedStart, related } = index;
  // Split when first asked for: of 10^5 names a page needs a few.
  const lines = (text: string): (() => string[]) => {
    let split: string[] | undefined;
    return () => (split ??= text.split("\n"));
  };
  const [ids, names, originals] = [lines(index.ids), lines(index.names), lines(index.originals)];
  let numbers: Map<string, number> | undefined;
  const byId = (): Map<string, number> => (numbers ??= new Map(ids().map((id, i) => [id, i])));
  const keys: string[] = [];
  const key = (entity: number): string => (keys[entity] ??= `${corpus}/${ids()[entity]}`);
  const name = (entity: number): string => names()[entity] ?? "";
  const category = (entity: number): Category => CATEGORIES[categories[entity] ?? 0]!;
  return {
    id: corpus,
    gazetteer,
    size: categories.length,
    key,
    entityId: (entity) => ids()[entity] ?? "",
    name,
    category,
    summary: (entity) => {
      const original = originals()[entity];
      return {
        corpus,
        entity: ids()[entity] ?? "",
        name: name(entity),
        ...(original ? { original } : {}),
        category: category(entity),
      };
    },
    byKey: (wanted) => (wanted.startsWith(`${corpus}/`) ? byId().get(wanted.slice(corpus.length + 1)) : undefined),
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
  categories,
  common,
  gazetteer,
  relatedStart,
  related,
}: CorpusIndex): boolean {
  const { filter, slots, pool, formStart, senseStart, senseEntity, senseFlags, senseCapitals } = gazetteer;
  const arrays = [
    categories,
    common,
    filter,
    slots,
    pool,
    formStart,
    senseStart,
    senseEntity,
    senseFlags,
    senseCapitals,
  ];
  return (
    [ids, names, originals].every((text) => typeof text === "string") &&
    [...arrays, relatedStart, related].every((array) => ArrayBuffer.isView(array)) &&
    isPowerOfTwo(filter.length) &&
    isPowerOfTwo(slots.length) &&
    slots.length >= formStart.length - 1 &&
    formStart.length === senseStart.length &&
    formStart.at(-1) === pool.length &&
    senseStart.at(-1) === senseEntity.length &&
    senseFlags.length === senseEntity.length &&
    senseCapitals.length === senseEntity.length &&
    common.length === categories.length &&
    relatedStart.length === categories.length + 1 &&
    relatedStart.at(-1) === related.length
  );
}
