/** What one document says about an entity: its source once, then each passage with a way into the document. */
import { readerAddress } from "../../utils/addresses.ts";
import type { Source } from "../../utils/model.ts";
import type { EntityPassage } from "../../utils/reading/entity-page.ts";
import { EmphasisedText } from "../excerpt/emphasised-text.tsx";
import { TakeAlongActs } from "../excerpt/take-along.tsx";
import { PageLink } from "../shell/links.tsx";
import { SourceLine } from "../excerpt/source-line.tsx";
import { useWords } from "../shell/words.ts";
import "../excerpt/excerpt-view.css";
import "./document-passages.css";

export interface DocumentPassagesProps {
  corpus: string;
  source: Source;
  passages: EntityPassage[];
}

/** In the order of the document. */
export function DocumentPassages({ corpus, source, passages }: DocumentPassagesProps) {
  const words = useWords();
  return (
    <figure class="said" data-document-id={source.id} data-corpus={corpus}>
      <SourceLine source={source} place={{ corpus, document: source.id }} />
      <ul class="said-passages">
        {passages.map(({ passage, named, text, emphasis }) => (
          <li key={passage}>
            <blockquote class="excerpt-text" lang={source.language}>
              <EmphasisedText text={text} emphasis={emphasis} />
            </blockquote>
            <p class="said-foot">
              {!named && <span>{words.text("notNamedHere")}</span>}
              <PageLink address={readerAddress({ corpus, document: source.id, passage })}>
                {words.text("readInDocument")}
              </PageLink>
            </p>
            <TakeAlongActs taken={{ corpus, source, passage, text }} />
          </li>
        ))}
      </ul>
    </figure>
  );
}
