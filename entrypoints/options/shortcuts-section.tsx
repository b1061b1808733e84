/** The keyboard shortcuts, and the way to where they are changed. */
import { useWords } from "../../components/shell/words.ts";
import type { Shortcut } from "../../utils/browser/shortcuts.ts";
import { Section } from "./section.tsx";

export interface ShortcutsSectionProps {
  shortcuts: Shortcut[];
  /** The browser didn't open its page. */
  failed: boolean;
  onOpen: () => void;
}

/** Described by the manifest; the browser's own commands have no words of ours. */
export function ShortcutsSection({ shortcuts, failed, onOpen }: ShortcutsSectionProps) {
  const words = useWords();
  return (
    <Section title={words.text("sectionShortcuts")} note={words.text("shortcutsText")}>
      <dl class="options-shortcuts">
        {shortcuts.map(({ command, description, keys }) => (
          <div key={command}>
            <dt>{command === "_execute_action" ? words.text("commandPopup") : description}</dt>
            <dd>{keys === "" ? words.text("shortcutNone") : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button button-plain" onClick={onOpen}>
        {words.text("shortcutChange")}
      </button>
      <p class="options-note" role="alert">
        {failed && words.text("shortcutChangeFailed")}
      </p>
    </Section>
  );
}
