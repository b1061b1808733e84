import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Database, installPack, isWhole, openDatabase } from "../../../entrypoints/background/store.ts";
import { packFiles } from "../../../corpus/compile.ts";
import type { LoadedCorpus } from "../../../corpus/load.ts";
import type { Pack, PackManifest } from "../../../utils/corpus/corpus-pack.ts";
import { LATER, SMALL } from "../../fixtures/package.ts";

const packOf = (corpus: LoadedCorpus): Pack => ({
  manifest: JSON.parse(Buffer.from(packFiles(corpus).get("manifest.json")!).toString()) as PackManifest,
  entities: corpus.entities,
  documents: corpus.documents,
  index: corpus.index,
});
const small = packOf(SMALL);
const later = packOf(LATER);
const STORES = ["corpora", "indexes", "entities", "documents", "passages"] as const;

let database: Database;
let count = 0;
beforeEach(async () => {
  database = await openDatabase(() => undefined, `store-${count++}`);
});
afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

const everything = () =>
  Promise.all(STORES.map(async (name) => [await database.getAllKeys(name), await database.getAll(name)]));

describe("an installed pack", () => {
  beforeEach(() => installPack(database, small));

  test("is there whole", async () => {
    expect(await isWhole(database, small.manifest)).toBe(true);
    expect(await database.get("entities", ["small", "jack-ma"])).toEqual(SMALL.entities[0]);
    expect(await database.get("indexes", "small")).toEqual(small.index);
  });

  test("has its passages by the entities they name or speak of", async () => {
    const passages = await database.getAllFromIndex("passages", "byEntity", "small/jack-ma");
    expect(passages.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(await database.getAllFromIndex("passages", "byEntity", "small/alibaba")).toHaveLength(1);
  });

  test("is replaced by its next version, and nothing of it stays", async () => {
    await installPack(database, later);
    await installPack(database, small);
    expect(await isWhole(database, small.manifest)).toBe(true);
    expect(await database.get("entities", ["small", "beijing"])).toBeUndefined();
  });

  test("leaves another corpus alone, also one whose id begins the same", async () => {
    const other: Pack = { ...small, manifest: { ...small.manifest, name: "small-2" } };
    const before: Pack = { ...small, manifest: { ...small.manifest, name: "smal" } };
    await installPack(database, other);
    await installPack(database, before);
    await installPack(database, later);
    expect(await isWhole(database, other.manifest)).toBe(true);
    expect(await isWhole(database, before.manifest)).toBe(true);
    expect(await isWhole(database, later.manifest)).toBe(true);
  });

  /** Lets the second put into a store (the first of the one there is) fail. */
  const failIn = (broken: string, fail: (store: IDBObjectStore) => IDBRequest<IDBValidKey>): void => {
    const real = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      const at = this.name === "entities" || this.name === "passages" ? 2 : 1;
      return this.name === broken && ++puts === at ? fail(this) : real.call(this, value, key);
    });
  };

  test.each(STORES)("stays as it was when a put into %s fails", async (broken) => {
    const old = await everything();
    failIn(broken, (store) => {
      store.add({}, ["twice"]);
      return store.add({}, ["twice"]);
    });
    await expect(installPack(database, later)).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await everything()).toEqual(old);
  });

  test.each(STORES)("stays as it was when a value or key is refused for %s", async (broken) => {
    const old = await everything();
    failIn(broken, () => {
      throw new DOMException("no", "DataCloneError");
    });
    await expect(installPack(database, later)).rejects.toThrow("no");
    vi.restoreAllMocks();
    expect(await everything()).toEqual(old);
  });
});

test.each(["entities", "documents", "passages", "indexes"] as const)(
  "a pack without its %s is not whole",
  async (name) => {
    await installPack(database, small);
    const [first] = await database.getAllKeys(name);
    await database.delete(name, first as never);
    expect(await isWhole(database, small.manifest)).toBe(false);
  },
);

test("a connection makes way for a newer version, and says so", async () => {
  const lost = vi.fn();
  const name = `store-${count++}`;
  await openDatabase(lost, name);
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 99);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
  expect(lost).toHaveBeenCalledOnce();
  newer.close();
});
