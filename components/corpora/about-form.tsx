/** What a corpus is called, where it comes from, where and how it is used. */
import { useId } from "preact/hooks";
import { RadioList } from "../controls/radio-list.tsx";
import { useWords } from "../shell/words.ts";
import "./about-form.css";

export interface About {
  title: string;
  maker: string;
  license: string;
  /** ISO 8601 date of what it holds. */
  created: string;
  /** Host names; empty is everywhere. */
  sites: string;
  /** Undefined until the reader has said which. */
  discreet: boolean | undefined;
}

export interface AboutFormProps {
  about: About;
  onAbout: (about: About) => void;
}

/** Whether names are painted has no default: a page can learn from its marks whom the reader follows. */
export function AboutForm({ about, onAbout }: AboutFormProps) {
  const words = useWords();
  const field = (name: "title" | "maker" | "license" | "created" | "sites", label: string, note?: string) => (
    <TextField
      label={label}
      note={note}
      value={about[name]}
      onValue={(value) => onAbout({ ...about, [name]: value })}
    />
  );
  return (
    <div class="about-form">
      {field("title", words.text("corpusTitle"))}
      {field("maker", words.text("corpusMaker"), words.text("optional"))}
      {field("license", words.text("corpusLicense"), words.text("optional"))}
      {field("created", words.text("corpusDate"), words.text("corpusDateNote"))}
      {field("sites", words.text("corpusSites"), words.text("corpusSitesNote"))}
      <RadioList<"painted" | "discreet">
        label={words.text("howShown")}
        options={[
          { value: "painted", label: words.text("showMarks"), note: words.text("showMarksNote") },
          { value: "discreet", label: words.text("showDiscreet"), note: words.text("showDiscreetNote") },
        ]}
        value={about.discreet === undefined ? undefined : about.discreet ? "discreet" : "painted"}
        onChange={(value) => onAbout({ ...about, discreet: value === "discreet" })}
      />
    </div>
  );
}

interface TextFieldProps {
  label: string;
  note?: string | undefined;
  value: string;
  onValue: (value: string) => void;
}

function TextField({ label, note, value, onValue }: TextFieldProps) {
  const id = useId();
  return (
    <div>
      <label class="field-label" for={id}>
        {label} {note !== undefined && <span class="about-note">{note}</span>}
      </label>
      <input
        id={id}
        class="text-field"
        type="text"
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </div>
  );
}

/** Host names out of what was typed: parted by blanks or commas, addresses cut to their host. */
export const sitesIn = (typed: string): string[] | null => {
  const sites = typed
    .split(/[\s,;]+/)
    .map((one) =>
      one
        .trim()
        .toLowerCase()
        .replace(/^https?:\/\//, "")
        .replace(/^(?:\*|www)\./, "")
        .replace(/[/:?#].*$/, ""),
    )
    .filter((one) => one !== "");
  return sites.length === 0 ? null : [...new Set(sites)];
};
