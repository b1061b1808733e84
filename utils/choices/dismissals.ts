/**
 * "Not this one": surface forms that the reader doesn't want linked to an entity, on a page, a site, or everywhere. And "mute": all
 * of them, everywhere.
 */
import type { EntityRef } from "../model.ts";

export const SCOPES = ["page", "site", "everywhere"] as const;
export type Scope = (typeof SCOPES)[number];

export interface Dismissal {
  corpus: string;
  entity: string;
  /** The surface form as `surfaceKey` writes it; "" for all of them. */
  surface: string;
  scope: Scope;
  /** The page's address without fragment, the site's host name, or "". */
  where: string;
  /** The entity's name, for the list that undoes. */
  name: string;
  /** When, in milliseconds since 1970. */
  at: number;
}

/** Surface forms that differ in capitals and blanks only are one. */
export const surfaceKey = (surface: string): string =>
  surface
    .toLowerCase()
    .replace(/[\s\u00ad]+/g, " ")
    .trim();

/** An entity that isn't to be marked anywhere, whatever it is called. */
export const muteOf = ({ corpus, entity, name }: EntityRef & { name: string }, at: number): Dismissal => ({
  corpus,
  entity,
  surface: "",
  scope: "everywhere",
  where: "",
  name,
  at,
});

export const isMute = ({ surface }: Dismissal): boolean => surface === "";

/** Where a page is, for matching dismissals. */
export interface Whereabouts {
  site: string;
  page: string;
}

export const whereOf = (scope: Scope, { site, page }: Whereabouts): string =>
  scope === "page" ? page : scope === "site" ? site : "";

/** A test for mentions that were dismissed where the page is. */
export function dismissedAt(
  dismissals: readonly Dismissal[],
  here: Whereabouts,
): (mention: { corpus: string; entity: string }, surface: string) => boolean {
  const key = (corpus: string, entity: string, surface: string): string => `${corpus}/${entity}/${surface}`;
  const dismissed = new Set(
    dismissals
      .filter(({ scope, where }) => where === whereOf(scope, here))
      .map(({ corpus, entity, surface }) => key(corpus, entity, surface)),
  );
  return ({ corpus, entity }, surface) =>
    dismissed.size > 0 &&
    (dismissed.has(key(corpus, entity, "")) || dismissed.has(key(corpus, entity, surfaceKey(surface))));
}

/** With one more; the same thing said twice stands once. */
export const withDismissal = (dismissals: readonly Dismissal[], added: Dismissal): Dismissal[] => [
  ...dismissals.filter((one) => !sameDismissal(one, added)),
  added,
];

export const withoutDismissal = (dismissals: readonly Dismissal[], removed: Dismissal): Dismissal[] =>
  dismissals.filter((one) => !sameDismissal(one, removed));

const sameDismissal = (a: Dismissal, b: Dismissal): boolean =>
  a.corpus === b.corpus &&
  a.entity === b.entity &&
  a.surface === b.surface &&
  a.scope === b.scope &&
  a.where === b.where;

/** Dismissals from whatever the store holds; damaged entries are left out. */
export function parseDismissals(stored: unknown): Dismissal[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item: unknown): Dismissal[] => {
    if (typeof item !== "object" || item === null) return [];
    const { corpus, entity, surface, scope, where, name, at } = item as Record<string, unknown>;
    const known = SCOPES.find((one) => one === scope);
    if (![corpus, entity, surface, where].every((field) => typeof field === "string") || !known) return [];
    return [
      {
        corpus: corpus as string,
        entity: entity as string,
        surface: surface as string,
        scope: known,
        where: where as string,
        name: typeof name === "string" ? name : (entity as string),
        at: typeof at === "number" ? at : 0,
      },
    ];
  });
}
