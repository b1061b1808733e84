import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Annotation } from "../../../utils/annotation/annotation.ts";
import { exportAs } from "../../../utils/formats/export.ts";
import { readAnnotations } from "../../../utils/formats/read-annotations.ts";
import { type AnnotationBackground, draft, startAnnotations } from "../../fixtures/annotation-background.ts";
import { annotation, annotations as anAnnotation } from "../../fixtures/annotations.ts";

vi.setConfig({ testTimeout: 120_000 }); // many random cases

const someAnnotations = (maxLength: number) => fc.uniqueArray(anAnnotation, { maxLength, selector: ({ id }) => id });

let background: AnnotationBackground;
beforeEach(async () => {
  vi.restoreAllMocks();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  background = await startAnnotations();
});

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const everything = async (): Promise<Annotation[]> => {
  const request = { type: "findAnnotations", sort: "newest", offset: 0, limit: 5_000, facets: false } as const;
  const lists = [{}, { trash: true }].map(async (filter) => (await background.ask({ ...request, filter })).annotations);
  return (await Promise.all(lists)).flat().toSorted(byId);
};
const bringIn = (annotations: Annotation[], conflicts: "keep" | "replace" = "keep") =>
  background.ask({ type: "importAnnotations", annotations, conflicts });
const preview = (annotations: Annotation[]) => background.ask({ type: "previewImport", annotations });
const one = annotation({ note: "mine", tags: ["law"], foreign: { motivation: "highlighting" } });

test("E9: any store taken out and brought into an empty one is the same, with ids, times, revisions and order", async () => {
  await fc.assert(
    fc.asyncProperty(someAnnotations(20), async (annotations) => {
      background = await startAnnotations();
      expect(await preview(annotations)).toEqual(annotations.map(() => "new"));
      expect(await bringIn(annotations)).toEqual({ added: annotations.length, same: 0, replaced: 0, kept: 0 });
      const out = await everything();
      expect(out).toEqual(annotations.toSorted(byId));
      background = await startAnnotations();
      await bringIn(out);
      await background.wake();
      expect(await everything()).toEqual(out);
    }),
    { numRuns: 30 },
  );
});

test("importing twice changes nothing the second time, whatever was there and however conflicts are settled", async () => {
  const overlapping = fc
    .tuple(someAnnotations(8), someAnnotations(8), fc.array(fc.nat(7)), fc.boolean())
    .map(([there, coming, same, twice]) => {
      const shared = same.flatMap((at) => (there[at] ? [{ ...coming[0], ...there[at], note: `other ${at}` }] : []));
      return [there, [...coming, ...shared, ...(twice ? there : [])]] as [Annotation[], Annotation[]];
    });
  await fc.assert(
    fc.asyncProperty(overlapping, fc.constantFrom("keep", "replace"), async ([there, coming], conflicts) => {
      background = await startAnnotations();
      await bringIn(there);
      const fates = await preview(coming);
      const first = await bringIn(coming, conflicts);
      expect(first.added).toBe(fates.filter((fate) => fate === "new").length);
      const after = await everything();
      expect(await bringIn(coming, conflicts)).toMatchObject({ added: 0, replaced: 0 });
      expect(await everything()).toEqual(after);
    }),
    { numRuns: 40 },
  );
});

