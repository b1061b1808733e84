/** An annotation as it was saved: words, note, tags, and who is named in it. */
import type { Annotation } from "../../utils/annotation/annotation.ts";
import type { ColourNames } from "../../utils/annotation/choices.ts";
import { useWords } from "../shell/words.ts";
import { AnnotationQuote } from "./annotation-quote.tsx";
import { ChangedWords } from "./changed-words.tsx";
import { colourName, ColourSwatch } from "./colour-swatch.tsx";
import "./annotation-view.css";

export interface AnnotationViewProps {
  annotation: Annotation;
  /** What the page says there now, where that is something else. */
  changed?: string | undefined;
  names: ColourNames;
  headingId: string;
}

/** Short: what it is about stands beside it. */
export function AnnotationView({ annotation, changed, names, headingId }: AnnotationViewProps) {
  const words = useWords();
  const { colour, note, tags, entities, target } = annotation;
  return (
    <article class="annotation-view">
      <h1 id={headingId} class="annotation-view-title" tabIndex={-1}>
        <ColourSwatch colour={colour} />
        {colourName(colour, names, words)}
      </h1>
      <AnnotationQuote text={target.quote.exact} lang={target.lang} lines={2} />
      <ChangedWords text={changed} lang={target.lang} />
      {note !== "" && <p class="annotation-view-note">{note}</p>}
      {tags.length > 0 && (
        <ul class="annotation-view-tags" aria-label={words.text("tags")}>
          {tags.map((tag) => (
            <li key={tag} class="tag" dir="auto">
              {tag}
            </li>
          ))}
        </ul>
      )}
      <EntitiesInside names={entities.map(({ name }) => name)} />
    </article>
  );
}

/** Nothing where nobody is named. */
export function EntitiesInside({ names }: { names: string[] }) {
  const words = useWords();
  if (names.length === 0) return null;
  return <p class="annotation-view-names">{words.text("namedInside", words.list(names))}</p>;
}
