/** The style sheet of annotations on a page, from their palette. It comes to a page only with the part "beside" of the content script. */
import { TONES, type Tone } from "../marks/marks-css.ts";
import { ANNOTATION_COLOURS, type AnnotationColour } from "./annotation.ts";
import { ANNOTATION_PALETTE } from "./palette.ts";

/** How an annotation is drawn. */
export interface Look {
  colour: AnnotationColour;
  /** The words there are no longer those that were saved. */
  isChanged: boolean;
}

/** The name in `CSS.highlights` of annotations of a colour, on a light or a dark ground. */
export const annotationHighlight = (colour: AnnotationColour, tone: Tone, isChanged = false): string =>
  `gloss-annotation-${colour}${isChanged ? "-changed" : ""}${tone === "dark" ? "-dark" : ""}`;

/** The name of what a reader is led to, for a moment. */
export const ANNOTATION_FLASH = "gloss-annotation-flash";

/** Words keep their own colour, so the tint leaves them their contrast. The line stands below the line of a mention. */
const TINT = "26%";
/** What stands there is not what was saved: paler, and between two lines. */
const CHANGED_TINT = "10%";
const CHANGED_LINES = "underline overline";
const LINE = "text-underline-offset: 0.36em; text-decoration-skip-ink: none";

/** The sheet for a browser; where highlights are inherited their rules stand on the root alone, as those of marks do. */
export function annotationsCss(highlightsInherit: boolean): string {
  const on = highlightsInherit ? ":root" : "";
  const names = ANNOTATION_COLOURS.flatMap((colour) =>
    TONES.flatMap((tone) => [false, true].map((isChanged) => ({ colour, tone, isChanged }))),
  );
  const rules = names.map(({ colour, tone, isChanged }) => {
    const { [tone]: shade, line } = ANNOTATION_PALETTE[colour];
    const tint = `background-color: color-mix(in srgb, ${shade} ${isChanged ? CHANGED_TINT : TINT}, transparent)`;
    const name = annotationHighlight(colour, tone, isChanged);
    return `${on}::highlight(${name}) { ${tint}; text-decoration: ${isChanged ? CHANGED_LINES : "underline"} ${line} 1.5px ${shade}; ${LINE}; }`;
  });
  const every = names
    .map(({ colour, tone, isChanged }) => `${on}::highlight(${annotationHighlight(colour, tone, isChanged)})`)
    .join(", ");
  const flash = `${on}::highlight(${ANNOTATION_FLASH})`;
  return `${rules.join("\n")}
${flash} { background-color: rgb(90 130 180 / 40%); }
@media (forced-colors: active) { ${every} { background-color: Mark; color: MarkText; } }
`;
}
