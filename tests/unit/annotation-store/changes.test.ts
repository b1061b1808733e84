import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import {
  type AnnotationBackground,
  draft,
  fromPage,
  fromTab,
  PAGE,
  startAnnotations,
} from "../../fixtures/annotation-background.ts";

vi.setConfig({ testTimeout: 120_000 }); // many random cases

let background: AnnotationBackground;
beforeEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  background = await startAnnotations();
});

const find = async (filter = {}, sort: "newest" | "oldest" = "newest") =>
  (await background.ask({ type: "findAnnotations", filter, sort, offset: 0, limit: 5_000, facets: false })).annotations;
const save = (over: Parameters<typeof draft>[0] = {}) => background.ask({ type: "saveAnnotation", draft: draft(over) });
const change = (id: string, revision: number, note: string) =>
  background.ask({ type: "changeAnnotation", id, revision, change: { note } });

describe("a saved annotation", () => {
  test("is there, also for a background that was started anew", async () => {
    const saved = await save({ note: "Why?", tags: ["a", "b", "a"] });
    expect(saved).toMatchObject({ note: "Why?", tags: ["a", "b"], revision: 1, target: { page: PAGE } });
    expect(saved.created).toBe(saved.modified);
    expect(await find()).toEqual([saved]);
    await background.wake();
    expect(await find()).toEqual([saved]);
  });

  test("is told to the page it is on, without what was typed, and to no other", async () => {
    const { id, colour, target } = await save({ note: "private", tags: ["secret"] });
    expect(await background.ask({ type: "readAnchors" }, fromTab())).toEqual([{ id, colour, quote: target.quote }]);
    expect(await background.ask({ type: "readAnchors" }, fromTab({ url: "https://example.org/other" }))).toEqual([]);
    expect(await background.ask({ type: "readAnchors" }, fromTab({ url: "about:srcdoc" }))).toEqual([]);
    expect(await background.ask({ type: "readAnchors" }, fromTab({ url: undefined }))).toEqual([]);
  });

  test("changes with the revision that was seen, and only so (F5)", async () => {
    const { id } = await save();
    expect(await change(id, 1, "one")).toMatchObject({ revision: 2, note: "one" });
    await expect(change(id, 1, "two")).rejects.toMatchObject({ code: "conflict" });
    expect(await find()).toMatchObject([{ note: "one" }]);
  });

  test("is attached to another place, and is no orphan then", async () => {
    const { id } = await save();
    await background.ask({ type: "reportAnchors", states: [{ id, state: "orphan" }] }, fromTab());
    expect(await find({ orphans: true })).toMatchObject([{ id, orphan: true }]);
    const quote = { exact: "Jack Ma set up Alibaba", prefix: "", suffix: "" };
    const anchor = { quote, position: { start: 3, end: 25 } };
    await background.ask({ type: "changeAnnotation", id, revision: 1, change: { anchor } });
    expect(await find({ orphans: true })).toEqual([]);
    expect(await find()).toMatchObject([{ target: { quote, position: anchor.position, page: PAGE } }]);
  });

  test("that is gone is not found", async () => {
    const { id } = await save();
    await background.ask({ type: "trashAnnotations", ids: [id] });
    await expect(change(id, 1, "late")).rejects.toMatchObject({ code: "not-found" });
    await expect(change(crypto.randomUUID(), 1, "never")).rejects.toMatchObject({ code: "not-found" });
  });
});

test("F5: of a thousand interleaved changes by three editors none is lost, and all see the same in the end", async () => {
  const { id } = await save();
  let accepted = 0;
  /** Who changes it, whether they look at it again before, and whether the next one waits for them. */
  const turn = fc.record({ editor: fc.nat(2), looks: fc.boolean(), waits: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 10, maxLength: 10 }), async (turns) => {
      const seen = Array.from({ length: 3 }, () => accepted + 1);
      const notes: string[] = [];
      const changes = [];
      for (const { editor, looks, waits } of turns) {
        if (looks) seen[editor] = (await find())[0]!.revision;
        const note = `by ${editor}, who saw ${seen[editor]}`;
        const changing = change(id, seen[editor]!, note).then(
          ({ revision }) => {
            accepted++;
            notes.push(note);
            seen[editor] = revision;
          },
          (error: unknown) => expect(error).toMatchObject({ code: "conflict" }),
        );
        changes.push(changing);
        if (waits) await changing;
      }
      await Promise.all(changes);
      expect(await find()).toMatchObject([{ revision: accepted + 1, note: notes.at(-1) ?? (await find())[0]!.note }]);
    }),
    { numRuns: 100 },
  );
  expect(accepted).toBeGreaterThan(200);
});

