import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packBinary, unpackBinary } from "../../../utils/formats/binary.ts";

const back = (value: unknown): unknown => unpackBinary(packBinary(value));

describe("comes back", () => {
  test.each<[string, unknown]>([
    ["nothing", null],
    ["an array alone", Uint32Array.of(1, 2, 0xffffffff)],
    ["arrays of every kind", { a: Uint8Array.of(1, 2, 3), b: Uint16Array.of(0xffff), c: Uint32Array.of(7) }],
    ["an empty array", { a: new Uint32Array(0), b: Uint8Array.of(1) }],
    ["arrays of odd lengths", Array.from({ length: 9 }, (_, i) => new Uint8Array(i).fill(i))],
    ["texts with line breaks and other scripts", { name: "马云\nJack “Ma”\u2028\u0080" }],
    ["a lone surrogate", "\ud800"],
    ["an array that holds line breaks", { a: Uint8Array.of(10, 10), b: "x" }],
  ])("%s", (_, value) => {
    expect(back(value)).toEqual(value);
  });

  test("a view into a larger buffer, alone", () => {
    const buffer = Uint32Array.of(1, 2, 3, 4).buffer;
    expect(back(new Uint32Array(buffer, 4, 2))).toEqual(Uint32Array.of(2, 3));
  });

  test("any value of plain parts and typed arrays", () => {
    const array = fc.oneof(fc.uint8Array(), fc.uint16Array(), fc.uint32Array());
    const text = fc.string({ unit: "binary" });
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        array,
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(
          text.filter((key) => key !== "__proto__" && key !== "$array"),
          tie("value"),
          { maxKeys: 4, noNullPrototype: true },
        ),
      ),
    }));
    fc.assert(
      fc.property(value, (given) => {
        expect(back(given)).toEqual(given);
      }),
    );
  });

  test("read from the middle of another buffer", () => {
    const packed = packBinary({ a: Uint32Array.of(1, 2, 3) });
    const shifted = new Uint8Array(packed.length + 3);
    shifted.set(packed, 3);
    expect(unpackBinary(shifted.subarray(3))).toEqual({ a: Uint32Array.of(1, 2, 3) });
  });
});

test("the same value gives the same bytes", () => {
  const value = { a: Uint8Array.of(1), b: ["x", 2] };
  expect(packBinary(value)).toEqual(packBinary(structuredClone(value)));
});

test("arrays begin at multiples of eight", () => {
  const packed = packBinary([Uint8Array.of(1, 2, 3), Uint8Array.of(9)]);
  expect(packed.length % 8).toBe(0);
  expect(packed[packed.length - 8]).toBe(9);
});

test("what was read is no window on the file", () => {
  const packed = packBinary(Uint8Array.of(1, 2, 3));
  const read = unpackBinary(packed) as Uint8Array;
  packed.fill(0);
  expect(read).toEqual(Uint8Array.of(1, 2, 3));
});

describe("refuses", () => {
  const packed = packBinary({ name: "x", a: Uint32Array.of(1, 2, 3), b: Uint8Array.of(4) });

  test("every file that is cut off", () => {
    for (let length = 0; length < packed.length - 7; length++) {
      expect(() => unpackBinary(packed.subarray(0, length)), `${length} bytes`).toThrow();
    }
  });

  const withHeader = (header: string): Uint8Array =>
    Uint8Array.from(`${header}\n${"\0".repeat(64)}`, (char) => char.charCodeAt(0));
  test.each([
    ["an unknown kind of array", '{"$array":"Float64Array","at":0,"length":1}'],
    ["no JSON", "{"],
    ["nothing", ""],
  ])("%s", (_, header) => {
    expect(() => unpackBinary(withHeader(header))).toThrow();
  });

  test.each([
    ["a kind that every object has", '{"$array":"constructor","at":0,"length":1}'],
    ["a length that is none", '{"$array":"Uint8Array","at":0,"length":-1}'],
    ["a length of no number", '{"$array":"Uint8Array","at":0,"length":"x"}'],
    ["a place before the arrays", '{"$array":"Uint8Array","at":-8,"length":4}'],
    ["a place that is not aligned for its kind", '{"$array":"Uint32Array","at":0.5,"length":1}'],
  ])("%s", (_, header) => {
    expect(() => unpackBinary(withHeader(header))).toThrow();
  });
});
