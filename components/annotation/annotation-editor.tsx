/** Note, tags and colour of an annotation, while the reader works on them. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import type { ColourNames } from "../../utils/annotation/choices.ts";
import type { Draft } from "../../utils/annotation/edit.ts";
import { MAX_NOTE_CHARS } from "../../utils/annotation/messages.ts";
import { useWords } from "../shell/words.ts";
import { ColourChoice } from "./colour-choice.tsx";
import { TagField } from "./tag-field.tsx";
import "./annotation-editor.css";

export interface AnnotationEditorProps {
  draft: Draft;
  names: ColourNames;
  /** Tags in use, the most frequent first. */
  knownTags: string[];
  saving: boolean;
  /** What went wrong, and the ways out of it. */
  children?: ComponentChildren;
  onDraft: (draft: Draft) => void;
  onSave: () => void;
  onCancel: () => void;
}

/** Ctrl+Enter saves, Escape gives up; nothing that was typed is dropped by a failure. */
export function AnnotationEditor({ draft, names, knownTags, saving, children, ...act }: AnnotationEditorProps) {
  const words = useWords();
  const id = useId();
  const note = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const cancelRef = useRef(act.onCancel);
  useEffect(() => {
    cancelRef.current = act.onCancel;
  });
  useEffect(() => {
    note.current?.focus();
    const onKey = (event: KeyboardEvent): void => {
      event.stopPropagation(); // letters are letters here, not commands of what is around
      if (event.isComposing) return;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      if (event.key === "Escape") cancelRef.current();
    };
    const element = form.current;
    element?.addEventListener("keydown", onKey);
    return () => element?.removeEventListener("keydown", onKey);
  }, []);
  return (
    <form
      ref={form}
      class="annotation-editor"
      aria-label={words.text("editAnnotation")}
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving) act.onSave();
      }}
    >
      <label class="field-label" for={id}>
        {words.text("note")}
      </label>
      <textarea
        id={id}
        ref={note}
        class="note-field"
        rows={3}
        maxLength={MAX_NOTE_CHARS}
        value={draft.note}
        onInput={(event) => act.onDraft({ ...draft, note: event.currentTarget.value })}
      />
      <TagField
        tags={draft.tags}
        pending={draft.pending}
        known={knownTags}
        onChange={(tags, pending) => act.onDraft({ ...draft, tags, pending })}
      />
      <ColourChoice colour={draft.colour} names={names} onChange={(colour) => act.onDraft({ ...draft, colour })} />
      {children}
      <div class="annotation-editor-actions">
        <button type="submit" class="button button-plain button-main" aria-disabled={saving}>
          {words.text(saving ? "saving" : "save")}
        </button>
        <button type="button" class="button button-plain" onClick={act.onCancel}>
          {words.text("cancel")}
        </button>
      </div>
    </form>
  );
}
