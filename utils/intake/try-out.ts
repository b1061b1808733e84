/** What a corpus would mark in a text, before it is stored. */
import { linkIndexBuilder, withRelations } from "../indexing/link-index.ts";
import { openCorpus } from "../linking/corpus-index.ts";
import { NO_EVIDENCE } from "../linking/evidence.ts";
import { findId } from "../linking/id-order.ts";
import { linkText, THRESHOLD } from "../linking/link-text.ts";
import type { Category, Entity } from "../model.ts";

/** A mention in the text that was tried; offsets are UTF-16 code units into it. */
export interface IndexedMention {
  start: number;
  end: number;
  entity: string;
  name: string;
  category: Category;
}

/** Builds the index once; what it returns links a text with it. Each line of the text is a block. */
export function tryOutOf(entities: Iterable<Entity>, subject: readonly string[]): (text: string) => IndexedMention[] {
  const builder = linkIndexBuilder("tried");
  const related: [string, string][] = [];
  const categories = new Map<string, Category>();
  for (const entity of entities) {
    builder.add(entity);
    categories.set(entity.id, entity.category);
    for (const other of entity.related ?? []) related.push([entity.id, other]);
  }
  const bare = builder.build(subject);
  const number = (id: string): number | undefined => findId(bare.ids, bare.idOrder, id);
  const pairs = related.flatMap(([a, b]): [number, number][] => {
    const [one, other] = [number(a), number(b)];
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
  const corpus = openCorpus(withRelations(bare, pairs));
  return (text) => {
    const starts: number[] = [];
    let at = 0;
    const blocks = text.split("\n").map((line, id) => {
      starts.push(at);
      at += line.length + 1;
      return { id, text: line };
    });
    const { mentions } = linkText([corpus], {
      blocks,
      title: "",
      evidence: NO_EVIDENCE,
      threshold: THRESHOLD,
    });
    return mentions.map(({ block, start, end, entity }) => ({
      start: starts[block]! + start,
      end: starts[block]! + end,
      entity,
      name: corpus.name(number(entity)!),
      category: categories.get(entity)!,
    }));
  };
}
