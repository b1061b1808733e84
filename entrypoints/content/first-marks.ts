/** What there is to mark on a page after one answer about all of it. */
import type { Answers } from "../../utils/messages/messages.ts";
import type { PageReport } from "../../utils/messages/page-report.ts";
import type { Mention } from "../../utils/model.ts";
import { counted, keyOf, waitingOn } from "./names.ts";
import type { TextBlock } from "./text-block.ts";
import type { Wanted } from "./wanted.ts";

/** Whether anything is, and the names that wait. `blocks` are numbered by their place; the answer is without furniture. */
export function firstMarks(
  blocks: TextBlock[],
  { mentions, entities, common, titled, evidence }: Answers["linkText"],
  wanted: Wanted,
): { isMarked: boolean; waiting: PageReport["waiting"] } {
  const named = new Map<TextBlock, Mention[]>();
  for (const mention of mentions) {
    const block = blocks[mention.block]!;
    named.set(block, [...(named.get(block) ?? []), mention]);
  }
  const about = {
    common: new Set(common),
    titled: new Set(titled),
    evidence: evidence.map((one) => one.evidence),
  };
  const waits = waitingOn(named, about, wanted);
  const isWaiting = (mention: Mention): boolean => waits.has(keyOf(mention));
  const isWanted = ({ text }: TextBlock, mention: Mention): boolean =>
    !wanted.isDismissed(mention, text.slice(mention.start, mention.end));
  const waitingIn = (block: TextBlock): Mention[] =>
    named.get(block)!.filter((mention) => isWaiting(mention) && isWanted(block, mention));
  return {
    isMarked: [...named].some(([block, here]) =>
      here.some(
        (mention) => !isWaiting(mention) && !wanted.categoriesOff.has(mention.category) && isWanted(block, mention),
      ),
    ),
    waiting: counted(named.keys(), waitingIn, new Map(entities.map((entity) => [keyOf(entity), entity]))),
  };
}
