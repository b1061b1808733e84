/** What a reader says who dismisses an entity on the card. */
import type { CardShow } from "../../utils/messages/card-port.ts";
import { surfaceKey, whereOf, type Dismissal, type Scope } from "../../utils/choices/dismissals.ts";
import type { Entity, EntityRef } from "../../utils/model.ts";

/** "These characters don't mean this entity", there where the card was opened. */
export function dismissalOf(
  { surface, site, page }: Pick<CardShow, "surface" | "site" | "page">,
  { corpus, entity, name }: EntityRef & Pick<Entity, "name">,
  scope: Scope,
  at: number,
): Dismissal {
  return { corpus, entity, surface: surfaceKey(surface), scope, where: whereOf(scope, { site, page }), name, at };
}
