/** What the reader chose. Durable in `browser.storage.local`; read through `utils/browser/settings.ts`. */
import { CATEGORIES, type Category } from "../model.ts";

export const CONFIDENCES = ["more", "balanced", "surer"] as const;
/** How sure a link must be to be marked: more marks ... surer marks. */
export type Confidence = (typeof CONFIDENCES)[number];

export interface Settings {
  /** The switch for everything. */
  enabled: boolean;
  categoriesOff: Category[];
  /** Host names where nothing is marked. */
  sitesOff: string[];
  confidence: Confidence;
  /** Whether selecting text on a page shows the toolbar that saves it. */
  selectionToolbar: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  categoriesOff: [],
  sitesOff: [],
  confidence: "balanced",
  selectionToolbar: true,
};

/** Settings from whatever the store holds: unknown or damaged fields fall back to their defaults, one by one. */
export function parseSettings(stored: unknown): Settings {
  const record: Record<string, unknown> = typeof stored === "object" && stored !== null ? { ...stored } : {};
  const strings = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
  return {
    enabled: typeof record.enabled === "boolean" ? record.enabled : DEFAULT_SETTINGS.enabled,
    categoriesOff: CATEGORIES.filter((category) => strings(record.categoriesOff).includes(category)),
    sitesOff: [...new Set(strings(record.sitesOff))],
    confidence: CONFIDENCES.find((level) => level === record.confidence) ?? DEFAULT_SETTINGS.confidence,
    selectionToolbar:
      typeof record.selectionToolbar === "boolean" ? record.selectionToolbar : DEFAULT_SETTINGS.selectionToolbar,
  };
}

/** Whether anything is marked on this site. */
export const isOnAt = (settings: Settings, site: string): boolean =>
  settings.enabled && !settings.sitesOff.includes(site);
