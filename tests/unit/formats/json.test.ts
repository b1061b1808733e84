import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { jsonFaultAt } from "../../../utils/formats/json-fault.ts";
import { parseJson } from "../../../utils/formats/json.ts";

// Hundreds of random annotations take their time on a machine with other things to do.
vi.setConfig({ testTimeout: 60_000 });

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("the place where a text stops being JSON", () => {
  test.each<[string, string]>([
    ["a trailing comma", '{"a": 1, ^}'],
    ["a comment", "[1, ^// two\n2]"],
    ["single quotes", "{^'a': 1}"],
    ["no comma", '["a" ^"b"]'],
    ["no colon", '{"a" ^1}'],
    ["a number with a plus", "[^+1]"],
    ["a number that begins with 0", "[^01]"],
    ["a word", "[^undefined]"],
    ["the wrong bracket", '{"a": [1^}]'],
    ["two values", "{} ^{}"],
    ["a line break in a text", '["a^\nb"]'],
    ["an escape that is none", '["a^\\x41"]'],
    ["broken off in a text", '["abc^'],
    ["broken off between", '{"a": ^'],
  ])("%s", (_name, marked) => {
    const at = marked.indexOf("^");
    expect(jsonFaultAt(marked.replace("^", ""))).toBe(at);
  });

  test("is the end of what is JSON, and of what is broken off, but for the beginning of a scalar or an escape", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, length) => {
        expect(jsonFaultAt(json)).toBe(json.length);
        const part = json.slice(0, length % (json.length + 1));
        expect(part.slice(jsonFaultAt(part))).toMatch(/^(?:[-+.\w]*|\\(?:u[\da-f]{0,3})?)$/i);
      }),
    );
  });

  test("is found only where the engine finds one", () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom("", ",", "}", '"', "x", "\\", "\n", "1", ":"),
        (json, place, put) => {
          const at = place % (json.length + 1);
          const text = json.slice(0, at) + put + json.slice(at + 1);
          expect(jsonFaultAt(text) < text.length && isJson(text)).toBe(false);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

test("C9 keys named __proto__ are left out wherever they stand, however they are written", () => {
  const value = parseJson('{"a": [{"__proto__": {"x": 1}, "b": {"\\u005f_proto__": 1, "c": 2}}], "constructor": 3}');
  expect(value).toEqual({ a: [{ b: { c: 2 } }], constructor: 3 });
  expect(Object.getPrototypeOf((value as { a: object[] }).a[0])).toBe(Object.prototype);
});