describe("G1: who heard no answer and saves once more", () => {
  test("has saved one annotation", async () => {
    const first = await save({ note: "Why?" });
    expect(await save({ note: "Why?" })).toEqual(first);
    await background.wake();
    expect(await save({ note: "Why?" })).toEqual(first);
    expect(await find()).toHaveLength(1);
  });

  test.each<[string, () => Promise<unknown>, number]>([
    ["another note", () => save({ note: "Who?" }), 2],
    ["another colour", () => save({ colour: "pink" }), 2],
    [
      "when the first is in the trash",
      async () => {
        await background.ask({ type: "trashAnnotations", ids: [(await find())[0]!.id] });
        await save();
      },
      1,
    ],
  ])("but not with %s", async (_, again, count) => {
    const first = await save();
    await again();
    const now = await find();
    expect(now).toHaveLength(count);
    expect(now.some(({ id }) => id !== first.id)).toBe(true);
  });
});

describe("many at once", () => {
  test("get tags and a colour; only what differs changes", async () => {
    const [a, b, c] = [await save({ tags: ["old", "x"] }), await save({ tags: ["new"], colour: "blue" }), await save()];
    await background.ask({ type: "trashAnnotations", ids: [c.id] });
    const ids = [a.id, b.id, c.id, crypto.randomUUID()];
    const changed = await background.ask({
      type: "changeMany",
      ids,
      addTags: ["new"],
      removeTags: ["old"],
      colour: "blue",
    });
    expect(changed).toMatchObject([{ id: a.id, tags: ["x", "new"], colour: "blue", revision: 2 }]);
    expect((await find()).find(({ id }) => id === b.id)).toEqual(b);
  });
});

describe("F8: the trash", () => {
  test("gives back exactly what went in, also after the background was stopped", async () => {
    const saved = await save({ note: "x" });
    expect(await background.ask({ type: "trashAnnotations", ids: [saved.id, crypto.randomUUID()] })).toBe(1);
    expect(await find()).toEqual([]);
    expect(await background.ask({ type: "readAnchors" }, fromTab())).toEqual([]);
    expect(await find({ trash: true })).toMatchObject([{ id: saved.id }]);
    await background.wake();
    expect(await background.ask({ type: "untrashAnnotations", ids: [saved.id] })).toBe(1);
    expect(await find()).toEqual([saved]);
  });

  test("is emptied of what is in it alone, and of many a snapshot is taken before", async () => {
    const [a, b, c] = [await save({ note: "a" }), await save({ note: "b" }), await save({ note: "c" })];
    await background.ask({ type: "trashAnnotations", ids: [a.id, b.id] });
    expect(await background.ask({ type: "purgeTrash", ids: [c.id] })).toBe(0);
    expect(await background.ask({ type: "purgeTrash" })).toBe(2);
    expect(await find({ trash: true })).toEqual([]);
    expect(await find()).toEqual([c]);
    const [snapshot] = await background.ask({ type: "listSnapshots" });
    expect(snapshot).toMatchObject({ annotations: 3 });
    expect(await background.ask({ type: "restoreSnapshot", id: snapshot!.id })).toMatchObject({ added: 2, same: 1 });
    expect((await find({ trash: true })).map(({ id }) => id).toSorted()).toEqual([a.id, b.id].toSorted());
  });

  test("keeps for thirty days", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-01T12:00:00Z") });
    const [a, b] = [await save({ note: "a" }), await save({ note: "b" })];
    await background.ask({ type: "trashAnnotations", ids: [a.id] });
    vi.setSystemTime(new Date("2026-01-31T11:00:00Z"));
    await background.ask({ type: "trashAnnotations", ids: [b.id] });
    await fakeBrowser.runtime.onStartup.trigger();
    expect(await find({ trash: true })).toHaveLength(2);
    vi.setSystemTime(new Date("2026-01-31T13:00:00Z"));
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(async () => expect(await find({ trash: true })).toMatchObject([{ id: b.id }]));
  });
});

