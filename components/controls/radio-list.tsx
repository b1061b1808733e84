/** One of several, one under the other, each with a line about it. */
import { useId } from "preact/hooks";
import "./radio-list.css";

export interface RadioListProps<T extends string> {
  label: string;
  options: { value: T; label: string; note?: string }[];
  /** Undefined where the reader is asked and nothing is taken for granted. */
  value: T | undefined;
  onChange: (value: T) => void;
}

/** Radio buttons, so that the browser brings the arrow keys. */
export function RadioList<T extends string>({ label, options, value, onChange }: RadioListProps<T>) {
  const name = useId();
  return (
    <fieldset class="radio-list">
      <legend class="field-label">{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="radio-option">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            {option.label} {option.note !== undefined && <span class="radio-note">{option.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
