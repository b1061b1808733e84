/** One annotation of the library: its words, what the reader thought, where it comes from, what can be done. */
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { ColourNames } from "../../utils/annotation/choices.ts";
import type { FoundAnnotation } from "../../utils/annotation/messages.ts";
import { AnnotationQuote } from "../annotation/annotation-quote.tsx";
import { ChangedWords } from "../annotation/changed-words.tsx";
import { useWords } from "../shell/words.ts";
import type { Editing, RowActs } from "./acts.ts";
import { AnnotationFacts } from "./annotation-facts.tsx";
import { EditInPlace } from "./edit-in-place.tsx";
import { RowButtons } from "./row-buttons.tsx";
import "./annotation-row.css";

export interface AnnotationRowProps {
  annotation: FoundAnnotation;
  /** The one that the keyboard is at. */
  active: boolean;
  selected: boolean;
  editing: Editing | undefined;
  names: ColourNames;
  knownTags: string[];
  pageKnown: boolean;
  acts: RowActs;
  /** `extend`: all from the last one selected to this. */
  onSelect: (extend: boolean) => void;
}

/** Characters of a quote that tell it from others. */
const LABEL_CHARS = 80;

/** Its controls are in the order of Tab only while the keyboard is at it: a list of ten thousand is one stop, not fifty thousand. */
export function AnnotationRow({ annotation, active, selected, editing, acts, ...rest }: AnnotationRowProps) {
  const words = useWords();
  const quote = useId();
  const articleRef = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (articleRef.current) articleRef.current.tabIndex = active ? 0 : -1;
    for (const control of articleRef.current?.querySelectorAll<HTMLElement>("a, button, input, textarea") ?? []) {
      control.tabIndex = active ? 0 : -1;
    }
  });
  return (
    <article
      ref={articleRef}
      class="annotation"
      aria-labelledby={quote}
      data-annotation-id={annotation.id}
      data-colour={annotation.colour}
      data-selected={selected ? "" : undefined}
    >
      <label class="annotation-select">
        <input
          type="checkbox"
          checked={selected}
          aria-label={words.text("selectAnnotation", annotation.target.quote.exact.slice(0, LABEL_CHARS))}
          onClick={(event) => rest.onSelect(event.shiftKey)}
        />
      </label>
      <div class="annotation-body">
        <AnnotationQuote id={quote} text={annotation.target.quote.exact} lang={annotation.target.lang} lines={6} />
        <ChangedWords text={annotation.changed} lang={annotation.target.lang} />
        {editing ? (
          <EditInPlace editing={editing} names={rest.names} knownTags={rest.knownTags} {...acts} />
        ) : (
          annotation.note !== "" && (
            <p class="annotation-note" dir="auto">
              {annotation.note}
            </p>
          )
        )}
        <AnnotationFacts
          annotation={annotation}
          names={rest.names}
          pageKnown={rest.pageKnown}
          labels={!editing}
          onOpen={() => acts.onOpen(annotation)}
        />
      </div>
      {!editing && <RowButtons annotation={annotation} acts={acts} />}
    </article>
  );
}
