/** What an excerpt leans on: the words before it that say who or what is meant. */
import type { CorpusDocument, Excerpt, Passage, Source } from "../model.ts";
import { beginningOf, type Quoted, quotedPart } from "./excerpt-text.ts";
import { paragraphOf } from "./paragraph-of.ts";
import { isDependent } from "./standing.ts";

/** Further back, a sentence no longer says what is meant here. */
const REACH = 3;

/** The passages about an entity, by their place in the corpus. */
export type ByIndex = ReadonlyMap<number, Passage>;

/** The passage that names the entity which this one only speaks of: the nearest before it, in its document. */
export function referentOf({ document, index }: Passage, entity: string, byIndex: ByIndex): Passage | undefined {
  for (let at = index - 1; at >= index - REACH; at--) {
    const other = byIndex.get(at);
    if (other?.document === document && other.mentions.some(([, , id]) => id === entity)) return other;
  }
  return undefined;
}

/** The beginning of a sentence that is shown from later on; or the sentence before that names what this one only means. */
export function beforeOf(
  passage: Passage,
  part: Quoted,
  entity: string,
  source: Source | CorpusDocument,
  byIndex: ByIndex,
): Excerpt["before"] {
  const { paragraph, start } = paragraphOf(source, passage);
  if (part.cutStart) {
    const sentence = { start, end: start + passage.text.length };
    const by = start - passage.start;
    return beginningOf(paragraph, sentence, { start: part.start + by, end: part.end + by });
  }
  const named = passage.mentions.some(([, , id]) => id === entity);
  const other = named && !isDependent(passage.text) ? undefined : referentOf(passage, entity, byIndex);
  if (!other || part.start < other.start + other.text.length) return undefined;
  const points = other.mentions.filter(([, , id]) => id === entity).map(([from, to]) => ({ start: from, end: to }));
  const shown = quotedPart(other.text, { start: 0, end: other.text.length }, points, source.language);
  return { text: other.text.slice(shown.start, shown.end), apart: passage.index - other.index > 1 || shown.cutEnd };
}
