/** Moving from name to name by keyboard: the browser's shortcuts for it, and what they do. */
import { browser } from "wxt/browser";
import { readShortcuts } from "../../utils/browser/shortcuts.ts";
import type { StepKeys } from "../../utils/messages/messages.ts";
import { tellFrames } from "./tell-frames.ts";

const NEXT = "focus-next-mention";
const PREVIOUS = "focus-previous-mention";

export async function answerReadKeys(): Promise<StepKeys> {
  const shortcuts = await readShortcuts();
  const keysOf = (wanted: string): string => shortcuts.find(({ command }) => command === wanted)?.keys ?? "";
  return { next: keysOf(NEXT), previous: keysOf(PREVIOUS) };
}

/** Listens to the browser's shortcuts. They don't say in which frame the keyboard is: that one does it. */
export function stepByShortcut(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined || (command !== NEXT && command !== PREVIOUS)) return;
    void tellFrames(tab.id, { type: "stepMention", back: command === PREVIOUS });
  });
}
