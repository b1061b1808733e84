import { describe, expect, test } from "vitest";
import { type AnnotationChoices, parseChoices, withColourName } from "../../../utils/annotation/choices.ts";
import { dayAfter, dayBefore } from "../../../utils/annotation/days.ts";
import { changeOf, draftOf, isChanged } from "../../../utils/annotation/edit.ts";
import { openable, pageTitle, siteOf } from "../../../utils/annotation/site.ts";
import { addTags, splitTags } from "../../../utils/annotation/tags.ts";
import { annotation } from "../../fixtures/annotations.ts";

describe("tags as they are typed", () => {
  test.each<[string, boolean, string[], string]>([
    ["", false, [], ""],
    ["law", false, [], "law"],
    ["law", true, ["law"], ""],
    ["law,", false, ["law"], ""],
    ["law, media", false, ["law"], "media"],
    ["法律，媒体、 国家", false, ["法律", "媒体"], "国家"],
    ["two words; and more", true, ["two words", "and more"], ""],
    [" , ,", true, [], ""],
    ["x".repeat(300), true, ["x".repeat(200)], ""],
  ])("%j (whole: %s)", (typed, whole, tags, rest) => {
    expect(splitTags(typed, whole)).toEqual({ tags, rest });
  });

  test("are each there once, and no more than fit", () => {
    expect(addTags(["a", "b"], ["b", "c"])).toEqual(["a", "b", "c"]);
    expect(
      addTags(
        [],
        Array.from({ length: 200 }, (_, index) => `t${index}`),
      ),
    ).toHaveLength(100);
  });
});

describe("a draft", () => {
  const one = annotation({ note: "A", tags: ["x"] });
  const draft = draftOf(one);
  test.each([
    ["as it was", {}, {}],
    ["another note", { note: "B" }, { note: "B" }],
    ["another colour", { colour: "blue" as const }, { colour: "blue" }],
    ["a tag less", { tags: [] }, { tags: [] }],
    ["a tag that is not ended", { pending: " y " }, { tags: ["x", "y"] }],
    ["a tag that is there already", { pending: "x" }, {}],
  ])("with %s", (_, part, change) => {
    expect(changeOf(one, { ...draft, ...part })).toEqual(change);
    expect(isChanged(one, { ...draft, ...part })).toBe(Object.keys(change).length > 0);
  });
});

describe("choices", () => {
  const none: AnnotationChoices = { colourNames: {}, template: "", exported: {} };
  test.each([
    [undefined, none],
    ["x", none],
    [{ colourNames: 3, template: 4 }, none],
    [
      { colourNames: { yellow: "To quote", red: "No", blue: " ", green: 5 }, template: "# {{title}}" },
      { colourNames: { yellow: "To quote" }, template: "# {{title}}", exported: {} },
    ],
    [{ colourNames: { pink: "p".repeat(99) } }, { colourNames: { pink: "p".repeat(40) }, template: "", exported: {} }],
    [{ exported: { format: "ris", scope: 5 } }, { ...none, exported: { format: "ris" } }],
  ])("from %j", (stored, choices) => {
    expect(parseChoices(stored)).toEqual(choices);
  });

  test("an empty name gives a colour back its own", () => {
    const named = withColourName(none, "blue", "To check");
    expect(named.colourNames).toEqual({ blue: "To check" });
    expect(withColourName(named, "blue", " ")).toEqual(none);
  });
});

test.each([
  ["2026-02-28", "2026-03-01"],
  ["2024-02-28", "2024-02-29"],
  ["2026-12-31", "2027-01-01"],
])("the day after %s is %s, and the other way round", (day, next) => {
  expect(dayAfter(day)).toBe(next);
  expect(dayBefore(next)).toBe(day);
});

test.each([
  ["https://www.example.org/a?b#c", "example.org", true],
  ["http://user:word@Example.org:8080/", "example.org", true],
  ["https://例子.测试/页", "例子.测试", true],
  ["urn:x-domain:doc", "urn:x-domain:doc", false],
  ["data:text/html,https://example.org/", "data:text/html,https://example.org/", false],
])("%s is on %s", (address, site, web) => {
  expect(siteOf(address)).toBe(site);
  expect(openable(address)).toBe(web ? address : undefined);
  expect(pageTitle({ title: " ", source: address })).toBe(site);
});
