import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  type AnnotationBackground,
  draft,
  fromTab,
  PAGE,
  startAnnotations,
} from "../../fixtures/annotation-background.ts";

let background: AnnotationBackground;
beforeEach(async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  background = await startAnnotations();
});

const find = async (filter = {}) =>
  (await background.ask({ type: "findAnnotations", filter, sort: "newest", offset: 0, limit: 5_000, facets: false }))
    .annotations;
const save = (over: Parameters<typeof draft>[0] = {}) => background.ask({ type: "saveAnnotation", draft: draft(over) });

describe("a saved annotation", () => {
  test("is there, also for a background that was started anew", async () => {
    const saved = await save({ note: "Why?", tags: ["a", "b", "a"] });
    expect(saved).toMatchObject({ note: "Why?", tags: ["a", "b"], revision: 1, target: { page: PAGE } });
    expect(saved.created).toBe(saved.modified);
    expect(await find()).toEqual([saved]);
    await background.wake();
    expect(await find()).toEqual([saved]);
  });

  test("is told to the page it is on, without what was typed", async () => {
    const saved = await save({ note: "private" });
    const { id, colour, target } = saved;
    expect(await background.ask({ type: "readAnchors" }, fromTab())).toEqual([{ id, colour, quote: target.quote }]);
    expect(await background.ask({ type: "readAnchors" }, fromTab({ url: "https://example.org/other" }))).toEqual([]);
  });
});
