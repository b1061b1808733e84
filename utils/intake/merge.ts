/** Rows of the same id as one entity: what the first says stands, what later ones add is added. */
import type { Draft } from "./draft.ts";

export class MergedDrafts {
  readonly #byId = new Map<string, Draft>();

  get size(): number {
    return this.#byId.size;
  }

  /** Whether the id is new. */
  add(draft: Draft): boolean {
    const known = this.#byId.get(draft.id);
    if (!known) {
      this.#byId.set(draft.id, draft);
      return true;
    }
    const texts = new Set(known.names.map(({ text }) => text));
    known.names.push(...draft.names.filter(({ text }) => !texts.has(text)));
    known.context.push(
      ...draft.context.filter(
        ({ column, value }) => !known.context.some((one) => one.column === column && one.value === value),
      ),
    );
    known.roles.push(...draft.roles);
    known.related.push(...draft.related);
    known.description ||= draft.description;
    known.link ||= draft.link;
    known.source ||= draft.source;
    known.date ||= draft.date;
    known.original ??= draft.original;
    return false;
  }

  drafts(): Iterable<Draft> {
    return this.#byId.values();
  }
}
