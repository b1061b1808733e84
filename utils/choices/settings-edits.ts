/** What the reader's choices do to the settings. */
import type { Category } from "../model.ts";
import type { Density, Settings } from "./settings.ts";

/** The switch for everything. */
export const withEverything = (settings: Settings, on: boolean): Settings => ({ ...settings, enabled: on });

/** The switch of a site. */
export const withSite = (settings: Settings, site: string, on: boolean): Settings => ({
  ...settings,
  sitesOff: toggled(settings.sitesOff, site, !on),
});

/** The switch of a category. */
export const withCategory = (settings: Settings, category: Category, on: boolean): Settings => ({
  ...settings,
  categoriesOff: toggled(settings.categoriesOff, category, !on),
});

/** How many mentions of an entity are marked. */
export const withDensity = (settings: Settings, density: Density): Settings => ({ ...settings, density });

/** Whether common names are marked wherever they stand. */
export const withCommonAlways = (settings: Settings, on: boolean): Settings => ({ ...settings, commonAlways: on });

/** Whether selecting text shows the toolbar that saves it. */
export const withSelectionToolbar = (settings: Settings, on: boolean): Settings => ({
  ...settings,
  selectionToolbar: on,
});

function toggled<T>(list: T[], item: T, listed: boolean): T[] {
  const others = list.filter((other) => other !== item);
  return listed ? [...others, item] : others;
}
