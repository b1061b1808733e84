import { beforeEach, describe, expect, test, vi } from "vitest";
import { openDB } from "idb";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { assess, type Evidence } from "../../../entrypoints/background/annotations/assess.ts";
import { DATABASE, VERSION } from "../../../entrypoints/background/annotations/database.ts";
import { type AnnotationBackground, draft, fromTab, startAnnotations } from "../../fixtures/annotation-background.ts";

let background: AnnotationBackground;
beforeEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  background = await startAnnotations();
});

const save = (note = "") => background.ask({ type: "saveAnnotation", draft: draft({ note }) });
/** All annotations, by their notes. */
const find = async () =>
  (
    await background.ask({
      type: "findAnnotations",
      filter: {},
      sort: "oldest",
      offset: 0,
      limit: 100,
      facets: false,
    })
  ).annotations.toSorted((a, b) => (a.note < b.note ? -1 : 1));
const state = () => background.ask({ type: "readStoreState" });
const open = () => openDB(DATABASE);

describe("what is there is weighed", () => {
  const at = (seq: number, count: number, generation = "one") => ({ generation, seq, count });
  const sentinel = (seq: number, count: number, generation = "one") => ({ ...at(seq, count, generation), changed: "" });
  test.each<[string, Evidence, ReturnType<typeof assess>]>([
    ["nothing anywhere", { state: undefined, present: 0, sentinel: undefined, copied: 0 }, { kind: "new" }],
    ["empty as it was", { state: undefined, present: 0, sentinel: sentinel(0, 0), copied: 0 }, { kind: "new" }],
    ["all there", { state: at(5, 3), present: 3, sentinel: sentinel(5, 3), copied: 0 }, { kind: "whole" }],
    ["no sentinel", { state: at(5, 3), present: 3, sentinel: undefined, copied: 0 }, { kind: "whole" }],
    [
      "a sentinel one change behind",
      { state: at(6, 4), present: 4, sentinel: sentinel(5, 3), copied: 0 },
      { kind: "whole" },
    ],
    [
      "a sentinel of another life",
      { state: at(1, 0, "two"), present: 0, sentinel: sentinel(5, 3), copied: 0 },
      { kind: "whole" },
    ],
    ["emptied", { state: undefined, present: 0, sentinel: sentinel(5, 3), copied: 3 }, { kind: "lost", had: 3 }],
    [
      "emptied, and no sentinel",
      { state: undefined, present: 0, sentinel: undefined, copied: 3 },
      { kind: "lost", had: 3 },
    ],
    [
      "emptied, and no copy",
      { state: undefined, present: 0, sentinel: sentinel(5, 3), copied: 0 },
      { kind: "lost", had: 3 },
    ],
    [
      "fallen back to an earlier change",
      { state: at(4, 2), present: 2, sentinel: sentinel(5, 3), copied: 0 },
      { kind: "lost", had: 3 },
    ],
    [
      "some records gone",
      { state: at(5, 3), present: 2, sentinel: sentinel(5, 3), copied: 0 },
      { kind: "lost", had: 3 },
    ],
  ])("%s", (_, evidence, expected) => {
    expect(assess(evidence)).toEqual(expected);
  });
});

