/** What the reader wants marked on a page. */
import type { Choices } from "../../utils/browser/choices.ts";
import { admittedAt } from "../../utils/choices/admissions.ts";
import { dismissedAt } from "../../utils/choices/dismissals.ts";
import type { Density } from "../../utils/choices/settings.ts";
import type { Category, EntityRef } from "../../utils/model.ts";
import { addressOfPage } from "./page-address.ts";

export interface Wanted {
  categoriesOff: ReadonlySet<Category>;
  density: Density;
  /** Common names never wait. */
  commonAlways: boolean;
  /** Whether the reader said "not this one" of a surface form. */
  isDismissed: (mention: EntityRef, surface: string) => boolean;
  /** Whether the reader asked for a common name. */
  isAdmitted: (entity: EntityRef) => boolean;
}

export function wantedBy({ settings, dismissals, admissions }: Choices, site: string): Wanted {
  const here = { site, page: addressOfPage() };
  return {
    categoriesOff: new Set(settings.categoriesOff),
    density: settings.density,
    commonAlways: settings.commonAlways,
    isDismissed: dismissedAt(dismissals, here),
    isAdmitted: admittedAt(admissions, here),
  };
}
