import { expect, test } from "vitest";
import {
  withCategory,
  withCommonAlways,
  withDensity,
  withEverything,
  withSelectionToolbar,
  withSite,
} from "../../utils/choices/settings-edits.ts";
import { DEFAULT_SETTINGS, isOnAt } from "../../utils/choices/settings.ts";

test("each switch turns off and on again, and leaves the others", () => {
  const off = withCategory(withSite(withEverything(DEFAULT_SETTINGS, false), "example.org", false), "law", false);
  expect(off).toEqual({ ...DEFAULT_SETTINGS, enabled: false, sitesOff: ["example.org"], categoriesOff: ["law"] });
  expect(withCategory(withSite(withEverything(off, true), "example.org", true), "law", true)).toEqual(DEFAULT_SETTINGS);
});

test("doing it twice is doing it once", () => {
  const once = withSite(DEFAULT_SETTINGS, "example.org", false);
  expect(withSite(once, "example.org", false)).toEqual(once);
  expect(isOnAt(once, "example.org")).toBe(false);
  expect(isOnAt(once, "www.example.org")).toBe(true);
});

test("the toolbar beside selections is switched by itself", () => {
  const off = withSelectionToolbar(DEFAULT_SETTINGS, false);
  expect(off).toEqual({ ...DEFAULT_SETTINGS, selectionToolbar: false });
  expect(withSelectionToolbar(off, true)).toEqual(DEFAULT_SETTINGS);
});

test("a density takes the place of the one before", () => {
  const once = withDensity(DEFAULT_SETTINGS, "page");
  expect(once).toEqual({ ...DEFAULT_SETTINGS, density: "page" });
  expect(withDensity(once, "every")).toEqual(DEFAULT_SETTINGS);
});

test("common names are switched by themselves", () => {
  const always = withCommonAlways(DEFAULT_SETTINGS, true);
  expect(always).toEqual({ ...DEFAULT_SETTINGS, commonAlways: true });
  expect(withCommonAlways(always, false)).toEqual(DEFAULT_SETTINGS);
});
