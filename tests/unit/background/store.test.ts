import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Database, openDatabase } from "../../../entrypoints/background/store/database.ts";
import { installOwn, type OwnCorpus } from "../../../entrypoints/background/store/install-own.ts";
import { installPack } from "../../../entrypoints/background/store/install-pack.ts";
import { DamagedError } from "../../../entrypoints/background/store/packed-json.ts";
import { forgetRemoved, removeCorpus, restoreCorpus, sweep } from "../../../entrypoints/background/store/remove.ts";
import { openStored } from "../../../entrypoints/background/store/stored-corpus.ts";
import { packFiles } from "../../../corpus/compile.ts";
import type { LoadedCorpus } from "../../../corpus/load.ts";
import type { Pack, PackManifest } from "../../../utils/corpus/corpus-pack.ts";
import type { Entity } from "../../../utils/model.ts";
import { fakeLocks, type FakeLocks } from "../../fixtures/fake-locks.ts";
import { LATER, SMALL } from "../../fixtures/package.ts";

const packOf = (corpus: LoadedCorpus, name = corpus.about.id): Pack => ({
  manifest: { ...(JSON.parse(Buffer.from(packFiles(corpus).get("manifest.json")!).toString()) as PackManifest), name },
  entities: corpus.entities,
  documents: corpus.documents,
  index: { ...corpus.index, link: { ...corpus.index.link, corpus: name } },
});
const small = packOf(SMALL);

/** A person with nothing but names. */
const person = (id: string, name: string, more: Partial<Entity> = {}): Entity => ({
  id,
  name,
  category: "person",
  common: false,
  description: "",
  aliases: [{ name, lang: "en", kind: "name", strength: "strong", case: "capital" }],
  cues: [],
  not: [],
  other: [],
  ...more,
});
const own = (entities: Entity[], more: Partial<OwnCorpus> = {}): OwnCorpus => ({
  about: { name: "own", title: "My people" },
  entities,
  documents: [],
  subject: [],
  related: [],
  ...more,
});

let database: Database;
let locks: FakeLocks;
let count = 0;
beforeEach(async () => {
  database = await openDatabase(() => undefined, `store-${count++}`);
  locks = fakeLocks();
});
afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

const open = async (corpus: string) => openStored(database, (await database.get("corpora", corpus))!);
const generations = async (): Promise<string[]> => [
  ...new Set((await database.getAllKeys("parts")).map(([generation]) => generation)),
];

