/** Tabs are linked anew when the reader chooses which corpora are read, and where. */
import { type CorpusChoices, parseCorpusChoices } from "../../utils/choices/corpora.ts";
import { browser } from "wxt/browser";
import { relinkAllTabs } from "./relink.ts";

/** Listens from now on. Call synchronously when the background starts. */
export function followCorpusChoices(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes.corpora;
    if (area !== "local" || !change) return;
    const [before, after] = [parseCorpusChoices(change.oldValue), parseCorpusChoices(change.newValue)];
    if (whereRead(before) !== whereRead(after)) void relinkAllTabs();
  });
}

/** What decides which corpora are read where; a title or colour doesn't. */
const whereRead = (choices: CorpusChoices): string =>
  JSON.stringify(
    Object.entries(choices)
      .map(([id, { enabled, sites, discreet }]) => [id, enabled, sites, discreet])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
