import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countRows, type Part, partAt, PIECE, piecesOf } from "../../../utils/annotation/rows.ts";

const parts = (...counts: number[]): Part[] => counts.map((count) => ({ filter: {}, count }));

describe("the pieces that hold some rows", () => {
  test.each<[string, number[], [number, number], [number, number, number][]]>([
    ["of one part", [120], [0, 20], [[0, 0, 0]]],
    [
      "over two pieces",
      [120],
      [45, 55],
      [
        [0, 0, 0],
        [0, 50, 50],
      ],
    ],
    [
      "over two parts",
      [3, 120],
      [2, 60],
      [
        [0, 0, 0],
        [1, 3, 0],
        [1, 53, 50],
      ],
    ],
    [
      "past an empty part",
      [3, 0, 2],
      [0, 4],
      [
        [0, 0, 0],
        [2, 3, 0],
      ],
    ],
    ["beyond the end", [3], [2, 9], [[0, 0, 0]]],
    ["of nothing", [], [0, 9], []],
  ])("%s", (_, counts, [first, last], pieces) => {
    expect(piecesOf(parts(...counts), first, last).map((piece) => [piece.part, piece.first, piece.offset])).toEqual(
      pieces,
    );
  });

  test("hold each of them once, whatever the parts", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(130), { maxLength: 6 }), fc.nat(400), fc.nat(80), (counts, first, length) => {
        const all = parts(...counts);
        const last = Math.min(first + length, countRows(all) - 1);
        const held = piecesOf(all, first, last).flatMap((piece) => {
          const rows = Math.min(PIECE, all[piece.part]!.count - piece.offset);
          return Array.from({ length: rows }, (_, index) => piece.first + index);
        });
        expect(new Set(held).size).toBe(held.length);
        for (let row = first; row <= last; row++) expect(held).toContain(row);
      }),
    );
  });
});

test.each([
  [0, 0, 0],
  [2, 0, 0],
  [3, 2, 3],
  [4, 2, 3],
])("row %i is in part %i, which begins at %i", (row, index, first) => {
  expect(partAt(parts(3, 0, 2), row)).toMatchObject({ index, first });
});

test("no part holds a row beyond the end", () => {
  expect(partAt(parts(3, 0, 2), 5)).toBeUndefined();
});
