/** What the reader chose that bears on marks, read and watched in one go: every page pays for it. */
import { browser } from "wxt/browser";
import { type Admission, parseAdmissions } from "../choices/admissions.ts";
import { type Dismissal, parseDismissals } from "../choices/dismissals.ts";

import { parseSettings, type Settings } from "../choices/settings.ts";
import type { ChoiceKey } from "../choices/stored-change.ts";

const KEYS = ["settings", "dismissals", "admissions"] as const satisfies ChoiceKey[];

export interface Choices {
  settings: Settings;
  dismissals: Dismissal[];
  admissions: Admission[];
}

/** The choices as they stand. Rejects where storage can't be read. */
export async function readChoices(): Promise<Choices> {
  const { settings, dismissals, admissions } = await browser.storage.local.get([...KEYS]);
  return {
    settings: parseSettings(settings),
    dismissals: parseDismissals(dismissals),
    admissions: parseAdmissions(admissions),
  };
}

/** Calls back after each change of a choice, from wherever it came. */
export function watchChoices(onChange: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && KEYS.some((key) => changes[key])) onChange();
  });
}
