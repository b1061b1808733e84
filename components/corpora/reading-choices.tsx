/** How a file is read, to be changed by who knows better: encoding as real words, separator, header, sheet, list. */
import { useId } from "preact/hooks";
import type { Choices, What } from "../../utils/intake/values.ts";
import type { TextKey } from "../../utils/words.ts";
import { useWords } from "../shell/words.ts";

export interface ReadingChoicesProps {
  what: What;
  onChoices: (choices: Choices) => void;
}

const SEPARATORS: [string, TextKey][] = [
  [",", "separatorComma"],
  [";", "separatorSemicolon"],
  ["\t", "separatorTab"],
  ["|", "separatorBar"],
];

/** Only what there is to choose. */
export function ReadingChoices({ what, onChoices }: ReadingChoicesProps) {
  const words = useWords();
  const { choices, readings, sheets, paths, format } = what;
  const change = (part: Choices): void => onChoices({ ...choices, ...part });
  return (
    <>
      {readings.length > 1 && (
        <Readings
          readings={readings}
          value={choices.encoding ?? readings[0]!.encoding}
          onChange={(encoding) => change({ encoding })}
        />
      )}
      <div class="choice-row">
        {format === "table" && (
          <Select
            label={words.text("separator")}
            value={choices.separator ?? ","}
            options={SEPARATORS.map(([value, label]) => ({ value, label: words.text(label) }))}
            onChange={(separator) => change({ separator })}
          />
        )}
        {(format === "table" || format === "workbook") && (
          <label class="check-label">
            <input
              type="checkbox"
              checked={choices.header ?? true}
              onChange={({ currentTarget }) => change({ header: currentTarget.checked })}
            />
            {words.text("firstRowIsHeader")}
          </label>
        )}
        {sheets.length > 1 && (
          <Select
            label={words.text("sheet")}
            value={choices.sheet ?? sheets[0]!}
            options={sheets.map((value) => ({ value, label: value }))}
            onChange={(sheet) => change({ sheet })}
          />
        )}
        {paths.length > 1 && (
          <Select
            label={words.text("listInFile")}
            value={choices.path ?? paths[0]!}
            options={paths.map((value) => ({ value, label: value === "" ? words.text("listAtTop") : value }))}
            onChange={(path) => change({ path })}
          />
        )}
      </div>
    </>
  );
}

interface ReadingsProps {
  readings: What["readings"];
  value: string;
  onChange: (encoding: string) => void;
}

function Readings({ readings, value, onChange }: ReadingsProps) {
  const words = useWords();
  const name = useId();
  return (
    <fieldset class="readings">
      <legend class="field-label">{words.text("whichReadsRight")}</legend>
      {readings.map(({ encoding, sample }) => (
        <label key={encoding} class="reading">
          <input type="radio" name={name} checked={encoding === value} onChange={() => onChange(encoding)} />
          <span>
            {sample.slice(0, 3).join(" · ")} <span class="reading-name">{encoding}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface SelectProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** A short list with its label over it. */
export function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <label>
      <span class="field-label">{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
