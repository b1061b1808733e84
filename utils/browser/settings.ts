/** The reader's settings in `browser.storage.local`, one record under one key. */
import { browser } from "wxt/browser";
import { parseSettings, type Settings } from "../settings.ts";

const KEY = "settings";

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/** Writes what `change` makes of the present settings; resolves when it is stored. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const changed = change(await readSettings());
  await browser.storage.local.set({ [KEY]: changed });
  return changed;
}

/** Calls back with the new settings after each change, from wherever it came. Returns the remover. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area === "local" && change) onChange(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
