/** How a note in Markdown is laid out: a template that readers edit. */
import { useId } from "preact/hooks";
import { MAX_TEMPLATE } from "../../utils/annotation/choices.ts";
import { DEFAULT_TEMPLATE } from "../../utils/formats/markdown.ts";
import { useWords } from "../shell/words.ts";
import "./template-field.css";

export interface TemplateFieldProps {
  /** "" for the shipped one. */
  template: string;
  onTemplate: (template: string) => void;
}

/** Shows the shipped template until it is changed, and leads back to it. */
export function TemplateField({ template, onTemplate }: TemplateFieldProps) {
  const words = useWords();
  const field = useId();
  const note = useId();
  return (
    <div class="template-field">
      <label class="field-label" for={field}>
        {words.text("template")}
      </label>
      <textarea
        id={field}
        rows={8}
        maxLength={MAX_TEMPLATE}
        spellcheck={false}
        aria-describedby={note}
        value={template === "" ? DEFAULT_TEMPLATE : template}
        onChange={({ currentTarget: { value } }) => onTemplate(value === DEFAULT_TEMPLATE ? "" : value)}
      />
      <p id={note} class="field-note">
        {words.text("templateText")}
      </p>
      {/* Its place is kept: what stands below must not move between a press and its click. */}
      <button type="button" class="quiet-button" disabled={template === ""} onClick={() => onTemplate("")}>
        {words.text("templateReset")}
      </button>
    </div>
  );
}
