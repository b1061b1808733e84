import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type * as reports from "../../../entrypoints/background/reports.ts";
import type { PageReport } from "../../../utils/messages/page-report.ts";
import { DATABASE } from "../../../entrypoints/background/annotations/database.ts";
import {
  type AnnotationBackground,
  draft,
  fromTab,
  PAGE,
  startAnnotations,
} from "../../fixtures/annotation-background.ts";

let background: AnnotationBackground;
beforeEach(async () => {
  vi.restoreAllMocks();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  background = await startAnnotations();
});

const save = (over: Parameters<typeof draft>[0] = {}) => background.ask({ type: "saveAnnotation", draft: draft(over) });
const on = (source: string) => ({ target: { ...draft().target, source } });
const readTab = async (tab = 7) => (await background.ask({ type: "readPageAnnotations", tab })).annotations;

const NOTHING: PageReport = { site: "example.org", status: "reading", partial: false, entities: [], waiting: [] };
/** What `reportPage` answers. */
async function report(
  over: Partial<{ tab: number; frame: number; since: number; url: string; canonical: string }> = {},
) {
  const module: typeof reports = await import("../../../entrypoints/background/reports.ts");
  const { canonical, ...reporter } = { tab: 7, frame: 0, since: 1, url: PAGE, canonical: undefined, ...over };
  return module.takeReport(reporter, NOTHING, canonical === undefined ? {} : { canonical });
}

describe("a page that reports", () => {
  test("hears whether it has annotations", async () => {
    expect(await report()).toBe(false);
    const { id } = await save();
    expect(await report()).toBe(true);
    expect(await report({ url: `${PAGE}?utm_source=feed#part` })).toBe(true);
    expect(await report({ url: "https://example.org/other" })).toBe(false);
    await background.ask({ type: "trashAnnotations", ids: [id] });
    expect(await report()).toBe(false);
  });

  test("is known by what it said of itself in its first report", async () => {
    await save(on("https://example.org/story-9"));
    const shown = { since: 5, url: "https://example.org/read?story=story-9&session=story-9" };
    expect(await report(shown)).toBe(false);
    expect(await report({ ...shown, canonical: "https://example.org/story-9" })).toBe(true);
    expect(await report(shown)).toBe(true);
    expect(await report({ ...shown, since: 6 })).toBe(false);
  });

  test("opens no database while nothing is stored", async () => {
    await report();
    await background.wake();
    const open = vi.spyOn(indexedDB, "open");
    expect(await report()).toBe(false);
    expect(await background.ask({ type: "readAnchors" }, fromTab())).toEqual([]);
    expect(open.mock.calls.filter(([name]) => name === DATABASE)).toEqual([]);
  });

  test("is read all the same when the annotations can't be", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("disk", "UnknownError");
    });
    expect(await report()).toBe(false);
  });
});

test("the badge tells of the very first annotation, however long the sentinel takes", async () => {
  await report();
  const texts: string[] = [];
  Object.assign(fakeBrowser.action, { setBadgeText: async ({ text }: { text: string }) => void texts.push(text) });
  const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
  vi.spyOn(fakeBrowser.storage.local, "set").mockImplementation(async (values) => {
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    await set(values);
  });
  await save();
  await vi.waitFor(() => expect(texts).toEqual(["•"]));
  expect(await report()).toBe(true);
});

