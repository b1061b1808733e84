/** A document as the rules of `spoken-of.ts` see it: sentences in order, and what each names or has been found to speak of. */
import type { Category, Entity, EntitySpan } from "../model.ts";

export interface Sentence {
  text: string;
  /** Number of the paragraph it stands in. */
  paragraph: number;
  mentions: EntitySpan[];
}

export type KnownEntity = Pick<Entity, "id" | "name" | "category" | "description" | "aliases">;

/** What the rules know beyond the document. */
export interface World {
  entities: ReadonlyMap<string, KnownEntity>;
  /** Sentences of the corpus, and how many of them hold a word family. */
  sentences: number;
  holding(family: string): number;
  /** Whether few sentences have a word. */
  isRare(word: string): boolean;
}

export interface Discourse {
  world: World;
  sentences: readonly Sentence[];
  /** By sentence: entities it names, in order. */
  named: string[][];
  /** By sentence: entities it speaks of without naming them, as far as it has been read. */
  spoken: string[][];
  /** By sentence: whether all of it stands in quotation marks. */
  quoted: boolean[];
  /** By sentence: who speaks in it; `null` is somebody else, `undefined` is nobody. */
  speakers: (string | null | undefined)[];
}

/** A rule: entities that sentence `i` speaks of. It may look at all names, and at what sentences before `i` speak of. */
export type Rule = (discourse: Discourse, i: number) => string[];

export const categoryOf = ({ world }: Discourse, entity: string): Category | undefined =>
  world.entities.get(entity)?.category;

/** The entities that fit of the nearest sentence before `i` with any, at most `reach` back: named ones first. */
export function nearest(discourse: Discourse, i: number, reach: number, fits: (entity: string) => boolean): string[] {
  for (let at = i - 1; at >= Math.max(0, i - reach); at--) {
    const found = [...discourse.named[at]!, ...(discourse.spoken[at] ?? [])].filter(fits);
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}