describe("F1: an emptied database", () => {
  test("is noticed and comes back whole", async () => {
    const saved = [await save("a"), await save("b"), await save("c")];
    await background.ask({ type: "trashAnnotations", ids: [saved[2]!.id] });
    await background.emptyDatabase();
    expect(await state()).toMatchObject({ annotations: 0, trashed: 0, lost: { had: 3, recoverable: 3 } });
    expect(await background.ask({ type: "recoverAnnotations" })).toBe(3);
    expect(await state()).toEqual({ annotations: 2, trashed: 1 });
    expect(await find()).toEqual(saved.slice(0, 2));
    await background.wake();
    expect(await state()).toEqual({ annotations: 2, trashed: 1 });
  });

  test("is noticed by the first page that reports, before anybody looks", async () => {
    await save();
    await background.emptyDatabase();
    expect(await background.ask({ type: "readAnchors" }, fromTab())).toEqual([]);
    expect(await fakeBrowser.storage.local.get("annotationLoss")).toMatchObject({ annotationLoss: { had: 1 } });
  });

  test("is not forgotten while the reader goes on, and what is new stays", async () => {
    const lost = await save("lost");
    await background.emptyDatabase();
    const fresh = await save("fresh");
    expect(await state()).toMatchObject({ annotations: 1, lost: { had: 1, recoverable: 1 } });
    await background.wake();
    expect(await state()).toMatchObject({ annotations: 1, lost: { had: 1, recoverable: 1 } });
    expect(await background.ask({ type: "recoverAnnotations" })).toBe(1);
    expect(await find()).toEqual([fresh, lost]);
  });

  test("twice over gives back both", async () => {
    const first = await save("first");
    await background.emptyDatabase();
    const second = await save("second");
    await background.emptyDatabase();
    expect(await state()).toMatchObject({ annotations: 0, lost: { recoverable: 2 } });
    expect(await background.ask({ type: "recoverAnnotations" })).toBe(2);
    expect(await find()).toEqual([first, second]);
  });

  test("that the reader lets go is not spoken of again, and lies in a snapshot for a while", async () => {
    const saved = await save();
    await background.emptyDatabase();
    expect((await state()).lost).toBeDefined();
    await background.ask({ type: "acceptLoss" });
    expect(await state()).toEqual({ annotations: 0, trashed: 0 });
    await background.wake();
    expect(await state()).toEqual({ annotations: 0, trashed: 0 });
    const [snapshot] = await background.ask({ type: "listSnapshots" });
    await background.ask({ type: "restoreSnapshot", id: snapshot!.id });
    expect(await find()).toEqual([saved]);
  });

  test("that holds less than was stored last is noticed", async () => {
    const [a, b] = [await save("a"), await save("b")];
    const database = await open();
    await database.delete("annotations", b.id);
    database.close();
    await background.wake();
    expect(await state()).toMatchObject({ annotations: 1, lost: { had: 2, recoverable: 1 } });
    await background.ask({ type: "recoverAnnotations" });
    expect(await find()).toEqual([a, b]);
  });

  test("whose sentinel is damaged too is noticed by the copy", async () => {
    await save();
    await fakeBrowser.storage.local.set({ annotationSentinel: "garbage" });
    await background.emptyDatabase();
    expect(await state()).toMatchObject({ lost: { had: 1, recoverable: 1 } });
  });

  test("gives back what is whole of a damaged copy", async () => {
    const saved = await Promise.all(Array.from({ length: 12 }, (_, i) => save(String(i))));
    const copy = [...background.files.folders.get("annotations")!.folders.values()][0]!;
    const [name] = copy.files.keys();
    copy.files.set(name!, new Blob(["[{]"]));
    const gone = saved.filter(({ id }) => id.startsWith(name!.slice(0, 2))).length;
    await background.emptyDatabase();
    expect(await background.ask({ type: "recoverAnnotations" })).toBe(12 - gone);
  });
});

test("a database that was never used is no loss", async () => {
  expect(await state()).toEqual({ annotations: 0, trashed: 0 });
  await background.emptyDatabase();
  expect(await state()).toEqual({ annotations: 0, trashed: 0 });
});

test("what was removed for good is no loss", async () => {
  const { id } = await save();
  await background.ask({ type: "trashAnnotations", ids: [id] });
  await background.ask({ type: "purgeTrash" });
  await background.emptyDatabase();
  expect((await state()).lost).toBeUndefined();
});

test("a copy that couldn't be written is written by the next background", async () => {
  await save("a");
  background.files.fail = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  const saved = await save("b"); // durable all the same
  expect(saved.revision).toBe(1);
  background.files.fail = undefined;
  await background.wake();
  await state();
  await vi.waitFor(async () => expect(await (await open()).count("uncopied")).toBe(0));
  await background.emptyDatabase();
  expect(await background.ask({ type: "recoverAnnotations" })).toBe(2);
});

