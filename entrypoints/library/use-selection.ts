/** Which annotations are selected: by id, so that a search in between takes none away. */
import { useCallback, useRef, useState } from "preact/hooks";
import type { AnnotationFilter, FoundAnnotation } from "../../utils/annotation/messages.ts";
import { readAll } from "./read-all.ts";
import type { Found } from "./use-found.ts";

const NONE: ReadonlySet<string> = new Set();

/** `onFailure` hears of a selection that could not be read. */
export function useSelection(found: Found, filter: AnnotationFilter, onFailure: (error: unknown) => void) {
  const [ids, setIds] = useState(NONE);
  const lastRef = useRef(0);
  const { rowAt, idsBetween } = found;

  const add = (more: string[]): void => setIds((before) => new Set([...before, ...more]));
  return {
    ids,
    clear: useCallback(() => setIds(NONE), []),
    /** Drops what is no longer there. */
    drop: (gone: readonly string[]): void =>
      setIds((before) => new Set([...before].filter((id) => !gone.includes(id)))),
    /** Takes or drops one; with `extend` takes all from the last one that was taken or dropped. */
    select: (index: number, extend: boolean): void => {
      const from = lastRef.current;
      lastRef.current = index;
      const id = rowAt(index).annotation?.id;
      if (extend) {
        idsBetween(Math.min(from, index), Math.max(from, index)).then(add, onFailure);
      } else if (id !== undefined) {
        setIds((before) =>
          before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
        );
      }
    },
    selectAll: (): void => {
      readAll(filter).then((all) => setIds(new Set(all.map(({ id }) => id))), onFailure);
    },
    selectPage: ({ target }: FoundAnnotation): void => {
      readAll({ ...filter, pages: [target.page] }).then((all) => add(all.map(({ id }) => id)), onFailure);
    },
  };
}
