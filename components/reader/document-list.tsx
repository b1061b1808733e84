/** All documents of the corpora, in time order. */
import type { Source } from "../../utils/model.ts";
import { SourceLine } from "../excerpt/source-line.tsx";
import { StateView } from "../controls/state-view.tsx";
import { useWords } from "../shell/words.ts";
import "./document-list.css";

export interface DocumentListProps {
  documents: { corpus: string; source: Source }[];
}

/** Each with its source, as under an excerpt. */
export function DocumentList({ documents }: DocumentListProps) {
  const words = useWords();
  return (
    <>
      <h1 class="page-title">{words.text("documentsTitle")}</h1>
      {documents.length === 0 && (
        <StateView title={words.text("noDocumentsTitle")} text={words.text("noDocumentsText")} />
      )}
      <ul class="document-list">
        {documents.map(({ corpus, source }) => (
          <li key={`${corpus}/${source.id}`} data-document-id={source.id} data-corpus={corpus}>
            <figure>
              <SourceLine source={source} place={{ corpus, document: source.id }} />
            </figure>
          </li>
        ))}
      </ul>
    </>
  );
}
