/** A text with ranges of it emphasised. */
import type { Excerpt } from "../../utils/model.ts";

export type EmphasisedTextProps = Pick<Excerpt, "text" | "emphasis">;

/** Each range is a `mark`; what it looks like is said where it stands. */
export function EmphasisedText(props: EmphasisedTextProps) {
  return (
    <>{emphasise(props).map(({ start, text, emphasised }) => (emphasised ? <mark key={start}>{text}</mark> : text))}</>
  );
}

interface Piece {
  start: number;
  text: string;
  emphasised: boolean;
}

/** The text in pieces; ranges that overlap or lie outside of it are cut to what is left. */
function emphasise({ text, emphasis }: EmphasisedTextProps): Piece[] {
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
