/** What can be done with all that is selected; stays in view while anything is. */
import { useState } from "preact/hooks";
import type { AnnotationColour } from "../../utils/annotation/annotation.ts";
import type { ColourNames } from "../../utils/annotation/choices.ts";
import { splitTags } from "../../utils/annotation/tags.ts";
import { ColourChoice } from "../annotation/colour-choice.tsx";
import { TagField } from "../annotation/tag-field.tsx";
import { useWords } from "../shell/words.ts";
import "./selection-bar.css";

/** What is done to all that is selected. */
export interface SelectionActs {
  onAddTags: (tags: string[]) => void;
  onRemoveTags: (tags: string[]) => void;
  onColour: (colour: AnnotationColour) => void;
  onExport: () => void;
  onTrash: () => void;
  onRestore: () => void;
  onPurge: () => void;
}

export interface SelectionBarProps extends SelectionActs {
  count: number;
  trash: boolean;
  names: ColourNames;
  knownTags: string[];
  onClear: () => void;
}

type Open = "tag" | "colour" | undefined;

/** One row of buttons; tag and colour open above it. */
export function SelectionBar({ count, trash, names, knownTags, ...acts }: SelectionBarProps) {
  const words = useWords();
  const [open, setOpen] = useState<Open>();
  const toggle = (which: Open): void => setOpen(open === which ? undefined : which);
  return (
    <section class="selection-bar" aria-label={words.count("selected", count)}>
      {open === "tag" && (
        <BulkTags
          known={knownTags}
          onAdd={(tags) => {
            setOpen(undefined);
            acts.onAddTags(tags);
          }}
          onRemove={(tags) => {
            setOpen(undefined);
            acts.onRemoveTags(tags);
          }}
        />
      )}
      {open === "colour" && (
        <ColourChoice
          colour={undefined}
          names={names}
          onChange={(colour) => {
            setOpen(undefined);
            acts.onColour(colour);
          }}
        />
      )}
      <div class="selection-bar-row">
        <output class="number">{words.count("selected", count)}</output>
        {trash ? (
          <>
            <BarButton onClick={acts.onRestore}>{words.text("restore")}</BarButton>
            <BarButton onClick={acts.onPurge}>{words.text("purge")}</BarButton>
          </>
        ) : (
          <>
            <BarButton expanded={open === "tag"} onClick={() => toggle("tag")}>
              {words.text("addTag")}
            </BarButton>
            <BarButton expanded={open === "colour"} onClick={() => toggle("colour")}>
              {words.text("setColour")}
            </BarButton>
            <BarButton onClick={acts.onExport}>{words.text("export")}</BarButton>
            <BarButton onClick={acts.onTrash}>{words.text("delete")}</BarButton>
          </>
        )}
        <button type="button" class="quiet-button" onClick={acts.onClear}>
          {words.text("clearSelection")}
        </button>
      </div>
    </section>
  );
}

function BarButton({ expanded, onClick, children }: { expanded?: boolean; onClick: () => void; children: string }) {
  return (
    <button type="button" class="button button-plain" aria-expanded={expanded} onClick={onClick}>
      {children}
    </button>
  );
}

interface BulkTagsProps {
  known: string[];
  onAdd: (tags: string[]) => void;
  onRemove: (tags: string[]) => void;
}

/** What is typed is put on all that is selected, or taken off. */
function BulkTags({ known, onAdd, onRemove }: BulkTagsProps) {
  const words = useWords();
  const [{ tags, pending }, setTyped] = useState<{ tags: string[]; pending: string }>({ tags: [], pending: "" });
  const all = [...tags, ...splitTags(pending, true).tags];
  return (
    <form
      class="selection-bar-tags"
      onSubmit={(event) => {
        event.preventDefault();
        if (all.length > 0) onAdd(all);
      }}
    >
      <TagField
        tags={tags}
        pending={pending}
        known={known}
        focused
        onChange={(next, rest) => setTyped({ tags: next, pending: rest })}
      />
      <button type="submit" class="button button-plain button-main">
        {words.text("add")}
      </button>
      <button type="button" class="button button-plain" onClick={() => all.length > 0 && onRemove(all)}>
        {words.text("removeTags")}
      </button>
    </form>
  );
}
