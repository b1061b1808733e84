/** One of a few, side by side: radio buttons, so that the browser brings the arrow keys. */
import { useId } from "preact/hooks";
import "./choice.css";

export interface ChoiceProps<T extends string> {
  label: string;
  options: { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  describedBy?: string;
}

/** `describedBy`: the id of what says more of the value. */
export function Choice<T extends string>({ label, options, value, onChange, describedBy }: ChoiceProps<T>) {
  const name = useId();
  return (
    <div class="choice" role="radiogroup" aria-label={label} aria-describedby={describedBy}>
      {options.map((option) => (
        <label key={option.value} class="choice-option">
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
