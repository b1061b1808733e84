/** Changes of one stored value by several pages at once. */

/** Under which keys the reader's choices lie. */
export const CHOICE_KEYS = [
  "settings",
  "dismissals",
  "admissions",
  "annotationChoices",
  "lastColour",
  "corpora",
] as const;
export type ChoiceKey = (typeof CHOICE_KEYS)[number];

/**
 * What `now` becomes when somebody who knew `from` made `to` of it: a three-way merge. Of records each field for itself, of lists what
 * was added and taken away; of anything else the change wins. Values are JSON; nothing stored yet (`undefined`) becomes `to`.
 */
export function rebased(from: unknown, to: unknown, now: unknown): unknown {
  if (now === undefined || same(from, now)) return to;
  if (Array.isArray(from) && Array.isArray(to) && Array.isArray(now)) return rebasedList(from, to, now);
  if (isRecord(from) && isRecord(to) && isRecord(now)) {
    const keys = [...new Set([...Object.keys(now), ...Object.keys(to)])];
    return Object.fromEntries(
      keys.flatMap((key) => {
        const taken = Object.hasOwn(from, key) && !Object.hasOwn(to, key);
        return taken ? [] : [[key, rebased(own(from, key), own(to, key), own(now, key))]];
      }),
    );
  }
  return same(from, to) ? now : to;
}

function rebasedList(from: unknown[], to: unknown[], now: unknown[]): unknown[] {
  const known = new Set(from.map(canonical));
  const wanted = new Set(to.map(canonical));
  const kept = now.filter((item) => wanted.has(canonical(item)) || !known.has(canonical(item)));
  const there = new Set(kept.map(canonical));
  return [...kept, ...to.filter((item) => !known.has(canonical(item)) && !there.has(canonical(item)))];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const own = (record: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;
const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** Browsers' stores and messages keep fields in an order of their own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
