/**
 * Cues: words on a page that speak for entities. Pages and requests carry the words alone, as the same word speaks for many
 * entities; for whom is looked up in the gazetteer, and only for the entities that have an ambiguous name on the page.
 */
import type { ReadBlock } from "./candidates.ts";
import type { OpenCorpus } from "./corpus-index.ts";
import { type Evidence, listAt } from "./evidence.ts";
import { type Gazetteer, senseKind } from "./gazetteer.ts";
import { spot } from "./spot.ts";

/** Words by the entities that they speak for: of `entities` alone, each word once. */
export function cuesByEntity(
  { senseStart, senseFlags, senseEntity }: Gazetteer,
  cues: Iterable<[word: string, cue: { form: number }]>,
  entities: ReadonlySet<number>,
): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const [word, { form }] of cues) {
    for (let sense = senseStart[form]!; sense < senseStart[form + 1]!; sense++) {
      const entity = senseEntity[sense]!;
      const kind = senseKind(senseFlags[sense]!);
      if ((kind !== "cue" && kind !== "role") || !entities.has(entity)) continue;
      const words = found.get(entity);
      if (!words) found.set(entity, [word]);
      else if (words.at(-1) !== word) words.push(word);
    }
  }
  return found;
}

/** The cues of these blocks and of the evidence from elsewhere on the page, by entity. */
export function pageCues(
  { id, gazetteer }: OpenCorpus,
  elsewhere: Evidence,
  blocks: Iterable<ReadBlock>,
  entities: ReadonlySet<number>,
): Map<number, string[]> {
  const cues = new Map<string, { form: number }>();
  for (const word of listAt(elsewhere.cues, id)) {
    spot(gazetteer, word, (start, end, form) => {
      if (start === 0 && end === word.length) cues.set(word, { form });
    });
  }
  for (const block of blocks) for (const [word, cue] of block.cues) cues.set(word, cue);
  return cuesByEntity(gazetteer, cues, entities);
}
