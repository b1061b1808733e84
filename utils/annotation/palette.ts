/**
 * How the five colours of annotations look on a page: a tint behind the words, and a line of its own style below them, so that colour
 * is never alone. `components/annotation/colours.css` says the same colours for our own pages.
 */
import type { AnnotationColour } from "./annotation.ts";

interface ColourStyle {
  /** For a light ground: at least 3:1 on white. */
  light: string;
  /** For a dark ground: at least 3:1 on #1e1e1e. */
  dark: string;
  line: "solid" | "dashed" | "dotted" | "double" | "wavy";
}

export const ANNOTATION_PALETTE: Record<AnnotationColour, ColourStyle> = {
  yellow: { light: "#b98a00", dark: "#e3bd45", line: "solid" },
  green: { light: "#4a8a2a", dark: "#8cc265", line: "dashed" },
  blue: { light: "#2f78bb", dark: "#74b3ea", line: "dotted" },
  pink: { light: "#c64b89", dark: "#ef93c0", line: "double" },
  purple: { light: "#7a58c2", dark: "#b49cf0", line: "wavy" },
};
