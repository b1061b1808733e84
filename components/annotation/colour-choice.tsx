/** One of the five colours: radio buttons, so that the browser brings the arrow keys. */
import { useId } from "preact/hooks";
import type { AnnotationColour } from "../../utils/annotation/annotation.ts";
import type { ColourNames } from "../../utils/annotation/choices.ts";
import { useWords } from "../shell/words.ts";
import { ColourSwatch, namedColours } from "./colour-swatch.tsx";
import "./colour-choice.css";

export interface ColourChoiceProps {
  /** `undefined` where none is chosen yet. */
  colour: AnnotationColour | undefined;
  names: ColourNames;
  onChange: (colour: AnnotationColour) => void;
}

/** Each with its name. */
export function ColourChoice({ colour, names, onChange }: ColourChoiceProps) {
  const words = useWords();
  const group = useId();
  return (
    <div class="colour-choice" role="radiogroup" aria-label={words.text("colour")}>
      {namedColours(names, words).map((option) => (
        <label key={option.colour} class="colour-option">
          <input
            type="radio"
            class="hidden-label"
            name={group}
            checked={option.colour === colour}
            onChange={() => onChange(option.colour)}
          />
          <ColourSwatch colour={option.colour} />
          <span>{option.name}</span>
        </label>
      ))}
    </div>
  );
}
