/** A whole document for the reader: its text, where it names entities, and who they are. */
import type { CorpusDocument, Entity, EntitySummary, Passage } from "../model.ts";
import { summaryOf } from "./summary.ts";

/** A mention in a document; offsets into its text. */
export interface DocumentMention extends EntitySummary {
  start: number;
  end: number;
}

export interface OpenDocument {
  corpus: string;
  document: CorpusDocument;
  /** Sorted, without overlaps. */
  mentions: DocumentMention[];
  /** Where each passage lies in the text. */
  passages: { index: number; start: number; end: number }[];
  /** Who is named how often, most often first. */
  entities: (EntitySummary & { count: number })[];
}

/** Puts together what the reader shows. Mentions of entities that the corpus doesn't know any more are left out. */
export function openDocument(
  corpus: string,
  document: CorpusDocument,
  passages: Passage[],
  entities: Map<string, Entity>,
): OpenDocument {
  const ordered = passages.toSorted((a, b) => a.start - b.start);
  const mentions = ordered.flatMap((passage) =>
    passage.mentions.flatMap(([start, end, id]): DocumentMention[] => {
      const entity = entities.get(id);
      if (!entity) return [];
      return [{ ...summaryOf(corpus, entity), start: passage.start + start, end: passage.start + end }];
    }),
  );
  const counts = new Map<string, EntitySummary & { count: number }>();
  for (const { start: _start, end: _end, ...summary } of mentions) {
    const counted = counts.get(summary.entity);
    if (counted) counted.count++;
    else counts.set(summary.entity, { ...summary, count: 1 });
  }
  return {
    corpus,
    document,
    mentions: mentions.toSorted((a, b) => a.start - b.start),
    passages: ordered.map(({ index, start, text }) => ({ index, start, end: start + text.length })),
    entities: [...counts.values()].toSorted((a, b) => b.count - a.count),
  };
}
