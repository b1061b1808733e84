import { expect, test } from "vitest";
import { withCategory, withEverything, withSite } from "../../utils/settings-edits.ts";
import { DEFAULT_SETTINGS, isOnAt } from "../../utils/settings.ts";

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