describe("pages are told", () => {
  test("of annotations that came, changed and went, each frame that shows them and no other", async () => {
    await report();
    await report({ tab: 8, url: "https://example.org/other" });
    await report({ tab: 9, frame: 0, url: "https://frames.example/" });
    await report({ tab: 9, frame: 4, url: PAGE });
    const sent = vi.spyOn(fakeBrowser.tabs, "sendMessage");
    const told = () => sent.mock.calls.map(([tab, , options]) => [tab, (options as { frameId: number }).frameId]);
    const expected = [
      [7, 0],
      [9, 4],
    ];
    const { id } = await save();
    await vi.waitFor(() => expect(told().toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual(expected));
    for (const change of [
      { type: "changeAnnotation", id, revision: 1, change: { colour: "blue" } },
      { type: "changeMany", ids: [id], addTags: ["x"], removeTags: [] },
      { type: "trashAnnotations", ids: [id] },
      { type: "untrashAnnotations", ids: [id] },
    ] as const) {
      sent.mockClear();
      await background.ask(change as never);
      await vi.waitFor(() => expect(told().toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual(expected));
    }
    expect(sent.mock.calls[0]![1]).toEqual({ type: "annotationsChanged" });
  });

  test("nothing of where annotations stand: they know it", async () => {
    const { id } = await save();
    await background.ask({ type: "readAnchors" }, fromTab());
    const sent = vi.spyOn(fakeBrowser.tabs, "sendMessage");
    await background.ask({ type: "reportAnchors", states: [{ id, state: "orphan" }] }, fromTab());
    await save({ note: "told" });
    await vi.waitFor(() => expect(sent).toHaveBeenCalled());
    expect(sent).toHaveBeenCalledTimes(1);
  });
});

describe("popup and panel", () => {
  test("see the annotations of all frames of a tab, and how they stand", async () => {
    const [here, frame] = [await save(), await save(on("https://frames.example/a"))];
    await save(on("https://example.org/other"));
    await report();
    await report({ frame: 3, url: "https://frames.example/a" });
    expect(await readTab()).toEqual([
      { annotation: here, frame: 0, state: "waiting" },
      { annotation: frame, frame: 3, state: "waiting" },
    ]);
    await background.ask({ type: "reportAnchors", states: [{ id: here.id, state: "anchored" }] }, fromTab());
    const orphan = { id: frame.id, state: "orphan" as const, closest: "some words" };
    await background.ask(
      { type: "reportAnchors", states: [orphan] },
      fromTab({ frame: 3, url: "https://frames.example/a" }),
    );
    await background.wake();
    expect(await readTab()).toEqual([
      { annotation: here, frame: 0, state: "anchored" },
      { annotation: frame, frame: 3, state: "orphan", closest: "some words" },
    ]);
  });

  test("see how annotations stand also while the page reads them again", async () => {
    const { id } = await save();
    await background.ask({ type: "reportAnchors", states: [{ id, state: "orphan", closest: "words" }] }, fromTab());
    await background.ask({ type: "readAnchors" }, fromTab());
    expect(await readTab()).toMatchObject([{ state: "orphan", closest: "words" }]);
  });

  test("see nothing of the page that stood in the tab before", async () => {
    await save();
    await report();
    await background.ask({ type: "readAnchors" }, fromTab());
    expect(await readTab()).toHaveLength(1);
    await report({ since: 2, url: "https://example.org/next" });
    expect(await readTab()).toEqual([]);
  });

  test("see the annotations of a page where Gloss hasn't spoken yet", async () => {
    const saved = await save();
    vi.spyOn(fakeBrowser.tabs, "get").mockResolvedValue({ id: 5, url: `${PAGE}#x`, incognito: false } as never);
    expect(await readTab(5)).toEqual([{ annotation: saved, frame: 0, state: "waiting" }]);
  });
});

describe("D1: what a page reports", () => {
  test("touches its own annotations alone", async () => {
    const [own, other] = [await save(), await save(on("https://other.example/"))];
    const states = [own, other].map(({ id }) => ({ id, state: "orphan" as const }));
    await background.ask({ type: "reportAnchors", states, canonical: "https://other.example/" }, fromTab());
    const found = await background.ask({
      type: "findAnnotations",
      filter: { orphans: true },
      sort: "newest",
      offset: 0,
      limit: 9,
      facets: false,
    });
    expect(found.annotations.map(({ id }) => id)).toEqual([own.id]);
  });

  test("is kept: found again is no orphan; still waiting is what it was", async () => {
    const { id } = await save();
    const orphans = async () => {
      const filter = { orphans: true };
      const request = { type: "findAnnotations", filter, sort: "newest", offset: 0, limit: 9, facets: false } as const;
      return (await background.ask(request)).total;
    };
    const states = async (state: "orphan" | "waiting" | "anchored") =>
      background.ask({ type: "reportAnchors", states: [{ id, state }] }, fromTab());
    await states("orphan");
    expect(await orphans()).toBe(1);
    await background.wake();
    await states("waiting");
    expect(await orphans()).toBe(1);
    await states("anchored");
    expect(await orphans()).toBe(0);
    await background.wake();
    expect(await orphans()).toBe(0);
  });
});
