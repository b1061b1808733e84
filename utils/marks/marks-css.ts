/**
 * The style sheet of the marks, from the palette: a hairline in the category's colour and line style, nothing else. Real elements
 * and CSS highlights look alike.
 */
import { CATEGORIES, type Category } from "../model.ts";
import { PALETTE } from "./palette.ts";

export type Tone = "light" | "dark";
export const TONES: readonly Tone[] = ["light", "dark"];

/** The name in `CSS.highlights` of a way to draw; `first`: the first mention of its entity in a section, drawn stronger. */
export const highlightName = (category: Category, tone: Tone, first: boolean): string =>
  `gloss-${category}-${tone}${first ? "" : "-again"}`;

const AGAIN = "60%";
const UNDERLINE = "text-underline-offset: 0.18em";

const ELEMENTS = `
mark[data-markjs][data-gloss] {
  all: unset !important;
  text-decoration: underline var(--gloss-style) 1.5px !important;
  text-decoration-color: color-mix(in srgb, var(--gloss-line) var(--gloss-strength, 100%), transparent) !important;
  ${UNDERLINE} !important;
}
mark[data-markjs][data-gloss]::before, mark[data-markjs][data-gloss]::after { content: none !important; }
mark[data-markjs][data-gloss-again] { --gloss-strength: ${AGAIN}; }
mark[data-markjs][data-gloss]:hover,
mark[data-markjs][data-gloss]:focus {
  background-color: color-mix(in srgb, var(--gloss-line) 14%, transparent) !important;
  --gloss-strength: 100%;
}
mark[data-markjs][data-gloss]:focus-visible {
  outline: 2px solid var(--gloss-line) !important;
  outline-offset: 1px !important;
}
mark[data-markjs][data-gloss-flash] { background-color: color-mix(in srgb, var(--gloss-line) 30%, transparent) !important; }
@media (prefers-reduced-motion: no-preference) {
  mark[data-markjs][data-gloss] { transition: background-color 140ms ease-out !important; }
}
@media print {
  mark[data-markjs][data-gloss] { text-decoration: none !important; }
}
@media (forced-colors: active) {
  /* Else the browser's own colour for the text of marks comes back, without the ground that belongs to it. */
  mark[data-markjs][data-gloss] { forced-color-adjust: preserve-parent-color !important; text-decoration-color: LinkText !important; }
}
`;

/**
 * The sheet for a browser. Where highlights are inherited (Chromium 134) their rules stand on the root alone: on every element they
 * made the browser's own style pass over a long page four times as long (35 -> 125 ms on 1 MB).
 */
export function marksCss(highlightsInherit: boolean): string {
  const on = highlightsInherit ? ":root" : "";
  const rules = CATEGORIES.flatMap((category) => {
    const { line } = PALETTE[category];
    return TONES.flatMap((tone) => {
      const colour = PALETTE[category][tone];
      const selector = `mark[data-gloss="${category}"]${tone === "dark" ? '[data-gloss-tone="dark"]' : ""}`;
      const highlight = (first: boolean, of: string): string =>
        `${on}::highlight(${highlightName(category, tone, first)}) { text-decoration: underline ${line} 1.5px ${of}; ${UNDERLINE}; }`;
      return [
        `${selector} { --gloss-line: ${colour}; --gloss-style: ${line}; }`,
        highlight(true, colour),
        highlight(false, `color-mix(in srgb, ${colour} ${AGAIN}, transparent)`),
      ];
    });
  });
  const moving = `${on}::highlight(gloss-current), ${on}::highlight(gloss-flash) { background-color: rgb(90 130 180 / 30%); }`;
  return `${ELEMENTS.trim()}\n${rules.join("\n")}\n${moving}\n`;
}
