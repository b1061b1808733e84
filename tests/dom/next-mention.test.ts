import { expect, test } from "vitest";
import { createNextMention } from "../../entrypoints/content/marks/next-mention.ts";
import type { Painted } from "../../entrypoints/content/painters/painter.ts";
import { mentionOf } from "../fixtures/paint.ts";

interface Place {
  top: number;
  left?: number;
  width?: number;
  entity?: string;
}
const painted = ({ top, left = 0, width = 10, entity = "jack-ma" }: Place): Painted => ({
  mention: mentionOf(0, 1, { entity }),
  also: [],
  first: true,
  ranges: () => [],
  rects: () => (width < 0 ? [] : [new DOMRect(left, top, width, 10)]),
  focus: () => undefined,
  scrollIntoView: () => undefined,
  flash: () => undefined,
});

/** The order in which mentions at these places are visited, as their indexes. */
function walk(places: Place[], steps: number, entity?: string): number[] {
  const all = places.map(painted);
  const { next } = createNextMention();
  const wanted = entity === undefined ? undefined : { corpus: "c", entity };
  return Array.from({ length: steps }, () => all.indexOf(next(all, wanted)!));
}

test.each<[string, Place[], number, number[]]>([
  ["from top to bottom and around", [{ top: 30 }, { top: 10 }, { top: 20 }], 4, [1, 2, 0, 1]],
  [
    "from left to right in a line",
    [
      { top: 10, left: 50 },
      { top: 10, left: 5 },
    ],
    2,
    [1, 0],
  ],
  ["first what is in view or below", [{ top: -50 }, { top: 40 }, { top: 400 }], 3, [1, 2, 0]],
  ["from the first when all are above", [{ top: -50 }, { top: -90 }], 2, [1, 0]],
  ["past what is not shown", [{ top: 10, width: 0 }, { top: 20 }, { top: 5, width: -1 }], 2, [1, 1]],
  ["nowhere when there is nothing", [], 2, [-1, -1]],
  ["one again and again", [{ top: 10 }], 3, [0, 0, 0]],
])("%s", (_, places, steps, expected) => {
  expect(walk(places, steps)).toEqual(expected);
});

test("only mentions of the entity asked for", () => {
  const places = [{ top: 10 }, { top: 20, entity: "li" }, { top: 30 }, { top: 40, entity: "li" }];
  expect(walk(places, 3, "li")).toEqual([1, 3, 1]);
  expect(walk(places, 1, "nobody")).toEqual([-1]);
});

test("goes on from the mention that was last, also when others came", () => {
  const [a, b, c] = [painted({ top: 10 }), painted({ top: 20 }), painted({ top: 30 })];
  const { next } = createNextMention();
  expect(next([a, c])).toBe(a);
  expect(next([a, b, c])).toBe(b);
  expect(next([a, c])).toBe(a); // the last is gone: from the viewport's top
});
