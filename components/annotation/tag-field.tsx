/** Tags as chips, and a field to add more, completed from those in use. */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { MAX_TAGS } from "../../utils/annotation/messages.ts";
import { addTags, splitTags } from "../../utils/annotation/tags.ts";
import { CloseIcon } from "../controls/icons.tsx";
import { useWords } from "../shell/words.ts";
import "./tag-field.css";

export interface TagFieldProps {
  tags: string[];
  /** What is typed and is no tag yet: it belongs to the draft, so that it is saved with it. */
  pending: string;
  /** Tags in use, the most frequent first. */
  known: string[];
  /** Takes the focus when it appears. */
  focused?: boolean;
  onChange: (tags: string[], pending: string) => void;
}

/** How many completions a list is good for. */
const MAX_COMPLETIONS = 200;

/** Enter or a comma of any script makes a tag; Backspace in the empty field takes the last one back. */
export function TagField({ tags, pending, known, focused = false, onChange }: TagFieldProps) {
  const words = useWords();
  const field = useId();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  const add = (typed: string): void => {
    const added = addTags(tags, splitTags(typed, true).tags);
    if (added.length > tags.length) setSaid(words.text("tagAdded", words.list(added.slice(tags.length))));
    onChange(added, "");
  };
  const remove = (tag: string): void => {
    setSaid(words.text("tagRemoved", tag));
    onChange(
      tags.filter((other) => other !== tag),
      pending,
    );
  };
  return (
    <div class="tag-field">
      <label class="field-label" for={field}>
        {words.text("tags")}
      </label>
      <div class="tag-field-box">
        {tags.map((tag) => (
          <span key={tag} class="tag">
            <bdi>{tag}</bdi>
            <button
              type="button"
              class="tag-remove"
              aria-label={words.text("removeTag", tag)}
              onClick={() => {
                remove(tag);
                input.current?.focus();
              }}
            >
              <CloseIcon />
            </button>
          </span>
        ))}
        <input
          id={field}
          ref={input}
          list={list}
          value={pending}
          autocomplete="off"
          disabled={tags.length >= MAX_TAGS}
          placeholder={tags.length === 0 ? words.text("tagsHint") : ""}
          onInput={(event) => {
            const { value } = event.currentTarget;
            // A completion that was picked comes as a whole.
            const picked = !(event instanceof InputEvent) || event.inputType === "insertReplacementText";
            const { tags: typed, rest } = splitTags(value, picked);
            if (typed.length > 0) onChange(addTags(tags, typed), rest);
            else onChange(tags, value);
          }}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && pending.trim() !== "") {
              event.preventDefault();
              add(pending);
            }
            if (event.key === "Backspace" && pending === "" && tags.length > 0) remove(tags.at(-1)!);
          }}
        />
        <datalist id={list}>
          {known
            .filter((tag) => !tags.includes(tag))
            .slice(0, MAX_COMPLETIONS)
            .map((tag) => (
              <option key={tag}>{tag}</option>
            ))}
        </datalist>
      </div>
      <output class="hidden-label">{said}</output>
    </div>
  );
}
