/** All tags with how many annotations have each: renamed, merged into one, or taken off everywhere. */
import { useId, useState } from "preact/hooks";
import { splitTags } from "../../utils/annotation/tags.ts";
import { Dialog } from "../controls/dialog.tsx";
import { useWords } from "../shell/words.ts";
import "./tags-dialog.css";

export interface TagsDialogProps {
  /** The most frequent first. */
  tags: [tag: string, count: number][];
  /** These become one tag of that name. */
  onRename: (tags: string[], name: string) => void;
  onRemove: (tags: string[]) => void;
  onClose: () => void;
}

/** One that is chosen can be renamed; several, or a name that is in use, are merged. */
export function TagsDialog({ tags, onRename, onRemove, onClose }: TagsDialogProps) {
  const words = useWords();
  const field = useId();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState("");
  const [name = ""] = splitTags(typed, true).tags;
  const isMerge = chosen.size > 1 || tags.some(([tag]) => tag === name);
  const canRename = name !== "" && chosen.size > 0 && !(chosen.size === 1 && chosen.has(name));
  const toggle = (tag: string): void => {
    const next = new Set(chosen);
    if (!next.delete(tag)) next.add(tag);
    setChosen(next);
  };
  return (
    <Dialog title={words.text("tagsTitle")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (canRename) onRename([...chosen], name);
        }}
      >
        <p class="library-note">{words.text("tagsText")}</p>
        <ul class="tags-list" aria-label={words.text("tags")}>
          {tags.map(([tag, count]) => (
            <li key={tag}>
              <label class="tags-option">
                <input type="checkbox" checked={chosen.has(tag)} onChange={() => toggle(tag)} />
                <bdi>{tag}</bdi>
                <span class="facet-count number">{words.number(count)}</span>
              </label>
            </li>
          ))}
        </ul>
        <label class="field-label" for={field}>
          {words.text("tagNewName")}
        </label>
        <input
          id={field}
          class="text-field"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <div class="dialog-actions">
          <button type="submit" class="button button-plain button-main" disabled={!canRename}>
            {words.text(isMerge ? "tagMerge" : "tagRename")}
          </button>
          <button
            type="button"
            class="button button-plain"
            disabled={chosen.size === 0}
            onClick={() => onRemove([...chosen])}
          >
            {words.text("tagRemove")}
          </button>
          <button type="button" class="button button-plain" onClick={onClose}>
            {words.text("cancel")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
