/** The mentions of blocks, and where they stand. */
import type { Mention } from "../../../utils/model.ts";
import type { LiveBlock } from "./live-blocks.ts";

/** The characters of the page that a mention covers. */
export const surfaceOf = (block: LiveBlock, { start, end }: Mention): string => block.text.slice(start, end);

/** Whether two lists name the same entities in the same places. */
export const samePlaces = (a: Mention[], b: Mention[]): boolean =>
  a.length === b.length &&
  a.every((mention, i) => {
    const other = b[i]!;
    return samePlace(mention, other) && other.entity === mention.entity && other.corpus === mention.corpus;
  });

const samePlace = (a: Mention, b: Mention): boolean => a.start === b.start && a.end === b.end;

/** Mentions of one surface form together: several corpora may know it. */
export function byPlace(mentions: Mention[]): [Mention, ...Mention[]][] {
  const places: [Mention, ...Mention[]][] = [];
  for (const mention of mentions) {
    const last = places.at(-1);
    if (last && samePlace(last[0], mention)) last.push(mention);
    else places.push([mention]);
  }
  return places;
}
