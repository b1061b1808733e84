import { expect, test } from "vitest";
import { rebased } from "../../utils/choices/stored-change.ts";

const OFF = { enabled: true, categoriesOff: ["person"], note: "a" };

test.each<[string, unknown, unknown, unknown, unknown]>([
  ["nothing was stored yet", [], ["a"], undefined, ["a"]],
  ["nobody else changed it", ["a"], ["a", "b"], ["a"], ["a", "b"]],
  ["both added", ["a"], ["a", "b"], ["a", "c"], ["a", "c", "b"]],
  ["both added the same", [], [{ id: 1 }], [{ id: 1 }], [{ id: 1 }]],
  ["fields in another order", [{ a: 1, b: 2 }], [], [{ b: 2, a: 1 }, { b: 3 }], [{ b: 3 }]],
  ["one took away what is left of the other's list", ["a", "b"], ["b"], ["a", "b", "c"], ["b", "c"]],
  ["the other took away what one keeps", ["a", "b"], ["a", "b", "c"], ["b"], ["b", "c"]],
  [
    "different fields",
    OFF,
    { ...OFF, enabled: false },
    { ...OFF, categoriesOff: ["person", "law"] },
    { ...OFF, enabled: false, categoriesOff: ["person", "law"] },
  ],
  ["the same field", OFF, { ...OFF, note: "b" }, { ...OFF, note: "c" }, { ...OFF, note: "b" }],
  ["a field is taken away", { a: 1, b: 2 }, { b: 2 }, { a: 1, b: 3 }, { b: 3 }],
  ["a field is new", {}, { a: 1 }, { b: 2 }, { b: 2, a: 1 }],
  ["one value", "blue", "pink", "green", "pink"],
  ["one value that stays", "blue", "blue", "green", "green"],
])("%s", (_, from, to, now, expected) => {
  expect(rebased(from, to, now)).toEqual(expected);
});

test("a field of an unlucky name is a field like any other", () => {
  const to = JSON.parse('{"__proto__": {"polluted": true}}') as unknown;
  rebased({}, to, { a: 1 });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
