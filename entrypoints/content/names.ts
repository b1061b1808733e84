/** The names found on a page: which of them wait, and how often each stands in sight. */
import type { Evidence } from "../../utils/linking/evidence.ts";
import { waitingNames, type NameOnPage } from "../../utils/marks/waiting.ts";
import type { PageReport } from "../../utils/messages/page-report.ts";
import type { EntityRef, Mention } from "../../utils/model.ts";
import { closestOf, hostOf, isVisible } from "./dom.ts";
import type { TextBlock } from "./text-block.ts";
import type { Wanted } from "./wanted.ts";

export const keyOf = ({ corpus, entity }: EntityRef): string => `${corpus}/${entity}`;

/** What the background has said of the page's names. */
export interface About {
  common: ReadonlySet<string>;
  titled: ReadonlySet<string>;
  evidence: Iterable<Evidence>;
}

/** The keys of the names that wait on a page for the reader to ask for them. */
export function waitingOn(
  blocks: Iterable<readonly [TextBlock, readonly Mention[]]>,
  { common, titled, evidence }: About,
  { commonAlways, isAdmitted }: Wanted,
): Set<string> {
  if (commonAlways || common.size === 0) return new Set();
  const names = new Map<string, NameOnPage>();
  const admitted = new Set<string>();
  for (const [block, mentions] of blocks) {
    for (const mention of mentions) {
      const key = keyOf(mention);
      const isCommon = common.has(key);
      const name = names.get(key) ?? { corpus: mention.corpus, isCommon, isHeaded: titled.has(key), count: 0 };
      name.count++;
      name.isHeaded ||= isCommon && isInHeading(block);
      names.set(key, name);
      if (isCommon && isAdmitted(mention)) admitted.add(key);
    }
  }
  const waiting = waitingNames(names, evidence);
  for (const key of admitted) waiting.delete(key);
  return waiting;
}

const isInHeading = ({ container }: TextBlock): boolean =>
  closestOf(hostOf(container), "h1,h2,h3,h4,h5,h6,[role=heading]") !== null;

type Summary = Omit<PageReport["entities"][number], "count">;

/** Entities with the number of their visible mentions; those named early and often first. */
export function counted<B extends TextBlock>(
  blocks: Iterable<B>,
  mentionsOf: (block: B) => Mention[],
  entities: ReadonlyMap<string, Summary>,
): PageReport["entities"] {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const mentions = mentionsOf(block);
    if (mentions.length === 0 || !isVisible(hostOf(block.container))) continue;
    for (const mention of mentions) counts.set(keyOf(mention), (counts.get(keyOf(mention)) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .flatMap(([key, count]) => {
      const summary = entities.get(key);
      return summary ? [{ ...summary, count }] : [];
    });
}