describe("an import", () => {
  test.each<[string, Partial<Annotation>, "same" | "conflict"]>([
    ["itself", {}, "same"],
    ["itself at another revision", { revision: 99, modified: "2089-01-01T00:00:00.000Z" }, "same"],
    ["its id in capitals", { id: one.id.toUpperCase() }, "same"],
    ["another note", { note: "changed" }, "conflict"],
    ["other tags", { tags: ["changed"] }, "conflict"],
    ["itself in the trash", { deleted: "2020-01-01T00:00:00.000Z" }, "conflict"],
    ["another tool's words beside it", { foreign: { motivation: "linking", "x:new": 1 } }, "conflict"],
  ])("finds %s to be %s", async (_, over, fate) => {
    await bringIn([one]);
    expect(await preview([{ ...one, ...over }])).toEqual([fate]);
  });

  test("keeps or replaces what differs, a revision later than both", async () => {
    await bringIn([one]);
    const other = { ...one, note: "other", revision: 70 };
    expect(await bringIn([other], "keep")).toEqual({ added: 0, same: 0, replaced: 0, kept: 1 });
    expect(await everything()).toEqual([one]);
    expect(await bringIn([other], "replace")).toEqual({ added: 0, same: 0, replaced: 1, kept: 0 });
    expect(await everything()).toEqual([{ ...other, revision: 71 }]);
  });

  test("brings all or none", async () => {
    await bringIn([one]);
    const real = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === "annotations" && ++puts === 3) throw new DOMException("full", "QuotaExceededError");
      return real.call(this, value, key);
    });
    const many = fc.sample(someAnnotations(9), { numRuns: 20, seed: 3 }).find(({ length }) => length > 4)!;
    await expect(bringIn(many)).rejects.toMatchObject({ code: "quota" });
    vi.restoreAllMocks();
    expect(await everything()).toEqual([one]);
    await background.wake();
    expect(await everything()).toEqual([one]);
    expect(await bringIn(many)).toMatchObject({ added: many.length });
  });

  test("takes a snapshot of what was there before", async () => {
    const saved = await background.ask({ type: "saveAnnotation", draft: draft() });
    await background.ask({ type: "changeAnnotation", id: saved.id, revision: 1, change: { note: "mine" } });
    const before = await everything();
    await bringIn([{ ...before[0]!, note: "theirs" }], "replace");
    const [snapshot] = await background.ask({ type: "listSnapshots" });
    await background.ask({ type: "trashAnnotations", ids: [saved.id] });
    await background.ask({ type: "purgeTrash" });
    expect(await background.ask({ type: "restoreSnapshot", id: snapshot!.id })).toMatchObject({ added: 1 });
    expect(await everything()).toEqual(before);
  });

  test("refuses what the second copy couldn't hold", async () => {
    const nested = (depth: number) =>
      JSON.parse(`{"a":${"[".repeat(depth)}${"]".repeat(depth)}}`) as Record<string, unknown>;
    const circle: Record<string, unknown> = {};
    circle.circle = circle;
    await expect(bringIn([{ ...one, foreign: circle }])).rejects.toMatchObject({ code: "invalid" });
    await expect(bringIn([{ ...one, foreign: { a: "x".repeat(1_000_001) } }])).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(bringIn([{ ...one, foreign: nested(3_000) }])).rejects.toMatchObject({ code: "invalid" });
    await bringIn([{ ...one, foreign: nested(90) }]);
    await background.emptyDatabase();
    expect(await background.ask({ type: "recoverAnnotations" })).toBe(1);
  });
});

test("D3: what is too large for one message comes in several", async () => {
  const large = Array.from({ length: 400 }, (_, at) => ({
    ...one,
    id: `${one.id.slice(0, -3)}${100 + at}`,
    note: "长".repeat(100_000),
    foreign: {},
  }));
  await bringIn(large);
  const asked = { type: "findAnnotations", filter: {}, sort: "newest", limit: 5_000, facets: false } as const;
  const ids = new Set<string>();
  for (let parts = 0; ids.size < large.length; parts++) {
    expect(parts).toBeLessThan(5);
    const { annotations } = await background.ask({ ...asked, offset: ids.size });
    expect(Buffer.byteLength(JSON.stringify(annotations))).toBeLessThan(64 * 1024 * 1024);
    for (const { id } of annotations) ids.add(id);
  }
});

describe("a table or notes that went out come back as what they were", () => {
  const stored = [
    annotation({ tags: ["press freedom", "法律"], note: "one\n\ntwo", colour: "pink" }),
    annotation({
      id: "1f8fad5b-d9cb-469f-a165-70867728950e",
      target: { quote: { exact: "what was sung", prefix: "", suffix: "" }, position: { start: 5, end: 18 } },
    }),
    annotation({
      id: "2f8fad5b-d9cb-469f-a165-70867728950e",
      target: { quote: { exact: "a *b* [c](d)", prefix: "", suffix: "" } },
    }),
  ];
  const options = { title: "x", lang: "en", now: "2026-11-22T01:02:03Z" };

  test.each(["csv", "readwise", "markdown"] as const)("%s", async (format) => {
    await bringIn(stored);
    const { name, content } = exportAs(format, stored, options);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const { annotations: coming } = readAnnotations(name, bytes);
    const request = { annotations: coming, matching: "words" } as const;
    expect(await background.ask({ type: "previewImport", ...request })).toEqual(["same", "same", "same"]);
    await background.ask({ type: "importAnnotations", conflicts: "replace", ...request });
    expect(await everything()).toEqual(stored.toSorted(byId));
    const edited = coming.map((each, at) => (at === 0 ? { ...each, note: "another" } : each));
    const again = { ...request, annotations: edited };
    expect(await background.ask({ type: "importAnnotations", conflicts: "replace", ...again })).toMatchObject({
      added: 0,
      replaced: 1,
    });
    expect((await everything()).filter(({ note }) => note === "another")).toHaveLength(1);
  });
});
