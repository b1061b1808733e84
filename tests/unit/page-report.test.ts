import { describe, expect, test } from "vitest";
import { mergeReports, type PageReport, type PageStatus, reportKey } from "../../utils/messages/page-report.ts";

const entity = (id: string, count: number, corpus = "c"): PageReport["entities"][number] => ({
  corpus,
  entity: id,
  name: id,
  category: "person",
  count,
});
const report = (more: Partial<PageReport> = {}): PageReport => ({
  site: "a.org",
  status: "done",
  partial: false,
  entities: [],
  waiting: [],
  ...more,
});

test("no report, no page", () => {
  expect(mergeReports([])).toBeUndefined();
});

test("one report is the page", () => {
  const only = report({ entities: [entity("jack-ma", 2)] });
  expect(mergeReports([{ frame: 3, report: only }])).toEqual(only);
});

test("the top frame's site leads, however the reports come", () => {
  const top = { frame: 0, report: report({ site: "a.org" }) };
  const below = { frame: 7, report: report({ site: "ads.example" }) };
  expect(mergeReports([below, top])?.site).toBe("a.org");
});

test("an entity of several frames is listed once, with all its mentions", () => {
  const merged = mergeReports([
    { frame: 2, report: report({ entities: [entity("tencent", 1), entity("jack-ma", 3)] }) },
    { frame: 0, report: report({ entities: [entity("jack-ma", 2), entity("baidu", 1)] }) },
  ]);
  expect(merged?.entities.map(({ entity: id, count }) => [id, count])).toEqual([
    ["jack-ma", 5],
    ["baidu", 1],
    ["tencent", 1],
  ]);
});

test("the same name in two corpora stays two entities", () => {
  const merged = mergeReports([
    { frame: 0, report: report({ entities: [entity("jack-ma", 1, "a")] }) },
    { frame: 1, report: report({ entities: [entity("jack-ma", 1, "b"), entity("__proto__", 1, "b")] }) },
  ]);
  expect(merged?.entities).toHaveLength(3);
});

describe("the status", () => {
  test.each<[string, PageStatus[], PageStatus]>([
    ["is reading while any frame reads", ["done", "reading"], "reading"],
    ["is the top frame's when none reads", ["off", "done"], "off"],
    ["is the top frame's when another failed", ["done", "failed"], "done"],
  ])("%s", (_, statuses, expected) => {
    expect(mergeReports(statuses.map((status, frame) => ({ frame, report: report({ status }) })))?.status).toBe(
      expected,
    );
  });
});

test("a page is partial when any frame is", () => {
  const reports = [false, true].map((partial, frame) => ({ frame, report: report({ partial }) }));
  expect(mergeReports(reports)?.partial).toBe(true);
});

test("the reports themselves are left as they are", () => {
  const one = report({ entities: [entity("jack-ma", 1)] });
  mergeReports([
    { frame: 0, report: one },
    { frame: 1, report: one },
  ]);
  expect(one.entities[0]!.count).toBe(1);
});

test("a frame of a tab has its key", () => {
  expect(reportKey(12, 3)).toBe("page:12:3");
});

test("what waits in one frame and is marked in another is marked", () => {
  const frames = [
    { frame: 0, report: report({ waiting: [entity("google", 1), entity("apple", 1)] }) },
    { frame: 4, report: report({ entities: [entity("google", 5)], waiting: [entity("apple", 2)] }) },
  ];
  expect(mergeReports(frames)).toMatchObject({ entities: [entity("google", 5)], waiting: [entity("apple", 3)] });
});
