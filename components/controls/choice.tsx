/** One of a few, side by side: radio buttons, so that the browser brings the arrow keys. */
import { useId } from "preact/hooks";
import "../category/confidence-choice.css";

export interface ChoiceProps<T extends string> {
  label: string;
  options: { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** Drawn like the choice of confidence. */
export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <div class="confidence" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} class="confidence-level">
          <input
            type="radio"
            class="hidden-label"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
