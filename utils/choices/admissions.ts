/** "Mark it": common names that the reader wants marked on a page, on a site or everywhere, although the page only mentions them. */
import type { EntityRef } from "../model.ts";
import { type Scope, SCOPES, type Whereabouts, whereOf } from "./dismissals.ts";

export interface Admission extends EntityRef {
  scope: Scope;
  /** The page's address without fragment, the site's host name, or "". */
  where: string;
  /** The entity's name, for the list that undoes. */
  name: string;
  /** When, in milliseconds since 1970. */
  at: number;
}

/** A test for entities that are admitted where the page is. */
export function admittedAt(admissions: readonly Admission[], here: Whereabouts): (entity: EntityRef) => boolean {
  const admitted = new Set(
    admissions
      .filter(({ scope, where }) => where === whereOf(scope, here))
      .map(({ corpus, entity }) => `${corpus}/${entity}`),
  );
  return ({ corpus, entity }) => admitted.has(`${corpus}/${entity}`);
}

/** With one more; the same thing said twice stands once. */
export const withAdmission = (admissions: readonly Admission[], added: Admission): Admission[] => [
  ...withoutAdmission(admissions, added),
  added,
];

export const withoutAdmission = (admissions: readonly Admission[], removed: Admission): Admission[] =>
  admissions.filter(
    (one) =>
      one.corpus !== removed.corpus ||
      one.entity !== removed.entity ||
      one.scope !== removed.scope ||
      one.where !== removed.where,
  );

/** Admissions from whatever the store holds; damaged entries are left out. */
export function parseAdmissions(stored: unknown): Admission[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item: unknown): Admission[] => {
    if (typeof item !== "object" || item === null) return [];
    const { corpus, entity, scope, where, name, at } = item as Record<string, unknown>;
    const known = SCOPES.find((one) => one === scope);
    if (typeof corpus !== "string" || typeof entity !== "string" || typeof where !== "string" || !known) return [];
    return [
      {
        corpus,
        entity,
        scope: known,
        where,
        name: typeof name === "string" ? name : entity,
        at: typeof at === "number" ? at : 0,
      },
    ];
  });
}
