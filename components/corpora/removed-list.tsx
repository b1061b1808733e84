/** Corpora that were deleted in this session, with the way back. */
import { useWords } from "../shell/words.ts";

export interface RemovedListProps {
  removed: { id: string; title: string }[];
  onRestore: (corpus: string) => void;
  onForget: (corpus: string) => void;
}

/** Nothing where nothing was deleted. */
export function RemovedList({ removed, onRestore, onForget }: RemovedListProps) {
  const words = useWords();
  return (
    <ul class="removed-list" aria-live="polite">
      {removed.map(({ id, title }) => (
        <li key={id} class="choice-row">
          <p>{words.text("corpusRemoved", title)}</p>
          <button type="button" class="button button-plain" onClick={() => onRestore(id)}>
            {words.text("undo")}
          </button>
          <button type="button" class="quiet-button" onClick={() => onForget(id)}>
            {words.text("forgetCorpus")}
          </button>
        </li>
      ))}
    </ul>
  );
}
