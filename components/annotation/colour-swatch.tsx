/** The colours of annotations: a swatch, and what the reader calls it. */
import { ANNOTATION_COLOURS, type AnnotationColour } from "../../utils/annotation/annotation.ts";
import type { ColourNames } from "../../utils/annotation/choices.ts";
import type { TextKey, Words } from "../../utils/words.ts";
import "./colours.css";

const COLOUR_LABEL: Record<AnnotationColour, TextKey> = {
  yellow: "colourYellow",
  green: "colourGreen",
  blue: "colourBlue",
  pink: "colourPink",
  purple: "colourPurple",
};

/** What the reader means by a colour; without that, what the colour is called. */
export const colourName = (colour: AnnotationColour, names: ColourNames, words: Words): string =>
  names[colour] ?? words.text(COLOUR_LABEL[colour]);

/** What a colour is called, whatever the reader means by it. */
export const plainColourName = (colour: AnnotationColour, words: Words): string => words.text(COLOUR_LABEL[colour]);

/** All of them in their fixed order, each with its name. */
export const namedColours = (names: ColourNames, words: Words): { colour: AnnotationColour; name: string }[] =>
  ANNOTATION_COLOURS.map((colour) => ({ colour, name: colourName(colour, names, words) }));

/** Decoration beside the name, which says the same in words. */
export const ColourSwatch = ({ colour }: { colour: AnnotationColour }) => (
  <span class="colour-swatch" data-colour={colour} aria-hidden="true" />
);
