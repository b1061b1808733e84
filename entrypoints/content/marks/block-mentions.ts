/** The mentions of blocks: where they stand, and how often each entity is named. */
import type { Mention } from "../../../utils/model.ts";
import type { PageReport } from "../../../utils/messages/page-report.ts";
import { hostOf, isVisible } from "../dom.ts";
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

/** Entities with the number of their visible mentions; those named early and often first. */
export function found(
  blocks: Iterable<LiveBlock>,
  mentionsOf: (block: LiveBlock) => Mention[],
  entities: ReadonlyMap<string, Omit<PageReport["entities"][number], "count">>,
): PageReport["entities"] {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const mentions = mentionsOf(block);
    if (mentions.length === 0 || !isVisible(hostOf(block.container))) continue;
    for (const { corpus, entity } of mentions) {
      const key = `${corpus}/${entity}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .flatMap(([key, count]) => {
      const summary = entities.get(key);
      return summary ? [{ ...summary, count }] : [];
    });
}