test("G5: a database that lacks a store is made anew, and what it held comes back", async () => {
  const saved = await save();
  vi.stubGlobal("indexedDB", new (await import("fake-indexeddb")).IDBFactory());
  (await openDB(DATABASE, VERSION, { upgrade: (database) => void database.createObjectStore("state") })).close();
  await background.wake();
  expect(await state()).toMatchObject({ lost: { recoverable: 1 } });
  await background.ask({ type: "recoverAnnotations" });
  expect(await find()).toEqual([saved]);
});

describe("F3: versions", () => {
  test("the database is made from nothing, and opened again as it is", async () => {
    const saved = await save();
    const database = await open();
    expect(database.version).toBe(VERSION);
    expect([...database.objectStoreNames]).toEqual(["annotations", "state", "uncopied"]);
    database.close();
    await background.wake();
    expect(await find()).toEqual([saved]);
  });

  test("one of a newer Gloss stays untouched, and every request says so", async () => {
    await save();
    const newer = await openDB(DATABASE, VERSION + 1, {
      upgrade: (database) => void database.createObjectStore("new"),
    });
    const before = await Promise.all([...newer.objectStoreNames].map((store) => newer.getAll(store)));
    newer.close();
    const [files, stored] = [
      JSON.stringify([...background.files.folders.keys()]),
      await fakeBrowser.storage.local.get(),
    ];
    await background.wake();
    expect(await state()).toEqual({ annotations: 0, trashed: 0, newer: true });
    for (const request of [save, find, () => background.ask({ type: "recoverAnnotations" })].slice(0, 2))
      await expect(request()).rejects.toMatchObject({ code: "newer-database" });
    const again = await open();
    expect(again.version).toBe(VERSION + 1);
    expect(await Promise.all([...again.objectStoreNames].map((store) => again.getAll(store)))).toEqual(before);
    expect([JSON.stringify([...background.files.folders.keys()]), await fakeBrowser.storage.local.get()]).toEqual([
      files,
      stored,
    ]);
  });

  test("who holds the database makes way for a newer version at once", async () => {
    await save();
    const newer = await openDB(DATABASE, VERSION + 1); // would wait forever
    newer.close();
    await expect(save()).rejects.toMatchObject({ code: "newer-database" });
  });
});

describe("F2: no room", () => {
  test("to save says so, and what was there stays", async () => {
    const saved = await save("old");
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await expect(save("new")).rejects.toMatchObject({ code: "quota" });
    put.mockRestore();
    expect(await find()).toEqual([saved]);
    expect((await save("again")).note).toBe("again");
  });

  test("for a snapshot or copy keeps nobody from saving", async () => {
    background.files.fail = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    const saved = await save();
    expect(await find()).toEqual([saved]);
    expect(await background.ask({ type: "listSnapshots" })).toEqual([]);
  });
});

test("F4: a connection that ended is opened again", async () => {
  const saved = await save();
  const real = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(function (this: IDBDatabase) {
    throw new DOMException("closing", "InvalidStateError");
  });
  await save("next");
  expect(real).toBeDefined();
  expect(await find()).toHaveLength(2);
  expect((await find())[0]).toEqual(saved);
});

describe("snapshots", () => {
  test("one a day when something changed, seven of them", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-01T10:00:00Z") });
    for (let day = 1; day <= 10; day++) {
      // A minute later each day: waiting moves the clock on, and a day is a day.
      const twoDigits = String(day).padStart(2, "0");
      vi.setSystemTime(new Date(`2026-03-${twoDigits}T10:${twoDigits}:00Z`));
      await save(`${day} a`);
      await save(`${day} b`);
      const [latest] = await vi.waitFor(async () => {
        const list = await background.ask({ type: "listSnapshots" });
        expect(list[0]?.taken.slice(8, 10)).toBe(twoDigits);
        return list;
      });
      expect(latest!.annotations).toBeGreaterThanOrEqual(day * 2 - 1);
      await background.wake();
    }
    expect(await background.ask({ type: "listSnapshots" })).toHaveLength(7);
  });

  test("are found by their own names only", async () => {
    await save();
    for (const id of ["", "..", "../annotations", "__proto__", "2026-03-01T10-00-00.000Z_1_1_daily.json.gz"])
      await expect(background.ask({ type: "restoreSnapshot", id })).rejects.toMatchObject({ code: "not-found" });
  });
});
