/** What a reader decided about single names of an import, over what the rules say. */
import type { Entity } from "../model.ts";

/** The key of a name among verdicts. */
export const verdictKey = (entity: string, name: string): string => `${entity}\n${name}`;

/** The entity with the reader's word on its names: one that is strong then needs no reason. */
export function judgedByReader(entity: Entity, verdicts: Readonly<Record<string, "strong" | "weak">>): Entity {
  const aliases = entity.aliases.map((alias) => {
    const verdict = verdicts[verdictKey(entity.id, alias.name)];
    if (verdict === undefined || verdict === alias.strength) return alias;
    const { why: _, ...rest } = alias;
    return { ...rest, strength: verdict };
  });
  return { ...entity, aliases };
}
