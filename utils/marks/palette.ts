/**
 * How the nine categories look: a colour for light ground, one for dark, and a line style, so that colour is never alone.
 * Hues start from Okabe and Ito's set and Paul Tol's "muted"; `components/categories.css` says the same, and
 * `tests/unit/palette.test.ts` holds contrast, colour blindness and that agreement.
 */
import type { Category } from "../model.ts";

/** Solid for people and their organisations, double for the state, dashed for business, dotted for the rest. */
type Line = "solid" | "double" | "dashed" | "dotted";

interface CategoryStyle {
  /** For a light ground: at least 3:1 on #f4f1ea. */
  light: string;
  /** For a dark ground: at least 3:1 on #1e1e1e. */
  dark: string;
  line: Line;
}

export const PALETTE: Record<Category, CategoryStyle> = {
  person: { light: "#0067a8", dark: "#62b0ee", line: "solid" },
  government: { light: "#5b3fa0", dark: "#a596f2", line: "double" },
  company: { light: "#007f7d", dark: "#35a8a2", line: "dashed" },
  media: { light: "#b52a35", dark: "#f79a8c", line: "dashed" },
  organization: { light: "#c25700", dark: "#eda64a", line: "solid" },
  place: { light: "#3b7614", dark: "#93c95f", line: "dotted" },
  event: { light: "#9c1f7e", dark: "#f2a0dc", line: "dotted" },
  law: { light: "#7d6a00", dark: "#dcc85a", line: "double" },
  concept: { light: "#747e8c", dark: "#7e8a9a", line: "dotted" },
};
