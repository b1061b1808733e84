/** An annotation that stands on the open page: choosing it leads there. */
import type { ColourNames } from "../../utils/annotation/choices.ts";
import { ColourSwatch, colourName } from "../annotation/colour-swatch.tsx";
import { ChangedWords } from "../annotation/changed-words.tsx";
import { NoteIcon } from "../controls/icons.tsx";
import { useWords } from "../shell/words.ts";
import type { ShownAnnotation } from "./page-annotations.tsx";

export interface PageAnnotationProps {
  shown: ShownAnnotation;
  names: ColourNames;
  /** With note and tags, not only a mark that there is a note. */
  full: boolean;
  onShow: () => void;
}

/** One button, so that it is reached and read out as one thing. */
export function PageAnnotation({ shown: { annotation, state, changed }, names, full, onShow }: PageAnnotationProps) {
  const words = useWords();
  const { target, note, tags, colour } = annotation;
  return (
    <li class="page-annotation" data-annotation-id={annotation.id} data-colour={colour}>
      <button type="button" class="page-annotation-button" onClick={onShow}>
        <span class="page-annotation-quote" lang={target.lang ?? ""} dir="auto">
          {target.quote.exact}
        </span>
        <span class="page-annotation-facts">
          <ColourSwatch colour={colour} /> <span>{colourName(colour, names, words)}</span>
          {note !== "" && !full && (
            <span class="page-annotation-noted">
              <NoteIcon /> {words.text("note")}
            </span>
          )}
          {state === "waiting" && <span>{words.text("waitingForText")}</span>}
        </span>
      </button>
      <ChangedWords text={changed} lang={target.lang} />
      {full && note !== "" && (
        <p class="page-annotation-text" dir="auto">
          {note}
        </p>
      )}
      {full && tags.length > 0 && (
        <p class="page-annotation-tags">
          {tags.map((tag) => (
            <bdi key={tag} class="tag">
              {tag}
            </bdi>
          ))}
        </p>
      )}
    </li>
  );
}
