/** What lists need to know of an entity of a corpus. */
import type { Entity, EntitySummary } from "../model.ts";

/** The summary of an entity. */
export const summaryOf = (corpus: string, { id, name, original, category }: Entity): EntitySummary => ({
  corpus,
  entity: id,
  name,
  ...(original === undefined ? {} : { original }),
  category,
});
