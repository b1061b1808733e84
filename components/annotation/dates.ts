/** Dates of annotations as the reader's own calendar has them. */
import type { Words } from "../../utils/words.ts";

/** The day of an instant where the reader is, as an ISO 8601 date. */
export function dayOf(instant: string): string {
  const time = new Date(instant);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** The day of an instant as people write it. */
export const dayText = (instant: string, words: Words): string => words.date(dayOf(instant));

/** The instant so many days later. */
export const daysAfter = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 24 * 60 * 60 * 1_000).toISOString();
