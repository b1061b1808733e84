/**
 * What an import does with each annotation. The id says which stored one it is; it is the same when everything but `revision` and
 * `modified`, which only keep the books, is equal. Of several with one id in an import the first counts when stored ones are kept,
 * the last when they are replaced; so importing it again changes nothing.
 */
import type { Annotation } from "./annotation.ts";
import type { ImportFate } from "./messages.ts";

export type Conflicts = "keep" | "replace";

export interface Merge {
  /** What is to be stored. */
  put: Annotation[];
  counts: { added: number; same: number; replaced: number; kept: number };
}

/** Ids as they are stored: UUIDs in lower case. */
export const idOf = ({ id }: { id: string }): string => id.toLowerCase();

/** What would happen to each, in the order given. */
export function fatesOf(stored: ReadonlyMap<string, Annotation>, incoming: Annotation[]): ImportFate[] {
  const known = new Map(stored);
  return incoming.map((annotation) => {
    const id = idOf(annotation);
    const there = known.get(id);
    if (there) return isSame(there, { ...annotation, id }) ? "same" : "conflict";
    known.set(id, { ...annotation, id });
    return "new";
  });
}

/** What is to be stored. One that replaces another is a revision later than both, so that an open editor notices. */
export function mergeAnnotations(
  stored: ReadonlyMap<string, Annotation>,
  incoming: Annotation[],
  conflicts: Conflicts,
): Merge {
  const put: Annotation[] = [];
  const counts = { added: 0, same: 0, replaced: 0, kept: 0 };
  for (const [id, annotation] of singled(incoming, conflicts)) {
    const there = stored.get(id);
    if (!there) {
      put.push(annotation);
      counts.added++;
    } else if (isSame(there, annotation)) counts.same++;
    else if (conflicts === "keep") counts.kept++;
    else {
      put.push({ ...annotation, revision: Math.max(there.revision, annotation.revision) + 1 });
      counts.replaced++;
    }
  }
  return { put, counts };
}

function singled(incoming: Annotation[], conflicts: Conflicts): Map<string, Annotation> {
  const single = new Map<string, Annotation>();
  for (const annotation of incoming) {
    const id = idOf(annotation);
    if (conflicts === "replace" || !single.has(id)) single.set(id, { ...annotation, id });
  }
  return single;
}

/** Whether two say the same but for `revision` and `modified`. */
export function isSame(a: Annotation, b: Annotation): boolean {
  const { revision: _a, modified: _am, ...first } = a;
  const { revision: _b, modified: _bm, ...second } = b;
  return isEqual(first, second);
}

/** Whether two values of JSON are equal, whatever the order of their keys. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key as never], b[key as never]))
  );
}
