/** The extension's keyboard shortcuts, which the browser keeps. */
import { browser } from "wxt/browser";

export interface Shortcut {
  command: string;
  description: string;
  /** As the browser writes it; "" where none is set. */
  keys: string;
}

/** In the order of the manifest. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, description, shortcut }) =>
    name === undefined ? [] : [{ command: name, description: description ?? "", keys: shortcut ?? "" }],
  );
}

/** Opens the browser's page for them; rejects where it can't be opened from here. */
export async function openShortcutSettings(): Promise<void> {
  const { commands } = browser as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
