/** Shortcuts don't say in which frame of a tab the reader is: all are told. */
import { readFrames } from "../../utils/browser/reports.ts";
import { tellTab } from "../../utils/browser/tab-requests.ts";
import type { TabRequest } from "../../utils/messages/messages.ts";
import { shownPages } from "./annotations/shown.ts";

/** Tells the top frame of a tab and all others that were read; each knows whether it is meant. */
export async function tellFrames(tab: number, request: TabRequest): Promise<void> {
  const shown = (await shownPages()).filter((one) => one.tab === tab);
  const frames = [...shown, ...(await readFrames(tab))].map(({ frame }) => frame);
  await Promise.all([...new Set([0, ...frames])].map((frame) => tellTab(tab, request, frame)));
}
