/** Annotations in numbers: all that a filter finds, batch by batch. */
import { type AnnotationFilter, type FoundAnnotation, MAX_BATCH, type SORTS } from "../../utils/annotation/messages.ts";
import { ask } from "../../utils/browser/messaging.ts";

/** All of them, or those from one row to before another. Rejects with `RequestError`. */
export async function readAll(
  filter: AnnotationFilter,
  sort: (typeof SORTS)[number] = "newest",
  { from = 0, to = Number.POSITIVE_INFINITY }: { from?: number; to?: number } = {},
): Promise<FoundAnnotation[]> {
  const all: FoundAnnotation[] = [];
  for (;;) {
    const offset = from + all.length;
    const limit = Math.min(MAX_BATCH, to - offset);
    if (limit <= 0) return all;
    const { total, annotations } = await ask({ type: "findAnnotations", filter, sort, offset, limit, facets: false });
    all.push(...annotations);
    if (annotations.length === 0 || from + all.length >= total) return all;
  }
}

/** Those of these ids that there are, in or out of the trash. */
export async function readThese(ids: ReadonlySet<string>, filter: AnnotationFilter = {}): Promise<FoundAnnotation[]> {
  return (await readAll(filter)).filter(({ id }) => ids.has(id));
}

/** The ids in parts that one request may carry. */
export function batches<T>(items: Iterable<T>): T[][] {
  const all = [...items];
  return Array.from({ length: Math.ceil(all.length / MAX_BATCH) }, (_, index) =>
    all.slice(index * MAX_BATCH, (index + 1) * MAX_BATCH),
  );
}
