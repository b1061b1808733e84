/** What the colours of annotations mean to the reader, and how notes are laid out on export. */
import type { ComponentChildren } from "preact";
import { ColourSwatch, plainColourName } from "../../components/annotation/colour-swatch.tsx";
import { TemplateField } from "../../components/annotation/template-field.tsx";
import { useWords } from "../../components/shell/words.ts";
import { ANNOTATION_COLOURS } from "../../utils/annotation/annotation.ts";
import {
  type AnnotationChoices,
  MAX_COLOUR_NAME,
  withColourName,
  withTemplate,
} from "../../utils/annotation/choices.ts";
import { Section } from "./section.tsx";

export interface AnnotationsSectionProps {
  choices: AnnotationChoices;
  onChange: (edit: (choices: AnnotationChoices) => AnnotationChoices) => void;
  /** What else there is to choose about them. */
  children?: ComponentChildren;
}

/** A colour without a name goes by its own. */
export function AnnotationsSection({ choices, onChange, children }: AnnotationsSectionProps) {
  const words = useWords();
  return (
    <Section title={words.text("viewAnnotations")} note={words.text("colourNamesText")}>
      <ul class="options-colours">
        {ANNOTATION_COLOURS.map((colour) => {
          const plain = plainColourName(colour, words);
          return (
            <li key={colour}>
              <label>
                <ColourSwatch colour={colour} />
                <span class="options-colour">{plain}</span>
                <input
                  class="text-field"
                  value={choices.colourNames[colour] ?? ""}
                  placeholder={words.text("colourMeaning")}
                  maxLength={MAX_COLOUR_NAME}
                  onChange={({ currentTarget: { value } }) =>
                    onChange((before) => withColourName(before, colour, value.trim()))
                  }
                />
              </label>
            </li>
          );
        })}
      </ul>
      <TemplateField
        template={choices.template}
        onTemplate={(template) => onChange((before) => withTemplate(before, template))}
      />
      {children}
    </Section>
  );
}
