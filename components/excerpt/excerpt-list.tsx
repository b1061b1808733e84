/** The excerpts of an entity: the first few, and the others when asked for. */
import { useState } from "preact/hooks";
import type { Category, Excerpt } from "../../utils/model.ts";
import { ExcerptView } from "./excerpt-view.tsx";
import { useWords } from "../shell/words.ts";
import "./excerpt-list.css";

/** More than this are shown two at a time first, so that "More" never hides a single one. */
const SHORT = 3;
const FIRST = 2;

export interface ExcerptListProps {
  excerpts: Excerpt[];
  category: Category;
}

/** Best first, as they come. */
export function ExcerptList({ excerpts, category }: ExcerptListProps) {
  const words = useWords();
  const [all, setAll] = useState(false);
  if (excerpts.length === 0) return <p class="excerpts-none">{words.text("noExcerpts")}</p>;

  const shown = all || excerpts.length <= SHORT ? excerpts : excerpts.slice(0, FIRST);
  const hidden = excerpts.length - shown.length;
  return (
    <div class="excerpts" data-category={category}>
      {shown.map((excerpt, i) => (
        <ExcerptView
          key={`${excerpt.corpus}/${excerpt.source.id}/${excerpt.passage}`}
          excerpt={excerpt}
          again={isOfSame(excerpt, shown[i - 1])}
        />
      ))}
      {hidden > 0 && (
        <button type="button" class="button button-plain number" onClick={() => setAll(true)}>
          {words.count("moreExcerpts", hidden)}
        </button>
      )}
    </div>
  );
}

const isOfSame = (excerpt: Excerpt, before: Excerpt | undefined): boolean =>
  before?.corpus === excerpt.corpus && before.source.id === excerpt.source.id;
