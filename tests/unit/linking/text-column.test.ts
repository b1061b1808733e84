import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderByKey } from "../../../utils/linking/growing.ts";
import { findId, hashId, idOrder } from "../../../utils/linking/id-order.ts";
import { columnBuilder, textAt } from "../../../utils/linking/text-column.ts";

const columnOf = (texts: readonly string[]) => {
  const builder = columnBuilder();
  for (const text of texts) builder.add(text);
  return builder.build();
};

describe("a column of texts", () => {
  test("gives each text back, whatever its script, and nothing beyond the last", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 60 }), (texts) => {
        const column = columnOf(texts);
        const read = texts.map((_, i) => textAt(column, i));
        expect(read).toEqual(texts.map((text) => text.replaceAll("\n", " ")));
        expect(textAt(column, texts.length)).toBe("");
      }),
    );
  });

  test("of empty texts takes no room", () => {
    expect(columnOf(["", "", ""])).toEqual({ bytes: new Uint8Array(), start: new Uint32Array() });
  });
});

describe("ids", () => {
  test("are found, each as what it is, and others are not", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[\w:-]{1,8}$/), { maxLength: 200 }), fc.string(), (ids, other) => {
        const column = columnOf(ids);
        const order = idOrder(column, Uint32Array.from(ids, hashId));
        for (const [i, id] of ids.entries()) expect(findId(column, order, id)).toBe(i);
        expect(findId(column, order, other)).toBe(ids.includes(other) ? ids.indexOf(other) : undefined);
      }),
    );
  });

  test("that stand twice are refused", () => {
    const column = columnOf(["a", "b", "a"]);
    expect(() => idOrder(column, Uint32Array.from(["a", "b", "a"], hashId))).toThrow("Two entities have the id a.");
  });
});

test("numbers stand in the order of their keys, equal ones as they came", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })),
      fc.array(fc.integer({ min: 0, max: 3 })),
      (a, b) => {
        const keys = [...a, ...b];
        const expected = keys.map((_, i) => i).toSorted((x, y) => keys[x]! - keys[y]! || x - y);
        expect([...orderByKey(Uint32Array.from(keys))]).toEqual(expected);
      },
    ),
  );
});
