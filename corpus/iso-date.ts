/** Dates as people write them into files: a year, a month or a day; YAML reads a bare year as a number. */
import * as v from "valibot";

/** ISO 8601, as precise as it is known. */
export const isoDate = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/, "not an ISO date"),
  v.check(isOnCalendar, "no date of the calendar"),
);

/** 2011-02-30 reads as the second of March: what is read must be what was written. */
function isOnCalendar(date: string): boolean {
  const read = new Date(date);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
}
