/** What the reader chose that bears on marks, read and watched in one go: every page pays for it. */
import { browser } from "wxt/browser";
import { type Dismissal, parseDismissals } from "../dismissals.ts";
import { parseSettings, type Settings } from "../settings.ts";
import { DISMISSALS_KEY } from "./dismissals.ts";
import { SETTINGS_KEY } from "./settings.ts";

export interface Choices {
  settings: Settings;
  dismissals: Dismissal[];
}

/** The choices as they stand. Rejects where storage can't be read. */
export async function readChoices(): Promise<Choices> {
  const stored = await browser.storage.local.get([SETTINGS_KEY, DISMISSALS_KEY]);
  return { settings: parseSettings(stored[SETTINGS_KEY]), dismissals: parseDismissals(stored[DISMISSALS_KEY]) };
}

/** Calls back after each change of a choice, from wherever it came. */
export function watchChoices(onChange: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && (changes[SETTINGS_KEY] || changes[DISMISSALS_KEY])) onChange();
  });
}
