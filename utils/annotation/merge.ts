/**
 * What an import does with each annotation. The id says which stored one it is; it is the same when everything but `revision` and
 * `modified`, which only keep the books, is equal. Of several with one id in an import the first counts when stored ones are kept,
 * the last when they are replaced; so importing it again changes nothing.
 */
import type { Annotation } from "./annotation.ts";
import { dated } from "./dated.ts";
import type { ImportFate } from "./messages.ts";

export type Conflicts = "keep" | "replace";

export interface Merge {
  /** What is to be stored. */
  put: Annotation[];
  counts: { added: number; same: number; replaced: number; kept: number };
}

/**
 * Files that lose the id and much else (tables, notes): each is the stored one with its id, else one that has not been taken yet with
 * the same words of the same page, that with the same note or the nearest; of that, only note and tags are the file's. The order is kept.
 */
export function matchedByWords(
  stored: ReadonlyMap<string, Annotation>,
  onPages: Iterable<Annotation>,
  incoming: readonly Annotation[],
): Annotation[] {
  const alike = new Map<string, Annotation[]>();
  for (const one of onPages) {
    const same = alike.get(wordsKey(one));
    if (same) same.push(one);
    else alike.set(wordsKey(one), [one]);
  }
  const ids = new Set(incoming.map(idOf));
  const taken = new Set<string>();
  return incoming.map((annotation) => {
    const known = stored.get(idOf(annotation));
    const start = annotation.target.position?.start ?? 0;
    const off = ({ target }: Annotation): number => Math.abs((target.position?.start ?? 0) - start);
    const differs = (one: Annotation): number => Number(plainNote(one.note) !== plainNote(annotation.note));
    const [nearest] = (alike.get(wordsKey(annotation)) ?? [])
      .filter((one) => !taken.has(one.id) && !ids.has(one.id) && one.deleted === undefined)
      .toSorted((a, b) => differs(a) - differs(b) || off(a) - off(b));
    const same = known ?? nearest;
    if (!same) return annotation;
    taken.add(same.id);
    return adopted(same, annotation);
  });
}

const wordsKey = ({ target }: Annotation): string =>
  JSON.stringify([target.page, target.quote.exact.replace(/[\s\ufffd]+/g, " ").trim()]);

const plainNote = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The stored one with the note and tags of a file, where they say more than that a file can't hold them as they are. */
function adopted(stored: Annotation, { note, tags }: Annotation): Annotation {
  const plainTags = (some: readonly string[]): string =>
    JSON.stringify([...new Set(some.map((tag) => tag.replace(/[^\p{L}\p{M}\p{N}]+/gu, "").toLowerCase()))].toSorted());
  return {
    ...stored,
    note: plainNote(note) === plainNote(stored.note) ? stored.note : note,
    tags: plainTags(tags) === plainTags(stored.tags) ? stored.tags : tags,
  };
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
  const { revision: _a, modified: _am, ...first } = dated(a);
  const { revision: _b, modified: _bm, ...second } = dated(b);
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
