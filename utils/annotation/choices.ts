/** What the reader chose about annotations, apart from the settings, which every web page listens to. */
import { ANNOTATION_COLOURS, type AnnotationColour } from "./annotation.ts";

/** What the reader means by a colour; those without a name go by the colour's own. */
export type ColourNames = Partial<Record<AnnotationColour, string>>;

export interface AnnotationChoices {
  colourNames: ColourNames;
  /** How a note in Markdown is laid out on export; "" for the shipped way. */
  template: string;
  /** What was exported as last, and how much; unknown values are the dialog's to pass over. */
  exported: { format?: string; scope?: string };
}

/** Characters of a colour's name; more would not fit beside its swatch. */
export const MAX_COLOUR_NAME = 40;
export const MAX_TEMPLATE = 20_000;

/** Choices from whatever the store holds: damaged parts fall back to their defaults, one by one. */
export function parseChoices(stored: unknown): AnnotationChoices {
  const record: Record<string, unknown> = typeof stored === "object" && stored !== null ? { ...stored } : {};
  const names: Record<string, unknown> =
    typeof record.colourNames === "object" && record.colourNames !== null ? { ...record.colourNames } : {};
  const colourNames: ColourNames = {};
  for (const colour of ANNOTATION_COLOURS) {
    const name = names[colour];
    if (typeof name === "string" && name.trim() !== "") colourNames[colour] = name.slice(0, MAX_COLOUR_NAME);
  }
  const exported: Record<string, unknown> =
    typeof record.exported === "object" && record.exported !== null ? { ...record.exported } : {};
  const { format, scope } = exported;
  return {
    colourNames,
    template: typeof record.template === "string" ? record.template.slice(0, MAX_TEMPLATE) : "",
    exported: {
      ...(typeof format === "string" ? { format: format.slice(0, MAX_COLOUR_NAME) } : {}),
      ...(typeof scope === "string" ? { scope: scope.slice(0, MAX_COLOUR_NAME) } : {}),
    },
  };
}

/** The name of a colour; an empty one gives it back its own. */
export function withColourName(choices: AnnotationChoices, colour: AnnotationColour, name: string): AnnotationChoices {
  const { [colour]: _, ...others } = choices.colourNames;
  return { ...choices, colourNames: name.trim() === "" ? others : { ...others, [colour]: name } };
}

/** The layout of exported notes; "" for the shipped one. */
export const withTemplate = (choices: AnnotationChoices, template: string): AnnotationChoices => ({
  ...choices,
  template,
});

/** What was exported, to begin with the next time. */
export const withExported = (
  choices: AnnotationChoices,
  exported: AnnotationChoices["exported"],
): AnnotationChoices => ({ ...choices, exported });