describe("F9: clocks and ids", () => {
  test("a clock that runs back changes no order, no id, and no time backwards", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-05-01T00:00:00Z") });
    const first = await save({ note: "first" });
    vi.setSystemTime(new Date("2020-01-01T00:00:00Z"));
    const second = await save({ note: "second" });
    const changed = await change(first.id, 1, "changed");
    expect(changed.modified).toBe(first.modified);
    expect((await find({}, "oldest")).map(({ id }) => id)).toEqual([second.id, first.id]);
    vi.setSystemTime(new Date("2038-02-01T00:00:00Z"));
    await background.wake();
    expect((await find({}, "oldest")).map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  test("of those saved in the same instant the order is always the same", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-05-01T00:00:00Z") });
    for (let i = 0; i < 20; i++) await save({ note: String(i) });
    const order = (await find()).map(({ id }) => id);
    await background.wake();
    expect((await find()).map(({ id }) => id)).toEqual(order);
    const page = await background.ask({
      type: "findAnnotations",
      filter: {},
      sort: "newest",
      offset: 7,
      limit: 5,
      facets: false,
    });
    expect(page.annotations.map(({ id }) => id)).toEqual(order.slice(7, 12));
    expect(page.total).toBe(20);
  });

  test("an id that is taken is not taken again", async () => {
    const first = await save({ note: "first" });
    const free = crypto.randomUUID();
    vi.spyOn(crypto, "randomUUID")
      .mockReturnValueOnce(first.id as never)
      .mockReturnValueOnce(free);
    expect((await save({ note: "second" })).id).toBe(free);
    expect(await find()).toHaveLength(2);
  });
});

describe("F7: a private window", () => {
  const everything = async () => [
    await find(),
    await find({ trash: true }),
    await background.ask({ type: "listSnapshots" }),
    await fakeBrowser.storage.local.get(null),
  ];

  test("stores nothing, whatever is tried", async () => {
    const { id } = await save();
    const before = await everything();
    const hidden = { ...fromPage, incognito: true };
    const tries = [
      { type: "saveAnnotation", draft: draft() },
      { type: "changeAnnotation", id, revision: 1, change: { note: "x" } },
      { type: "changeMany", ids: [id], addTags: ["x"], removeTags: [] },
      { type: "trashAnnotations", ids: [id] },
      { type: "untrashAnnotations", ids: [id] },
      { type: "purgeTrash" },
      { type: "importAnnotations", annotations: [], conflicts: "keep" },
      { type: "restoreSnapshot", id: "x" },
      { type: "recoverAnnotations" },
      { type: "acceptLoss" },
    ] as const;
    for (const request of tries)
      await expect(background.ask(request as never, hidden)).rejects.toMatchObject({ code: "private" });
    await background.ask({ type: "reportAnchors", states: [{ id, state: "orphan" }] }, fromTab({ incognito: true }));
    expect(await everything()).toEqual(before);
  });

  test("is one also when only the tab is known", async () => {
    vi.spyOn(fakeBrowser.tabs, "get").mockResolvedValue({ id: 9, incognito: true } as never);
    const request = { type: "saveAnnotation", draft: draft(), tab: 9 } as const;
    await expect(background.ask(request)).rejects.toMatchObject({ code: "private" });
    expect(await background.ask({ type: "readPageAnnotations", tab: 9 })).toMatchObject({ private: true });
  });

  test("may have held a tab that is gone, where Gloss runs in private windows", async () => {
    vi.spyOn(fakeBrowser.tabs, "get").mockRejectedValue(new Error("No tab with id: 9"));
    const request = { type: "saveAnnotation", draft: draft(), tab: 9 } as const;
    expect(await background.ask(request)).toMatchObject({ revision: 1 });
    Object.assign(fakeBrowser, { extension: { isAllowedIncognitoAccess: async () => true } });
    await expect(background.ask(request)).rejects.toMatchObject({ code: "private" });
  });
});
