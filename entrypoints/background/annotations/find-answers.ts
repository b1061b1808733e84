/** Answers that look for annotations. */
import { facetsOf, findAmong } from "../../../utils/annotation/find.ts";
import type { Answers, PageRequest } from "../../../utils/messages.ts";
import { allAnnotations, annotationSearch } from "./collection.ts";

/** Who looks through annotations is likely to search next: then, but not before this is answered, the index is built. */
const SEARCH_LATER_MS = 200;

export async function answerFindAnnotations({
  filter,
  sort,
  offset,
  limit,
  facets,
}: PageRequest["findAnnotations"]): Promise<Answers["findAnnotations"]> {
  const all = await allAnnotations();
  const query = filter.query?.trim() ?? "";
  const matching = query === "" ? undefined : (await annotationSearch()).search(query);
  const found = findAmong(matching ? some(all, matching) : all.values(), filter, sort);
  if (!matching) setTimeout(() => void annotationSearch().catch(() => undefined), SEARCH_LATER_MS);
  return {
    total: found.length,
    annotations: found
      .slice(offset, offset + limit)
      .map(({ annotation, orphan }) => (orphan ? { ...annotation, orphan } : annotation)),
    ...(facets ? { facets: facetsOf(found) } : {}),
  };
}

const some = <T>(all: ReadonlyMap<string, T>, ids: Set<string>): T[] =>
  [...ids].flatMap((id) => (all.has(id) ? [all.get(id)!] : []));
