import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CATEGORIES } from "../../utils/model.ts";
import { marksCss } from "../../utils/marks/marks-css.ts";
import { PALETTE } from "../../utils/marks/palette.ts";
import { ciede2000, contrast, difference, VISION } from "../fixtures/colour.ts";

/** Six times what is just noticeable side by side: told apart as thin lines that stand apart. */
const DISTINCT = 12;
const GROUNDS = { light: ["#ffffff", "#f4f1ea"], dark: ["#121212", "#1e1e1e"] } as const;
const SHADES = ["light", "dark"] as const;

const pairs = CATEGORIES.flatMap((one, index) => CATEGORIES.slice(index + 1).map((other) => [one, other] as const));
const sameLine = pairs.filter(([one, other]) => PALETTE[one].line === PALETTE[other].line);

test("the difference agrees with the published test data", () => {
  // Sharma et al. 2005, table 1, pairs 1, 7, 17 and 25.
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
});

describe.each(SHADES)("the %s shades", (shade) => {
  test.each(CATEGORIES)("of %s stand out from the ground", (category) => {
    for (const ground of GROUNDS[shade]) expect(contrast(PALETTE[category][shade], ground)).toBeGreaterThanOrEqual(3);
  });

  test.each(VISION)("of one line style are told apart with %s", (vision) => {
    for (const [one, other] of sameLine) {
      const distance = difference(PALETTE[one][shade], PALETTE[other][shade], vision);
      expect(distance, `${one} and ${other}`).toBeGreaterThanOrEqual(DISTINCT);
    }
  });

  test("are all told apart with normal vision, whatever the line", () => {
    for (const [one, other] of pairs) {
      const distance = difference(PALETTE[one][shade], PALETTE[other][shade], "normal");
      expect(distance, `${one} and ${other}`).toBeGreaterThanOrEqual(DISTINCT);
    }
  });
});

const styleSheet = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

test("our pages' style sheet says the same", () => {
  const css = styleSheet("components/category/categories.css");
  for (const category of CATEGORIES) {
    const { light, dark, line } = PALETTE[category];
    expect(css).toContain(`--gloss-${category}: light-dark(${light}, ${dark});`);
    expect(css).toContain(`--gloss-${category}-line: ${line};`);
  }
});

test("the marks' style sheet draws in these colours and no others", () => {
  const drawn = new Set(marksCss(true).match(/#[\da-f]{6}\b/g));
  expect(drawn).toEqual(new Set(CATEGORIES.flatMap((category) => SHADES.map((shade) => PALETTE[category][shade]))));
});
