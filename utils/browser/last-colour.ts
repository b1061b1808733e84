/** The colour that the reader saved in last: what is saved without choosing one gets it, too. */
import { ANNOTATION_COLOURS, type AnnotationColour } from "../annotation/annotation.ts";
import { readersChoice } from "./stored.ts";

const stored = readersChoice<AnnotationColour>(
  "lastColour",
  (value) => ANNOTATION_COLOURS.find((colour) => colour === value) ?? ANNOTATION_COLOURS[0],
);

export const readLastColour = (): Promise<AnnotationColour> => stored.read();
export const rememberColour = (colour: AnnotationColour): Promise<AnnotationColour> => stored.change(() => colour);
