import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATEGORIES } from "../../utils/model.ts";
import { DENSITIES, DEFAULT_SETTINGS, isOnAt, parseSettings, type Settings } from "../../utils/choices/settings.ts";

describe("the defaults stand in for", () => {
  test.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "enabled"],
    ["a list", [1, 2]],
    ["an empty record", {}],
    ["a record of other things", { theme: "dark" }],
    ["fields of other types", { enabled: "yes", categoriesOff: "law", sitesOff: 7, density: 3, commonAlways: 1 }],
    ["nulls", { enabled: null, categoriesOff: null, sitesOff: null, density: null, commonAlways: null }],
    ["a density that is not", { density: "most" }],
    ["a choice that is offered no more", { confidence: "surer" }],
  ])("%s", (_, stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });
});

test("one damaged field costs no other", () => {
  const stored = { enabled: false, categoriesOff: { law: true }, sitesOff: ["a.org"], density: "page" };
  expect(parseSettings(stored)).toEqual({
    enabled: false,
    categoriesOff: [],
    sitesOff: ["a.org"],
    density: "page",
    commonAlways: false,
    selectionToolbar: true,
  });
});

test("of lists only what belongs in them is kept, each once", () => {
  const stored = { categoriesOff: ["law", "animal", 3, "law", "person"], sitesOff: ["a.org", null, "a.org", "b.org"] };
  expect(parseSettings(stored)).toMatchObject({ categoriesOff: ["person", "law"], sitesOff: ["a.org", "b.org"] });
});

test("all settings come back from the store", () => {
  const settings: fc.Arbitrary<Settings> = fc.record({
    enabled: fc.boolean(),
    categoriesOff: fc.subarray([...CATEGORIES]),
    sitesOff: fc.uniqueArray(fc.oneof(fc.domain(), fc.constantFrom("__proto__", "constructor"))),
    density: fc.constantFrom(...DENSITIES),
    commonAlways: fc.boolean(),
    selectionToolbar: fc.boolean(),
  });
  fc.assert(
    fc.property(settings, (given) => {
      expect(parseSettings(JSON.parse(JSON.stringify(given)))).toEqual(given);
    }),
  );
});

test("anything in the store gives settings", () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (stored) => {
      const parsed = parseSettings(stored);
      expect(parseSettings(parsed)).toEqual(parsed);
    }),
  );
});

test("the defaults can't be changed by who got them", () => {
  parseSettings({}).sitesOff.push("a.org");
  expect(DEFAULT_SETTINGS.sitesOff).toEqual([]);
});

test.each([
  ["everywhere by default", {}, "a.org", true],
  ["not where everything is off", { enabled: false }, "a.org", false],
  ["not on a site that is off", { sitesOff: ["a.org"] }, "a.org", false],
  ["on a site below one that is off", { sitesOff: ["a.org"] }, "www.a.org", true],
])("is on %s", (_, stored, site, on) => {
  expect(isOnAt(parseSettings(stored), site)).toBe(on);
});
