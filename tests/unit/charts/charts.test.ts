import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeOnTimeline, yearsSince } from "../../../utils/charts/timeline.ts";
import { inTwoLines, layOutWeb } from "../../../utils/charts/web.ts";

test.each([
  ["2011", 2011.5],
  ["2011-01", 2011 + 0.5 / 12],
  ["2011-12-31", 2012 - 0.5 / 31 / 12],
  ["autumn 2011", undefined],
  ["", undefined],
])("%s lies at %s", (date, expected) => {
  expect(yearsSince(date)?.toFixed(6)).toBe(expected?.toFixed(6));
});

const date = fc
  .tuple(fc.integer({ min: 2009, max: 2018 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => ({ date: `${year}-${String(month).padStart(2, "0")}` }));

test("on a line of years nothing covers another, and nothing falls off", () => {
  fc.assert(
    fc.property(fc.array(date), (items) => {
      const placed = placeOnTimeline(items, [2009, 2018], 0.08);
      expect(placed).toHaveLength(items.length);
      for (const [index, one] of placed.entries()) {
        expect(one.at).toBeGreaterThanOrEqual(0);
        expect(one.at).toBeLessThanOrEqual(1);
        for (const other of placed.slice(0, index)) {
          expect(other.level !== one.level || one.at - other.at >= 0.08).toBe(true);
        }
      }
    }),
  );
});

test.each([0, 1, 2, 7, 10])("a web of %i has room for each", (count) => {
  const { width, height, nodes } = layOutWeb(Array.from({ length: count }, (_, index) => index));
  expect(nodes.map(({ item }) => item)).toEqual(Array.from({ length: count }, (_, index) => index));
  expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
  for (const { x, y } of nodes) expect(x > 0 && x < width && y >= 0 && y <= height).toBe(true);
});

describe("labels", () => {
  test.each([
    ["Jack Ma", ["Jack Ma"]],
    ["World Internet Conference", ["World Internet", "Conference"]],
    ["2014 US hacking charges against officers", ["2014 US hacking", "charges agains…"]],
    ["国家互联网信息办公室网络安全", ["国家互联网信息办公", "室网络安全"]],
    ["", [""]],
  ])("%s", (text, lines) => {
    expect(inTwoLines(text, 120)).toEqual(lines);
  });
});
