/** A passage of a document, quoted: the mention emphasised, then where it comes from. */
import type { Excerpt } from "../../utils/model.ts";
import { EmphasisedText } from "./emphasised-text.tsx";
import { SourceLine } from "./source-line.tsx";
import "./excerpt-view.css";

export interface ExcerptViewProps {
  excerpt: Excerpt;
}

/** One excerpt; the colour of the emphasis is that of the `data-category` around it. */
export function ExcerptView({ excerpt }: ExcerptViewProps) {
  const { source, cutStart, cutEnd } = excerpt;
  return (
    <figure class="excerpt" data-document-id={source.id} data-corpus={excerpt.corpus}>
      <blockquote class="excerpt-text" lang={source.language} data-cut-start={cutStart} data-cut-end={cutEnd}>
        <EmphasisedText {...excerpt} />
      </blockquote>
      <SourceLine
        source={source}
        place={{ corpus: excerpt.corpus, document: source.id, passage: excerpt.passage }}
        reasons={excerpt.reasons}
      />
    </figure>
  );
}
