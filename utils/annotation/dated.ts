/** Annotations of former versions, which dated what had no date. */
import type { Annotation } from "./annotation.ts";

/** What stood for an unknown time before it could be missing. */
const FORMER_UNDATED = "1970-01-01T00:00:00.000Z";

/** The annotation with times that aren't known missing. */
export function dated(annotation: Annotation): Annotation {
  const { created, modified, ...rest } = annotation;
  if (created !== FORMER_UNDATED && modified !== FORMER_UNDATED) return annotation;
  return {
    ...rest,
    ...(created === undefined || created === FORMER_UNDATED ? {} : { created }),
    ...(modified === undefined || modified === FORMER_UNDATED ? {} : { modified }),
  };
}
