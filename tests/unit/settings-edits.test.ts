import { expect, test } from "vitest";
import {
  withCategory,
  withConfidence,
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

test("a level of confidence takes the place of the one before", () => {
  const surer = withConfidence(DEFAULT_SETTINGS, "surer");
  expect(surer).toEqual({ ...DEFAULT_SETTINGS, confidence: "surer" });
  expect(withConfidence(surer, "balanced")).toEqual(DEFAULT_SETTINGS);
});