describe("an installed pack", () => {
  beforeEach(() => installPack(database, small, locks));

  test("is there whole", async () => {
    const stored = await open("small");
    expect(await stored.entity("jack-ma")).toEqual(SMALL.entities[0]);
    expect(await stored.entity("nobody")).toBeUndefined();
    expect(await stored.entityRange(0, 99)).toEqual(SMALL.entities);
    const [{ document, passages }] = SMALL.documents as [(typeof SMALL.documents)[0]];
    expect(await stored.document(document.id)).toEqual({ document, passages });
    const { text: _, ...source } = document;
    expect(await stored.sources()).toEqual([source]);
    expect((await stored.ranking()).index.numberOf("spoke")).toBeGreaterThanOrEqual(0);
  });

  test("has its passages by the entities they name or speak of", async () => {
    const stored = await open("small");
    expect((await stored.passagesOf("jack-ma")).map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(await stored.passagesOf("alibaba")).toHaveLength(1);
    expect(await stored.passagesOf("nobody")).toEqual([]);
    expect([...(await stored.passageCounts())]).toEqual([
      [0, 3],
      [1, 1],
    ]);
  });

  test("is replaced by its next version, and nothing of it stays after a sweep", async () => {
    await installPack(database, packOf(LATER), locks);
    expect(await (await open("small")).entity("beijing")).toBeDefined();
    await installPack(database, small, locks);
    expect(await (await open("small")).entity("beijing")).toBeUndefined();
    await sweep(database, "now", locks);
    expect(await generations()).toEqual([(await database.get("corpora", "small"))!.generation]);
    expect(await database.count("unclaimed")).toBe(0);
  });

  test("lets those read on who have opened it", async () => {
    const before = await open("small");
    await installPack(database, packOf(LATER), locks);
    expect(await before.entity("jack-ma")).toEqual(SMALL.entities[0]);
  });

  test("leaves another corpus alone, also one whose id begins the same", async () => {
    await installPack(database, packOf(SMALL, "small-2"), locks);
    await installPack(database, packOf(SMALL, "smal"), locks);
    await installPack(database, packOf(LATER), locks);
    await sweep(database, "now", locks);
    for (const id of ["small-2", "smal"]) expect(await (await open(id)).entityRange(0, 9)).toHaveLength(2);
    expect(await (await open("small")).entityRange(0, 9)).toHaveLength(3);
  });

  test.each(["entities", "passages", "documents", "postings", "sources"] as const)(
    "tells when its %s are damaged or gone",
    async (kind) => {
      const { generation } = (await database.get("corpora", "small"))!;
      await database.delete("parts", [generation, kind, 0]);
      const everything = async () => {
        const stored = await open("small");
        await stored.entity("jack-ma");
        await stored.passagesOf("jack-ma");
        await stored.document(SMALL.documents[0]!.document.id);
      };
      await expect(everything()).rejects.toThrow(DamagedError);
      if (kind === "postings") return;
      await database.put("parts", new Uint8Array([31, 139, 8, 0, 0, 0]), [generation, kind, 0]);
      await expect(everything()).rejects.toThrow(DamagedError);
    },
  );
});

describe("a corpus of the reader's", () => {
  const ada = person("ada", "Ada Lovelace");
  const documents = [
    {
      id: "d",
      title: "Notes",
      authors: [],
      language: "en",
      text: "Ada Lovelace wrote. She was brief. Charles Babbage came.",
    },
  ];

  test("is indexed with its documents", async () => {
    await installOwn(database, own([ada, person("babbage", "Charles Babbage")], { documents }), { locks });
    const { record, link, passagesOf } = await open("own");
    expect(record).toMatchObject({
      from: "reader",
      manifest: {
        title: "My people",
        counts: { entities: 2, aliases: 2, documents: 1, passages: 3 },
        languages: ["en"],
      },
    });
    expect(record.bytes).toBeGreaterThan(100);
    expect(link.related(0, 1)).toBe(true);
    expect((await passagesOf("ada")).map(({ text }) => text)).toEqual(["Ada Lovelace wrote.", "She was brief."]);
  });

  test("keeps what its rows say of who belongs together", async () => {
    const people = [ada, person("b", "Bob Bone"), person("c", "Cid Cane")];
    await installOwn(
      database,
      own(people, {
        related: [
          ["c", "ada"],
          ["ada", "gone"],
        ],
      }),
      { locks },
    );
    const { link } = await open("own");
    expect([link.related(0, 2), link.related(2, 0), link.related(0, 1)]).toEqual([true, true, false]);
  });

  test("may have more entities than a record holds", async () => {
    const many = Array.from({ length: 1000 }, (_, i) => person(`p${i}`, `Name${i} Family`));
    await installOwn(database, own(many, { documents: [{ ...documents[0]!, text: "Name777 Family came." }] }), {
      locks,
    });
    const stored = await open("own");
    expect((await stored.entity("p777"))?.name).toBe("Name777 Family");
    expect([...(await stored.entities(["p0", "p255", "p256", "p999", "q"])).keys()]).toEqual([
      "p0",
      "p255",
      "p256",
      "p999",
    ]);
    expect(await stored.passagesOf("p777")).toHaveLength(1);
    expect((await stored.entityRange(990, 99)).length).toBe(10);
  });

  test("tells before an update what it changes, and applies it only then", async () => {
    const names = [ada, person("b", "Bob Bone"), person("c", "Cid Cane")];
    await installOwn(database, own(names), { locks });
    const next = own([ada, person("b", "Bob Bone", { description: "Dead." }), person("d", "Dan Dane")]);
    const confirm = vi.fn(() => Promise.resolve(false));
    expect(await installOwn(database, next, { locks, confirm })).toBeUndefined();
    expect(confirm).toHaveBeenCalledExactlyOnceWith({
      before: 3,
      added: { count: 1, names: ["Dan Dane"] },
      removed: { count: 1, names: ["Cid Cane"] },
      changed: { count: 1, names: ["Bob Bone"] },
    });
    expect((await open("own")).link.size).toBe(3);
    expect(await (await open("own")).entity("c")).toBeDefined();
    expect(await generations()).toHaveLength(1);
    await installOwn(database, next, { locks, confirm: () => Promise.resolve(true) });
    expect(await (await open("own")).entity("d")).toBeDefined();
  });

  test.each([
    ["two entities with one id", [ada, ada], /Two entities have the id ada/],
    ["an entity without an id", [person("", "No One")], /can't have the id/],
  ])("with %s is refused, and nothing of it stays", async (_, entities, message) => {
    await expect(installOwn(database, own(entities), { locks })).rejects.toThrow(message);
    expect([await database.count("corpora"), await database.count("parts"), await database.count("unclaimed")]).toEqual(
      [0, 0, 0],
    );
  });

  test("that is cancelled leaves nothing", async () => {
    const cancelling = new AbortController();
    const endless = function* () {
      for (let i = 0; ; i++) {
        if (i === 700) cancelling.abort();
        yield person(`p${i}`, `Name${i} Family`);
      }
    };
    const cancelled = installOwn(database, { ...own([]), entities: endless() }, { locks, signal: cancelling.signal });
    await expect(cancelled).rejects.toThrow("abort");
    expect([await database.count("corpora"), await database.count("parts"), await database.count("unclaimed")]).toEqual(
      [0, 0, 0],
    );
  });
});

describe("deletion", () => {
  beforeEach(() => installPack(database, small, locks));

  test("can be taken back in the same session", async () => {
    expect(await removeCorpus(database, "small", "now")).toBe(true);
    expect(await database.count("corpora")).toBe(0);
    await sweep(database, "now", locks);
    expect(await restoreCorpus(database, "small")).toBe(true);
    expect(await (await open("small")).entityRange(0, 9)).toEqual(SMALL.entities);
    expect(await restoreCorpus(database, "small")).toBe(false);
  });

  test("is for good in the next session, or when asked for", async () => {
    await removeCorpus(database, "small", "before");
    await sweep(database, "now", locks);
    expect(await database.count("parts")).toBe(0);
    await installPack(database, small, locks);
    await removeCorpus(database, "small", "now");
    await forgetRemoved(database, "small");
    expect([await database.count("parts"), await database.count("removed")]).toEqual([0, 0]);
  });

  test("doesn't stand in the way of a new one", async () => {
    await removeCorpus(database, "small", "now");
    await installPack(database, packOf(LATER), locks);
    expect(await restoreCorpus(database, "small")).toBe(false);
    await sweep(database, "now", locks);
    expect(await generations()).toHaveLength(1);
    expect(await (await open("small")).entity("beijing")).toBeDefined();
  });

  test("of what isn't there does nothing", async () => {
    expect(await removeCorpus(database, "other", "now")).toBe(false);
  });
});

describe("a sweep", () => {
  test("leaves alone what somebody is writing", async () => {
    const writing = installOwn(
      database,
      {
        ...own([]),
        entities: (async function* () {
          for (let i = 0; i < 600; i++) {
            if (i % 100 === 0) await sweep(database, "now", locks);
            yield person(`p${i}`, `Name${i} Family`);
          }
        })(),
      },
      { locks },
    );
    await writing;
    expect(await (await open("own")).entityRange(0, 999)).toHaveLength(600);
  });
});

/**
 * Whoever writes is killed at the nth call of the database: from then on nothing of theirs happens. Every n is tried until the work
 * gets through; what is left is the old or the new, whole, and after a sweep nothing else.
 */
describe("killed at any moment", () => {
  const people = (generation: number): Entity[] =>
    Array.from({ length: 600 }, (_, i) => person(`p${i}`, `Name${i} Family`, { description: `${generation}` }));

  const works: [string, () => Promise<unknown>][] = [
    ["an import", () => installOwn(database, own(people(1)), { locks })],
    ["an update", () => installOwn(database, own(people(2)), { locks })],
    ["a deletion", () => removeCorpus(database, "own", "before")],
    ["a sweep", () => sweep(database, "later", locks)],
  ];
  test.each(works)("%s", async (name, work) => {
    let through = false;
    for (let n = 0; !through; n++) {
      database.close();
      database = await openDatabase(() => undefined, `store-${count++}`);
      if (name !== "an import") await installOwn(database, own(people(1)), { locks });
      if (name === "a sweep") {
        await removeCorpus(database, "own", "before");
        await installOwn(database, own(people(2)), { locks });
      }
      let calls = 0;
      const transaction = IDBDatabase.prototype.transaction;
      vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...args) {
        if (calls++ >= n) throw new DOMException("killed", "AbortError");
        return transaction.apply(this, args);
      });
      through = await work().then(
        () => calls <= n,
        () => false,
      );
      vi.restoreAllMocks();
      locks.die();
      await sweep(database, "now", locks);
      const record = await database.get("corpora", "own");
      const found = record ? await (await open("own")).entityRange(0, 999) : [];
      const whole = [[], people(1), people(2)].findIndex((one) => JSON.stringify(one) === JSON.stringify(found));
      expect(whole, `${name}, killed at call ${n}`).toBeGreaterThanOrEqual(0);
      expect(await generations()).toEqual(record ? [record.generation] : []);
      expect(await database.count("unclaimed")).toBe(0);
    }
  });
});

test("a database of the first layout is made anew", async () => {
  const name = `store-${count++}`;
  await new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const store of ["corpora", "indexes", "entities", "documents"]) request.result.createObjectStore(store);
      request.result.createObjectStore("passages").createIndex("byEntity", "entities", { multiEntry: true });
    };
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error!);
  });
  const migrated = await openDatabase(() => undefined, name);
  expect([...migrated.objectStoreNames]).toEqual(["corpora", "parts", "removed", "unclaimed"]);
  await installPack(migrated, small, locks);
  migrated.close();
});

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
