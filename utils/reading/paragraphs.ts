/** A document's text in paragraphs, each in pieces: plain text, mentions, and the passage that the reader came for. */
import type { DocumentMention, OpenDocument } from "./open-document.ts";

/** A piece of a paragraph. */
export interface Piece {
  start: number;
  text: string;
  mention?: DocumentMention & { /** Named before in the document. */ again: boolean };
}

/** Neighbouring pieces that lie inside the passage, or outside of it. */
export interface Stretch {
  start: number;
  sought: boolean;
  pieces: Piece[];
}

export interface Paragraph {
  start: number;
  stretches: Stretch[];
}

const PARAGRAPH = /[^\n]+/g;

/** All of the text but its line breaks; `sought` is the passage's index. */
export function paragraphs({ document, mentions, passages }: OpenDocument, sought: number | undefined): Paragraph[] {
  const passage = passages.find(({ index }) => index === sought) ?? { start: 0, end: 0 };
  const named = new Set<string>();
  const marked = mentions.map((mention) => {
    const again = named.has(mention.entity);
    named.add(mention.entity);
    return { ...mention, again };
  });
  return [...document.text.matchAll(PARAGRAPH)]
    .filter(([line]) => line.trim() !== "")
    .map(({ 0: line, index: start }) => {
      const end = start + line.length;
      const pieces = piecesOf(
        line,
        start,
        marked.filter((mention) => mention.start >= start && mention.end <= end),
        [passage.start, passage.end],
      );
      return { start, stretches: stretchesOf(pieces, passage) };
    });
}

/** Cut at mentions, and at the passage's ends, which never cut a mention. */
function piecesOf(
  line: string,
  offset: number,
  marked: NonNullable<Piece["mention"]>[],
  ends: [number, number],
): Piece[] {
  const pieces: Piece[] = [];
  const plain = (from: number, to: number): void => {
    const cuts = [from, ...ends.filter((end) => end > from && end < to), to];
    for (const [at, start] of cuts.slice(0, -1).entries()) {
      const end = cuts[at + 1]!;
      if (start < end) pieces.push({ start, text: line.slice(start - offset, end - offset) });
    }
  };
  let read = offset;
  for (const mention of marked) {
    if (mention.start < read) continue;
    plain(read, mention.start);
    pieces.push({ start: mention.start, text: line.slice(mention.start - offset, mention.end - offset), mention });
    read = mention.end;
  }
  plain(read, offset + line.length);
  return pieces;
}

function stretchesOf(pieces: Piece[], passage: { start: number; end: number }): Stretch[] {
  const stretches: Stretch[] = [];
  for (const piece of pieces) {
    const sought = piece.start >= passage.start && piece.start < passage.end;
    const last = stretches.at(-1);
    if (last?.sought === sought) last.pieces.push(piece);
    else stretches.push({ start: piece.start, sought, pieces: [piece] });
  }
  return stretches;
}
