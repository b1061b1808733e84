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

/** Opens a stored index. Throws when it was made by another version of the gazetteer. */
export function openCorpus(index: CorpusIndex): OpenCorpus {
  if (index.gazetteer.version !== GAZETTEER_VERSION) {
    throw new Error(
      `The index of ${index.corpus} has version ${index.gazetteer.version}, expected ${GAZETTEER_VERSION}.`,
    );
  }
  const { corpus, categories, relatedStart, related } = index;
  const ids = index.ids.split("\n");
  const names = index.names.split("\n");
  const originals = index.originals.split("\n");
  const numbers = new Map(ids.map((id, i) => [`${corpus}/${id}`, i]));
  const key = (entity: number): string => `${corpus}/${ids[entity]}`;
  const name = (entity: number): string => names[entity] ?? "";
  const category = (entity: number): Category => CATEGORIES[categories[entity] ?? 0]!;
  return {
    id: corpus,
    gazetteer: index.gazetteer,
    size: ids.length,
    key,
    entityId: (entity) => ids[entity] ?? "",
    name,
    category,
    summary: (entity) => {
      const original = originals[entity];
      return {
        corpus,
        entity: ids[entity] ?? "",
        name: name(entity),
        ...(original ? { original } : {}),
        category: category(entity),
      };
    },
    byKey: (wanted) => numbers.get(wanted),
    isCommon: (entity) => index.common[entity] === 1,
    related: (entity, other) => {
      for (let i = relatedStart[entity] ?? 0; i < (relatedStart[entity + 1] ?? 0); i++) {
        if (related[i] === other) return true;
      }
      return false;
    },
  };
}
