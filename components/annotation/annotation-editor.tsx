/** Note, tags and colour of an annotation, while the reader works on them. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { ColourNames } from "../../utils/annotation/choices.ts";
import type { Draft } from "../../utils/annotation/edit.ts";
import { MAX_NOTE_CHARS } from "../../utils/annotation/messages.ts";
import { useWords } from "../shell/words.ts";
import { ColourChoice } from "./colour-choice.tsx";
import { onLeave } from "./leaving.ts";
import { TagField } from "./tag-field.tsx";
import "./annotation-editor.css";

export interface AnnotationEditorProps {
  draft: Draft;
  /** Something is typed that isn't saved. */
  changed: boolean;
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

/** Ctrl+Enter saves, Escape leaves; what was typed is given up only when the reader says so, and never by a failure. */
export function AnnotationEditor({
  draft,
  changed,
  names,
  knownTags,
  saving,
  children,
  ...act
}: AnnotationEditorProps) {
  const words = useWords();
  const id = useId();
  const note = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [asking, setAsking] = useState(false);
  const keepWriting = (): void => {
    setAsking(false);
    note.current?.focus();
  };
  /** Asks once; who wants to leave again goes on writing. */
  const leave = (): void => {
    if (asking) keepWriting();
    else if (changed) setAsking(true);
    else act.onCancel();
  };
  const leaveRef = useRef(leave);
  useEffect(() => {
    leaveRef.current = leave;
  });
  useEffect(() => onLeave(() => leaveRef.current()), []);
  useEffect(() => {
    note.current?.focus();
    const onKey = (event: KeyboardEvent): void => {
      event.stopPropagation(); // letters are letters here, not commands of what is around
      if (event.isComposing) return;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      if (event.key === "Escape") leaveRef.current();
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
      {asking ? (
        <LeaveQuestion onKeep={keepWriting} onDiscard={act.onCancel} />
      ) : (
        <div class="annotation-editor-actions">
          <button type="submit" class="button button-plain button-main" aria-disabled={saving}>
            {words.text(saving ? "saving" : "save")}
          </button>
          <button type="button" class="button button-plain" onClick={leave}>
            {words.text("cancel")}
          </button>
        </div>
      )}
    </form>
  );
}

/** Whether what was typed may go. */
function LeaveQuestion({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) {
  const words = useWords();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <fieldset class="annotation-editor-question">
      <legend>{words.text("discardTitle")}</legend>
      <div class="annotation-editor-actions">
        <button type="button" ref={keep} class="button button-plain button-main" onClick={onKeep}>
          {words.text("keepWriting")}
        </button>
        <button type="button" class="button button-plain" onClick={onDiscard}>
          {words.text("discard")}
        </button>
      </div>
    </fieldset>
  );
}
