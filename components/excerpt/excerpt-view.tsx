/** A passage of a document, quoted: the mention emphasised, with what it leans on, then where it comes from. */
import type { Excerpt } from "../../utils/model.ts";
import { EmphasisedText } from "./emphasised-text.tsx";
import { SourceLine } from "./source-line.tsx";
import { TakeAlongActs } from "./take-along.tsx";
import { useWords } from "../shell/words.ts";
import "./excerpt-view.css";

export interface ExcerptViewProps {
  excerpt: Excerpt;
  /** The one before it is of the same document, which has told its source. */
  again?: boolean;
}

/**
 * One excerpt; the colour of the emphasis is that of the `data-category` around it. Who speaks and what comes before stand outside of
 * the quotation, so that what a reader copies of it is the passage, word for word.
 */
export function ExcerptView({ excerpt, again = false }: ExcerptViewProps) {
  const words = useWords();
  const { source, cutStart, cutEnd, meant, speaker, before } = excerpt;
  return (
    <figure class="excerpt" data-document-id={source.id} data-corpus={excerpt.corpus}>
      {before && (
        <p class="excerpt-before" lang={source.language} data-apart={before.apart}>
          {before.text}
        </p>
      )}
      {speaker !== undefined && <p class="excerpt-speaker">{words.text("speakerOfExcerpt", speaker)}</p>}
      <blockquote
        class="excerpt-text"
        lang={source.language}
        data-cut-start={cutStart && before === undefined}
        data-cut-end={cutEnd}
      >
        <EmphasisedText {...excerpt} />
      </blockquote>
      {meant && <p class="excerpt-meant">{words.text("notNamedHere")}</p>}
      <SourceLine
        source={source}
        place={{ corpus: excerpt.corpus, document: source.id, passage: excerpt.passage }}
        reasons={excerpt.reasons}
        again={again}
      />
      <TakeAlongActs taken={excerpt} />
    </figure>
  );
}
