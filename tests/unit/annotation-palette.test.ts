import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ANNOTATION_COLOURS } from "../../utils/annotation/annotation.ts";
import { annotationHighlight, annotationsCss } from "../../utils/annotation/annotations-css.ts";
import { ANNOTATION_PALETTE } from "../../utils/annotation/palette.ts";
import { TONES } from "../../utils/marks/marks-css.ts";
import { contrast } from "../fixtures/colour.ts";

const GROUNDS = { light: "#ffffff", dark: "#1e1e1e" } as const;
const TEXTS = { light: "#4a4a4a", dark: "#c8c8c8" } as const;

/** A colour laid over a ground, as `color-mix` with transparency draws it. */
function over(colour: string, ground: string, share: number): string {
  const channel = (hex: string, start: number): number => Number.parseInt(hex.slice(start, start + 2), 16);
  const mixed = [1, 3, 5].map((start) => channel(colour, start) * share + channel(ground, start) * (1 - share));
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
}

describe.each(TONES)("on %s ground", (tone) => {
  test.each(ANNOTATION_COLOURS)("%s has a line that stands out and a tint on which words stay readable", (colour) => {
    const shade = ANNOTATION_PALETTE[colour][tone];
    expect(contrast(shade, GROUNDS[tone])).toBeGreaterThanOrEqual(3);
    const share = Number(/ (\d+)%, transparent/.exec(annotationsCss(true))![1]) / 100;
    expect(contrast(TEXTS[tone], over(shade, GROUNDS[tone], share))).toBeGreaterThanOrEqual(4.5);
  });
});

test("each colour has a line style of its own, so that colour is never alone", () => {
  expect(new Set(ANNOTATION_COLOURS.map((colour) => ANNOTATION_PALETTE[colour].line)).size).toBe(5);
});

test("every way to draw has its rule, on the root alone where highlights are inherited", () => {
  for (const colour of ANNOTATION_COLOURS) {
    for (const tone of TONES) {
      const selector = `::highlight(${annotationHighlight(colour, tone)})`;
      expect(annotationsCss(true)).toContain(`:root${selector} {`);
      expect(annotationsCss(false)).toContain(`\n${selector} {`.slice(colour === "yellow" && tone === "light" ? 1 : 0));
      expect(annotationsCss(false)).not.toContain(":root");
    }
  }
});

test("our pages' style sheet says the same colours", () => {
  const css = readFileSync(new URL("../../components/annotation/colours.css", import.meta.url), "utf8");
  for (const { light, dark } of Object.values(ANNOTATION_PALETTE))
    expect(css).toContain(`light-dark(${light}, ${dark})`);
});
