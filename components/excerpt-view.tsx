/** A passage of a document, quoted: the mention emphasised, then where it comes from. */
import type { Excerpt } from "../utils/model.ts";
import { SourceLine } from "./source-line.tsx";
import "./excerpt-view.css";

export interface ExcerptViewProps {
  excerpt: Excerpt;
}

/** One excerpt; the colour of the emphasis is that of the `data-category` around it. */
export function ExcerptView({ excerpt }: ExcerptViewProps) {
  const { source } = excerpt;
  return (
    <figure class="excerpt" data-document-id={source.id} data-corpus={excerpt.corpus}>
      <blockquote class="excerpt-text" lang={source.language}>
        {emphasise(excerpt).map(({ start, text, emphasised }) => (emphasised ? <mark key={start}>{text}</mark> : text))}
      </blockquote>
      <SourceLine source={source} reasons={excerpt.reasons} />
    </figure>
  );
}

interface Piece {
  start: number;
  text: string;
  emphasised: boolean;
}

/** The text in pieces; ranges that overlap or lie outside of it are cut to what is left. */
function emphasise({ text, emphasis }: Excerpt): Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, emphasised: boolean): void => {
    if (start < end) pieces.push({ start, text: text.slice(start, end), emphasised });
  };
  let read = 0;
  for (const [from, to] of emphasis.toSorted(([a], [b]) => a - b)) {
    const start = Math.max(from, read);
    const end = Math.min(to, text.length);
    if (start >= end) continue;
    add(read, start, false);
    add(start, end, true);
    read = end;
  }
  add(read, text.length, false);
  return pieces;
}
