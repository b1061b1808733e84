import { expect, test } from "vitest";
import { toneBehind, toneOf } from "../../entrypoints/content/marks/tone.ts";
import { showBody } from "../fixtures/page-body.ts";

test.each([
  ["rgb(255, 255, 255)", "light"],
  ["rgb(0, 0, 0)", "dark"],
  ["rgb(30, 30, 30)", "dark"],
  ["rgb(200, 200, 200)", "light"],
  ["rgb(0, 0, 255)", "dark"],
  ["rgb(255, 255, 0)", "light"],
  ["rgba(0, 0, 0, 0.9)", "dark"],
  ["rgba(0, 0, 0, 0.2)", undefined],
  ["rgba(0, 0, 0, 0)", undefined],
  ["transparent", undefined],
  ["color(srgb 0 0 0)", "dark"],
  ["color(display-p3 0.95 0.95 0.9)", "light"],
  ["color(srgb 0 0 0 / 0.1)", undefined],
  ["oklch(0.21 0.034 264.665)", "dark"],
  ["oklch(0.985 0.002 none)", "light"],
  ["oklab(0.25 -0.02 0.01)", "dark"],
  ["lab(98 0 0)", "light"],
  ["lch(20 5 250 / 0.9)", "dark"],
  ["somecolour(1 2 3)", undefined],
])("%s is %s", (colour, tone) => {
  expect(toneOf(colour)).toBe(tone);
});

test.each([
  [
    "the nearest ground",
    '<div style="background-color: black"><p style="background-color: white"><b>x</b></p></div>',
    "light",
  ],
  [
    "the ground behind a transparent one",
    '<div style="background-color: black"><p style="background-color: rgba(255, 255, 255, 0.1)"><b>x</b></p></div>',
    "dark",
  ],
  ["a light page by default", "<p><b>x</b></p>", "light"],
])("behind an element: %s", (_, html, tone) => {
  expect(toneBehind(showBody(html).querySelector("b")!)).toBe(tone);
});

test("a ground that changes changes the tone", () => {
  const element = showBody('<p style="background-color: black">x</p>').querySelector("p")!;
  expect(toneBehind(element)).toBe("dark");
  element.style.backgroundColor = "white";
  expect(toneBehind(element)).toBe("light");
});
