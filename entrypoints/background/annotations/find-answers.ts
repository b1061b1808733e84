/** Answers that look for annotations. */
import type { Annotation } from "../../../utils/annotation/annotation.ts";
import { facetsOf, findAmong, type Searched } from "../../../utils/annotation/find.ts";
import type { FoundAnnotation } from "../../../utils/annotation/messages.ts";
import type { Answers, PageRequest } from "../../../utils/messages/messages.ts";
import { allAnnotations, annotationSearch } from "./collection.ts";

/** Who looks through annotations is likely to search next: then, but not before this is answered, the index is built. */
const SEARCH_LATER_MS = 200;
/** A message is 64 MB at the most, a character up to three bytes. */
const MOST_CHARS = 15_000_000;

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
  if (!matching && limit > 0) setTimeout(() => void annotationSearch().catch(() => undefined), SEARCH_LATER_MS);
  return {
    total: found.length,
    annotations: sendable(found.slice(offset, offset + limit)),
    ...(facets ? { facets: facetsOf(found) } : {}),
  };
}

/** As many of them as one message can carry; one at the least. */
function sendable(found: Searched[]): FoundAnnotation[] {
  let chars = 0;
  const end = found.findIndex(({ annotation }) => (chars += sizeOf(annotation)) > MOST_CHARS);
  return found.slice(0, end === -1 ? undefined : Math.max(1, end)).map(({ annotation, orphan, changed }) => ({
    ...annotation,
    ...(orphan ? { orphan } : {}),
    ...(changed === undefined ? {} : { changed }),
  }));
}

const sizeOf = (annotation: Annotation): number => {
  const { note, target, foreign } = annotation;
  const plain = foreign === undefined && target.foreignSelectors === undefined;
  return plain ? note.length + target.quote.exact.length + target.title.length : JSON.stringify(annotation).length;
};

const some = <T>(all: ReadonlyMap<string, T>, ids: Set<string>): T[] =>
  [...ids].flatMap((id) => (all.has(id) ? [all.get(id)!] : []));
