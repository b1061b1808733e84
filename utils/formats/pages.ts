/** Annotations by page, for what goes out a page at a time: notes, references, print. */
import type { Annotation } from "../annotation/annotation.ts";
import type { EntitySummary } from "../model.ts";
import { isRecord } from "./json.ts";

export interface AnnotatedPage {
  page: string;
  source: string;
  title: string;
  lang: string;
  author: string;
  /** When the first of its annotations was made, the last one changed. */
  created: string;
  modified: string;
  tags: string[];
  entities: EntitySummary[];
  /** As they stand in the page where that is known, then as they were made. */
  annotations: Annotation[];
}

/** Pages in the order in which they first appear. */
export function pagesOf(annotations: readonly Annotation[]): AnnotatedPage[] {
  const groups = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const group = groups.get(annotation.target.page);
    if (group) group.push(annotation);
    else groups.set(annotation.target.page, [annotation]);
  }
  return [...groups].map(([page, group]) => describe(page, group));
}

/** Who wrote the page, where the tool that the annotation came from knew. */
export function authorOf({ foreign }: Annotation): string {
  const said = isRecord(foreign?.readwise) ? (foreign.readwise["Book Author"] ?? foreign.readwise.Author) : undefined;
  return typeof said === "string" ? said : "";
}

function describe(page: string, group: Annotation[]): AnnotatedPage {
  const annotations = group.toSorted(
    (a, b) => startOf(a) - startOf(b) || compare(a.created, b.created) || compare(a.id, b.id),
  );
  const latest = group.toSorted((a, b) => compare(b.modified, a.modified));
  const first = latest[0] as Annotation;
  const entities = new Map(
    annotations.flatMap((each) => each.entities).map((each) => [`${each.corpus}\0${each.entity}`, each]),
  );
  return {
    page,
    source: first.target.source,
    title: latest.find((each) => each.target.title !== "")?.target.title ?? "",
    lang: latest.find((each) => each.target.lang)?.target.lang ?? "",
    author: latest.map(authorOf).find((author) => author !== "") ?? "",
    created: annotations.map((each) => each.created).reduce((a, b) => (b < a ? b : a)),
    modified: first.modified,
    tags: [...new Set(annotations.flatMap((each) => each.tags))],
    entities: [...entities.values()],
    annotations,
  };
}

/** Larger than any offset, but a number that can be subtracted. */
const LAST = Number.MAX_SAFE_INTEGER;
const startOf = ({ target }: Annotation): number => target.position?.start ?? LAST;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
