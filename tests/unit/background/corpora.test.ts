import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type * as corpora from "../../../entrypoints/background/corpora.ts";
import type * as answering from "../../../entrypoints/background/answers.ts";
import type { Database, PartKind } from "../../../entrypoints/background/store/database.ts";
import { fakeNavigator } from "../../fixtures/fake-locks.ts";
import { fakePackage, LATER, SMALL } from "../../fixtures/package.ts";

let shipped: ReturnType<typeof fakePackage>;
let background: typeof corpora;
let answers: typeof answering;

/** A background that has just been started: nothing in memory, the store as it was. */
async function wake(): Promise<void> {
  vi.resetModules();
  background = await import("../../../entrypoints/background/corpora.ts");
  answers = await import("../../../entrypoints/background/answers.ts");
}

beforeEach(async () => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("navigator", fakeNavigator());
  shipped = fakePackage();
  vi.stubGlobal("fetch", shipped.fetch);
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  await wake();
});

const names = async (): Promise<string[]> => {
  const { corpora: open } = await background.library();
  return open.flatMap((corpus) => Array.from({ length: corpus.size }, (_, entity) => corpus.name(entity)));
};

/** Changes the store behind the background's back, and starts it anew. */
async function damage(change: (database: Database) => Promise<unknown>): Promise<void> {
  const { database } = await background.library();
  await change(database);
  database.close();
  shipped.read.length = 0;
  await wake();
}

describe("opens", () => {
  test("a store that is not there, from the package", async () => {
    expect(await names()).toEqual(["Jack Ma", "Alibaba"]);
  });

  test("once for all who ask at the same time", async () => {
    const libraries = await Promise.all([background.library(), background.library(), background.library()]);
    expect(new Set(libraries).size).toBe(1);
    expect(shipped.read.filter((path) => path.endsWith("index.bin"))).toHaveLength(1);
  });

  test("what is stored, without reading the package", async () => {
    await damage(() => Promise.resolve());
    expect(await names()).toEqual(["Jack Ma", "Alibaba"]);
    expect(shipped.read).toEqual([]);
  });

  test("several corpora", async () => {
    shipped.ship(SMALL, {
      ...SMALL,
      about: { ...SMALL.about, id: "other" },
      index: { ...SMALL.index, link: { ...SMALL.index.link, corpus: "other" } },
    });
    const { corpora: open } = await background.library();
    expect(open.map(({ id }) => id)).toEqual(["other", "small"]);
  });

  test("again after a failure", async () => {
    const manifest = shipped.files.get("small/manifest.json")!;
    shipped.files.delete("small/manifest.json");
    await expect(background.library()).rejects.toThrow("manifest.json");
    shipped.files.set("small/manifest.json", manifest);
    expect(await names()).toEqual(["Jack Ma", "Alibaba"]);
  });

  test("again after the database was taken away", async () => {
    const first = await background.library();
    await new Promise((resolve) => (indexedDB.deleteDatabase("gloss").onsuccess = resolve));
    expect(await background.library()).not.toBe(first);
    expect(await names()).toEqual(["Jack Ma", "Alibaba"]);
  });
});

const generationOf = async (database: Database): Promise<string> =>
  (await database.get("corpora", "small"))!.generation;

/** A stored index with one of its parts changed. */
const withIndex =
  (change: (link: { gazetteer?: Record<string, unknown>; names?: unknown }) => void) => async (database: Database) => {
    const key: [string, "link", number] = [await generationOf(database), "link", 0];
    const index = await database.get("parts", key);
    change(index as unknown as Parameters<typeof change>[0]);
    await database.put("parts", index!, key);
  };
const without = (kind: PartKind) => async (database: Database) =>
  database.delete("parts", [await generationOf(database), kind, 0]);

describe("builds again from the package", () => {
  const rebuilt = async (): Promise<void> => {
    expect(await names()).toEqual(["Jack Ma", "Alibaba"]);
    const { entity, excerpts } = await answers.answerReadEntity({
      type: "readEntity",
      corpus: "small",
      entity: "jack-ma",
      context: "",
    });
    expect([entity.name, excerpts.length]).toEqual(["Jack Ma", 2]);
    expect(shipped.read).toContain("small/index.bin");
  };

  test.each<[string, (database: Database) => Promise<unknown>]>([
    ["an emptied store", (database) => Promise.all([...database.objectStoreNames].map((name) => database.clear(name)))],
    ["a missing index", without("link")],
    ["missing passages", without("passages")],
    ["missing entities", without("entities")],
    ["missing statistics", without("ranking")],
    ["an index of another version", withIndex((link) => (link.gazetteer!.version = -1))],
    ["an index without a gazetteer", withIndex((link) => delete link.gazetteer)],
    ["an index without names", withIndex((link) => delete link.names)],
    ["a gazetteer without buckets", withIndex((link) => delete link.gazetteer!.buckets)],
    ["a gazetteer with nothing in its buckets", withIndex((link) => (link.gazetteer!.buckets = new Uint32Array(0)))],
    [
      "an index that is something else",
      async (database) => database.put("parts", 7 as never, [await generationOf(database), "link", 0]),
    ],
  ])("%s", async (_, change) => {
    await damage(change);
    await rebuilt();
  });
});

describe("refuses a package", () => {
  test.each<[string, (files: Map<string, Uint8Array>) => void, RegExp]>([
    [
      "with a part cut off",
      (files) => files.set("small/index.bin", files.get("small/index.bin")!.slice(0, -8)),
      /index\.bin is damaged/,
    ],
    ["with a part changed", (files) => (files.get("small/entities.jsonl")![9]! ^= 1), /entities\.jsonl is damaged/],
    ["without a part", (files) => files.delete("small/documents.jsonl"), /documents\.jsonl/],
    [
      "of another layout",
      (files) => files.set("small/manifest.json", Buffer.from('{"packVersion": 99}')),
      /version 99/,
    ],
  ])("%s", async (_, change, message) => {
    change(shipped.files);
    await expect(background.library()).rejects.toThrow(message);
  });
});

describe("an update", () => {
  test("puts what the new package ships in place of the old", async () => {
    await names();
    shipped.ship(LATER);
    await background.updateCorpora();
    expect(await names()).toEqual(["Jack Ma", "Alibaba", "Beijing"]);
  });

  test("installs a corpus that the package ships for the first time", async () => {
    await names();
    shipped.ship(SMALL, {
      ...SMALL,
      about: { ...SMALL.about, id: "other" },
      index: { ...SMALL.index, link: { ...SMALL.index.link, corpus: "other" } },
    });
    await background.updateCorpora();
    expect((await background.library()).corpora.map(({ id }) => id)).toEqual(["other", "small"]);
  });

  test("to the same leaves the store alone", async () => {
    const before = await background.library();
    await background.updateCorpora();
    expect(await background.library()).toBe(before);
  });

  test("that is damaged leaves the old corpus whole", async () => {
    await names();
    shipped.ship(LATER);
    shipped.files.set("small/index.bin", new Uint8Array(8));
    await expect(background.updateCorpora()).rejects.toThrow("damaged");
    expect(await names()).toEqual(["Jack Ma", "Alibaba"]);
  });

  test("lets requests under way read to their end", async () => {
    const { stored } = await background.library();
    shipped.ship(LATER);
    await background.updateCorpora();
    expect(await stored.get("small")!.entity("jack-ma")).toBeDefined();
  });
});
