/** Dates as people write them into files: a year, a month or a day; YAML reads a bare year as a number. */
import * as v from "valibot";

/** ISO 8601, as precise as it is known. */
export const isoDate = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/, "not an ISO date"),
);
