/** A text of ours with marks as on web pages; each can be chosen. */
import type { EntityRef, Mention } from "../../utils/model.ts";
import "./marked-text.css";

export interface MarkedTextProps {
  text: string;
  /** Sorted, without overlaps. */
  mentions: Mention[];
  chosen: EntityRef | undefined;
  onChoose: (entity: EntityRef) => void;
}

/** The first mention of an entity is stronger than those that follow. */
export function MarkedText({ text, mentions, chosen, onChoose }: MarkedTextProps) {
  return (
    <p class="marked-text">
      {piecesOf(text, mentions).map(({ before, mention, again }) => (
        <span key={mention.start}>
          {before}
          <button
            type="button"
            class="marked"
            data-category={mention.category}
            data-again={again}
            aria-pressed={mention.entity === chosen?.entity && mention.corpus === chosen.corpus}
            onClick={() => onChoose({ corpus: mention.corpus, entity: mention.entity })}
          >
            {text.slice(mention.start, mention.end)}
          </button>
        </span>
      ))}
      {text.slice(mentions.at(-1)?.end ?? 0)}
    </p>
  );
}

/** Each mention with the text before it. */
const piecesOf = (text: string, mentions: Mention[]) =>
  mentions.map((mention, at) => ({
    before: text.slice(mentions[at - 1]?.end ?? 0, mention.start),
    mention,
    again: mentions.slice(0, at).some(({ entity }) => entity === mention.entity),
  }));
