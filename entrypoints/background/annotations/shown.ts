/** Which annotated pages are open in which frames, kept in `storage.session`: it outlives the background, not the browser. */
import { browser } from "wxt/browser";
import type { AnchorState } from "../../../utils/annotation/annotation.ts";

/** A frame that asked for the annotations of its page, and how they stand there. */
export interface ShownPage {
  tab: number;
  frame: number;
  /** Identity of the page. */
  page: string;
  states: AnchorState[];
}

const PREFIX = "anchors:";
const keyOf = (tab: number, frame: number): string => `${PREFIX}${tab}:${frame}`;

/** Remembers what a frame shows, in place of what it showed before. */
export async function rememberShown({ tab, frame, page, states }: ShownPage): Promise<void> {
  await browser.storage.session.set({ [keyOf(tab, frame)]: { page, states } });
}

/** Remembers which page a frame shows; how annotations stand on it stays as it was reported. */
export async function noteShown(tab: number, frame: number, page: string): Promise<void> {
  const key = keyOf(tab, frame);
  const known = (await browser.storage.session.get(key))[key] as Pick<ShownPage, "page"> | undefined;
  if (known?.page !== page) await rememberShown({ tab, frame, page, states: [] });
}

/** Frames that show pages: those that asked for annotations, and those that only reported what they show. */
export async function shownPages(): Promise<ShownPage[]> {
  const stored = await browser.storage.session.get(null);
  const shown = new Map<string, ShownPage>();
  for (const [key, value] of Object.entries(stored)) {
    const [, kind, tab, frame] = /^(page|anchors):(\d+):(\d+)$/.exec(key) ?? [];
    const { page, states = [] } = value as { page?: string; states?: AnchorState[] };
    if (kind === undefined || page === undefined) continue;
    const [tabId, frameId] = [Number(tab), Number(frame)];
    const known = shown.get(`${tab}:${frame}`);
    // A frame whose document has changed reports before it asks: its report leads, and what stood in the former page is over.
    if (kind === "page") {
      const former = known?.page === page ? known.states : [];
      shown.set(`${tab}:${frame}`, { tab: tabId, frame: frameId, page, states: former });
    } else if (known === undefined || known.page === page)
      shown.set(`${tab}:${frame}`, { tab: tabId, frame: frameId, page, states });
  }
  return [...shown.values()].sort((a, b) => a.frame - b.frame);
}

/** Forgets what frames of a tab showed; all of them when none are named. */
export async function forgetShown(tab: number, frames?: number[]): Promise<void> {
  const keys = frames
    ? frames.map((frame) => keyOf(tab, frame))
    : Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(`${PREFIX}${tab}:`));
  await browser.storage.session.remove(keys);
}
