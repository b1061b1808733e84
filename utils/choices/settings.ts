/** What the reader chose. Durable in `browser.storage.local`; read through `utils/browser/settings.ts`. */
import { CATEGORIES, type Category } from "../model.ts";

export const DENSITIES = ["every", "section", "page"] as const;
/** Which mentions of an entity are marked: every one, the first in each section, the first on the page. */
export type Density = (typeof DENSITIES)[number];

export interface Settings {
  /** The switch for everything. */
  enabled: boolean;
  categoriesOff: Category[];
  /** Host names where nothing is marked. */
  sitesOff: string[];
  density: Density;
  /** Whether common names are marked also where a page mentions them in passing. */
  commonAlways: boolean;
  /** Whether selecting text on a page shows the toolbar that saves it. */
  selectionToolbar: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  categoriesOff: [],
  sitesOff: [],
  density: "every",
  commonAlways: false,
  selectionToolbar: true,
};

/** Settings from whatever the store holds: unknown or damaged fields fall back to their defaults, one by one. */
export function parseSettings(stored: unknown): Settings {
  const record: Record<string, unknown> = typeof stored === "object" && stored !== null ? { ...stored } : {};
  const strings = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
  const flag = (name: "enabled" | "commonAlways" | "selectionToolbar"): boolean => {
    const value = record[name];
    return typeof value === "boolean" ? value : DEFAULT_SETTINGS[name];
  };
  return {
    enabled: flag("enabled"),
    categoriesOff: CATEGORIES.filter((category) => strings(record.categoriesOff).includes(category)),
    sitesOff: [...new Set(strings(record.sitesOff))],
    density: DENSITIES.find((one) => one === record.density) ?? DEFAULT_SETTINGS.density,
    commonAlways: flag("commonAlways"),
    selectionToolbar: flag("selectionToolbar"),
  };
}

/** Whether anything is marked on this site. */
export const isOnAt = (settings: Settings, site: string): boolean =>
  settings.enabled && !settings.sitesOff.includes(site);
