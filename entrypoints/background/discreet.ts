/**
 * What discreet corpora find on pages: kept in `storage.session` for popup, panel and badge, beside the reports of the pages
 * themselves. The content script isn't told, so a page that names only entities of such corpora stays as it is without Gloss.
 */
import { browser } from "wxt/browser";
import type { Sender } from "../../utils/browser/messaging.ts";
import { type DiscreetFinds, discreetKey, type ReportedEntity } from "../../utils/messages/page-report.ts";
import type { Block, EntitySummary, Mention } from "../../utils/model.ts";
import { showBadge } from "./reports.ts";

/** One change after the other: requests of a page come several at once. */
let turn: Promise<unknown> = Promise.resolve();

/** Keeps what was found in these blocks, in place of what they showed before. */
export function keepDiscreet(
  { tab, frame }: Sender,
  since: number,
  blocks: readonly Block[],
  mentions: readonly Mention[],
  entities: readonly EntitySummary[],
): Promise<void> {
  if (tab === undefined) return Promise.resolve();
  const keeping = turn.then(async () => {
    const key = discreetKey(tab, frame);
    const former = (await browser.storage.session.get(key))[key] as DiscreetFinds | undefined;
    if (former && former.since > since) return; // the document before
    const kept = former?.since === since ? { ...former.blocks } : {};
    const isStale = former !== undefined && former.since < since;
    if (!isStale && mentions.length === 0 && !blocks.some(({ id }) => id in kept)) return;
    for (const { id } of blocks) delete kept[id];
    const summaries = new Map(entities.map((one) => [`${one.corpus}/${one.entity}`, one]));
    for (const { block, corpus, entity } of mentions) {
      const found = (kept[block] ??= []);
      const known = found.find((one) => one.corpus === corpus && one.entity === entity);
      if (known) known.count++;
      else found.push(reported(summaries.get(`${corpus}/${entity}`)!));
    }
    await browser.storage.session.set({ [key]: { since, blocks: kept } satisfies DiscreetFinds });
    await showBadge(tab);
  });
  turn = keeping.catch(() => undefined);
  return keeping;
}

const reported = (summary: EntitySummary): ReportedEntity => ({ ...summary, count: 1, discreet: true });

/** Forgets all of it: other corpora are discreet than before. */
export async function forgetDiscreet(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith("discreet:"));
  await browser.storage.session.remove(keys);
}
