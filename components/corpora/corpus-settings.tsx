/** How a corpus is called and used, and its end. */
import { useId, useState } from "preact/hooks";
import type { CorpusChoice } from "../../utils/choices/corpora.ts";
import { Switch } from "../controls/switch.tsx";
import { useWords } from "../shell/words.ts";
import "./about-form.css";
import "./corpus-settings.css";

export interface CorpusSettingsProps {
  title: string;
  choice: CorpusChoice;
  /** The reader's: it can be renamed and deleted. */
  own: boolean;
  onTitle: (title: string) => void;
  /** Host names as they were typed. */
  onSites: (typed: string) => void;
  onEnabled: (enabled: boolean) => void;
  onDiscreet: (discreet: boolean) => void;
  onRemove: () => void;
}

/** All of it takes effect at once, in all tabs. */
export function CorpusSettings({ title, choice, own, ...act }: CorpusSettingsProps) {
  const words = useWords();
  const { onTitle, onSites, onEnabled, onDiscreet, onRemove } = act;
  return (
    <div class="corpus-settings">
      <Switch label={words.text("corpusOn")} checked={choice.enabled} onChange={onEnabled} />
      <Switch
        label={words.text("showDiscreet")}
        detail={words.text("showDiscreetNote")}
        checked={choice.discreet}
        onChange={onDiscreet}
      />
      {own && <Field label={words.text("corpusTitle")} value={title} onValue={(value) => value && onTitle(value)} />}
      <Field
        label={words.text("corpusSites")}
        note={words.text("corpusSitesNote")}
        value={choice.sites?.join(", ") ?? ""}
        onValue={onSites}
      />
      {own && (
        <p class="corpus-remove">
          <button type="button" class="button button-plain" onClick={onRemove}>
            {words.text("removeCorpus")}
          </button>
        </p>
      )}
    </div>
  );
}

interface FieldProps {
  label: string;
  note?: string;
  value: string;
  onValue: (value: string) => void;
}

/** Taken when the field is left, or Enter is pressed. */
function Field({ label, note, value, onValue }: FieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const take = (): void => {
    if (typed !== undefined && typed.trim() !== value) onValue(typed.trim());
    setTyped(undefined);
  };
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
        value={typed ?? value}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={take}
        onKeyDown={({ key, isComposing }) => key === "Enter" && !isComposing && take()}
      />
    </div>
  );
}
