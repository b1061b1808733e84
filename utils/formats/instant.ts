/** Points in time, as files write them. */

const ENGLISH = /^[a-z]{3,9}\.? \d{1,2},? \d{4}\b/i;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * The instant that a value names, in UTC with «Z»: an ISO 8601 date or date and time (UTC where it doesn't say), milliseconds
 * since 1970, or a date in English words. What is UTC already stays as it is written. Undefined for anything else.
 */
export function instantOf(value: unknown): string | undefined {
  if (typeof value === "number") return fromMilliseconds(value);
  if (typeof value !== "string" || value.length > 100) return undefined;
  const text = value.trim();
  const iso = ISO.exec(text);
  if (!iso) return ENGLISH.test(text) ? fromMilliseconds(Date.parse(`${text} UTC`)) : undefined;
  const [, date, time = "00:00:00", zone = "Z"] = iso;
  const milliseconds = Date.parse(
    `${date}T${time.length === 5 ? `${time}:00` : time}${zone.replace(/^(...)(\d\d)$/, "$1:$2")}`,
  );
  return /T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/.test(text) && !Number.isNaN(milliseconds)
    ? text
    : fromMilliseconds(milliseconds);
}

const fromMilliseconds = (value: number): string | undefined => {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 0 || date.getUTCFullYear() > 9999
    ? undefined
    : date.toISOString();
};
