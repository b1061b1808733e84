/** Reads a corpus that is installed. Entities and passages are looked up, never scanned. */
import { openCorpus, type OpenCorpus } from "../../../utils/linking/corpus-index.ts";
import type { CorpusDocument, Entity, Passage, Source } from "../../../utils/model.ts";
import type { CorpusRecord, Database, PartKind, Postings, Ranking } from "./database.ts";
import { type OpenGlossary, openGlossary } from "../../../utils/ranking/glossary.ts";
import { type OpenRankIndex, openRankIndex } from "../../../utils/ranking/rank-index.ts";
import { DamagedError, unpackJson } from "./packed-json.ts";
import { SHARD } from "./writer.ts";

export interface StoredCorpus {
  record: CorpusRecord;
  link: OpenCorpus;
  /** What its passages are ranked with, opened. */
  ranking: () => Promise<{ index: OpenRankIndex; glossary?: OpenGlossary }>;
  entity: (id: string) => Promise<Entity | undefined>;
  /** Those that there are of these, by id. */
  entities: (ids: Iterable<string>) => Promise<Map<string, Entity>>;
  /** Entities in the corpus' order, a range of them. */
  entityRange: (from: number, count: number) => Promise<Entity[]>;
  /** Those that there are of these, in their order. */
  passages: (indexes: Iterable<number>) => Promise<Passage[]>;
  /** Passages that name the entity or speak of it; of very many the first `MOST_PASSAGES`. */
  passagesOf: (id: string) => Promise<Passage[]>;
  /** How many those are, of each entity that has any, by its number. */
  passageCounts: () => Promise<Map<number, number>>;
  /** Those that there are of these; of more than `MOST_TEXTS` the others without their texts. */
  documents: (ids: Iterable<string>) => Promise<(Source | CorpusDocument)[]>;
  document: (id: string) => Promise<{ document: CorpusDocument; passages: Passage[] } | undefined>;
  sources: () => Promise<Source[]>;
  report: () => Promise<unknown>;
}

type StoredSource = Source & { passages: [first: number, count: number] };

/** Shards that are kept unpacked: what a card or page asks for next is mostly in one of those. */
const KEPT = 16;
/** More than these nobody waits for, and nobody reads. */
const MOST_PASSAGES = 1000;
const MOST_TEXTS = 100;

/** Opens an installed corpus. Throws `DamagedError`, or what `openCorpus` throws when its index is of another version. */
export async function openStored(database: Database, record: CorpusRecord): Promise<StoredCorpus> {
  const { generation, manifest } = record;
  const corpus = manifest.name;
  const part = async (kind: PartKind, number: number) => {
    const found = await database.get("parts", [generation, kind, number]);
    if (found === undefined) throw new DamagedError(corpus, kind);
    return found;
  };
  const json = async (kind: PartKind, number: number): Promise<unknown> => {
    const found = await part(kind, number);
    try {
      return await unpackJson(found as Uint8Array);
    } catch (cause) {
      throw new DamagedError(corpus, kind, { cause });
    }
  };
  const index = await part("link", 0);
  const link = openCorpus(index as Parameters<typeof openCorpus>[0]);

  const kept = new Map<string, Promise<unknown[]>>();
  const shard = <T>(kind: "entities" | "passages", number: number): Promise<T[]> => {
    const key = `${kind}${number}`;
    const known = kept.get(key) ?? (json(kind, number) as Promise<unknown[]>);
    kept.delete(key);
    kept.set(key, known);
    known.catch(() => kept.delete(key));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return known as Promise<T[]>;
  };
  /** The items with these numbers, each shard read once. */
  const items = async <T>(kind: "entities" | "passages", numbers: Iterable<number>, most: number): Promise<T[]> => {
    const wanted = [...new Set(numbers)].filter((number) => number >= 0 && number < most).toSorted((a, b) => a - b);
    const found: T[] = [];
    let at = -1;
    let open: T[] = [];
    for (const number of wanted) {
      const own = Math.floor(number / SHARD);
      if (own !== at) open = await shard<T>(kind, (at = own));
      const item = open[number % SHARD];
      if (item === undefined) throw new DamagedError(corpus, kind);
      found.push(item);
    }
    return found;
  };
  const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
    let reading: Promise<T> | undefined;
    return () => {
      reading ??= read();
      reading.catch(() => (reading = undefined));
      return reading;
    };
  };
  const numberOf = (id: string): number | undefined => link.byKey(`${corpus}/${id}`);
  const postings = once(async () => (await part("postings", 0)) as Postings);
  const sources = once(async () => (await json("sources", 0)) as StoredSource[]);
  const { entities: most, passages: mostPassages } = manifest.counts;
  const entities = async (ids: Iterable<string>): Promise<Map<string, Entity>> => {
    const numbers = [...ids].flatMap((id) => numberOf(id) ?? []);
    return new Map((await items<Entity>("entities", numbers, most)).map((entity) => [entity.id, entity]));
  };
  const passages = (indexes: Iterable<number>): Promise<Passage[]> => items<Passage>("passages", indexes, mostPassages);
  const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

  return {
    record,
    link,
    ranking: once(async () => {
      const { ranking, glossary } = (await part("ranking", 0)) as Ranking;
      return { index: openRankIndex(ranking), ...(glossary ? { glossary: openGlossary(glossary) } : {}) };
    }),
    entity: async (id) => (await entities([id])).get(id),
    entities,
    entityRange: (from, count) => items<Entity>("entities", range(from, count), most),
    passages,
    passagesOf: async (id) => {
      const number = numberOf(id);
      return number === undefined ? [] : passages(postingsAt(await postings(), number).subarray(0, MOST_PASSAGES));
    },
    passageCounts: async () => {
      const { entity, start } = await postings();
      return new Map([...entity].map((number, i) => [number, start[i + 1]! - start[i]!]));
    },
    documents: async (ids) => {
      const numbers = new Map((await sources()).map(({ id }, number) => [id, number]));
      const wanted = [...ids].flatMap((id) => numbers.get(id) ?? []);
      const all = await sources();
      const texts = await Promise.all(wanted.slice(0, MOST_TEXTS).map((number) => json("documents", number)));
      return [...(texts as CorpusDocument[]), ...wanted.slice(MOST_TEXTS).map((number) => bare(all[number]!))];
    },
    document: async (id) => {
      const number = (await sources()).findIndex((source) => source.id === id);
      if (number < 0) return undefined;
      const [first, count] = (await sources())[number]!.passages;
      const [document, own] = await Promise.all([
        json("documents", number) as Promise<CorpusDocument>,
        passages(range(first, count)),
      ]);
      return { document, passages: own };
    },
    sources: async () => (await sources()).map(bare),
    report: () => json("report", 0).catch(() => undefined),
  };
}

const bare = ({ passages: _passages, ...source }: StoredSource): Source => source;

/** Passages of an entity, found by halves. */
function postingsAt({ entity, start, passages }: Postings, number: number): Uint32Array {
  let low = 0;
  let high = entity.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entity[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return entity[low] === number ? passages.subarray(start[low], start[low + 1]) : passages.subarray(0, 0);
}
