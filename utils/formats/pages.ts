/** Annotations by page, for what goes out a page at a time: notes, references, print. */
import type { Annotation } from "../annotation/annotation.ts";
import type { EntitySummary } from "../model.ts";
import type { PageFacts } from "../page-facts/facts.ts";
import { dated } from "../annotation/dated.ts";
import { isRecord } from "./json.ts";

export interface AnnotatedPage {
  page: string;
  source: string;
  title: string;
  lang: string;
  authors: string[];
  /** `2026-07-17`, `2026-07`, `2026` or "". */
  published: string;
  publication: string;
  /** When the first of its annotations was made, the last one changed; "" where that isn't known. */
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

/** What the page said of itself, as far as an annotation knows. */
export const factsOf = ({ target }: Annotation): PageFacts => target.facts ?? {};

/** Who wrote the page: as it said, or as the tool knew that the annotation came from. */
export function authorsOf(annotation: Annotation): string[] {
  const { authors } = factsOf(annotation);
  if (authors) return authors;
  const { foreign } = annotation;
  const said = isRecord(foreign?.readwise) ? (foreign.readwise["Book Author"] ?? foreign.readwise.Author) : undefined;
  return typeof said === "string" && said !== "" ? [said] : [];
}

function describe(page: string, group: Annotation[]): AnnotatedPage {
  const annotations = group
    .map(dated)
    .toSorted((a, b) => startOf(a) - startOf(b) || compare(timeOf(a), timeOf(b)) || compare(a.id, b.id));
  const latest = annotations.toSorted((a, b) => compare(b.modified ?? "", a.modified ?? ""));
  const facts = (key: "published" | "publication"): string =>
    latest.map((each) => factsOf(each)[key]).find((said) => said !== undefined) ?? "";
  const first = latest[0] as Annotation;
  const entities = new Map(
    annotations.flatMap((each) => each.entities).map((each) => [`${each.corpus}\0${each.entity}`, each]),
  );
  return {
    page,
    source: first.target.source,
    title: latest.find((each) => each.target.title !== "")?.target.title ?? "",
    lang: latest.find((each) => each.target.lang)?.target.lang ?? "",
    authors: latest.map(authorsOf).find((authors) => authors.length > 0) ?? [],
    published: facts("published"),
    publication: facts("publication"),
    created:
      annotations
        .map((each) => each.created ?? "")
        .filter((each) => each !== "")
        .toSorted(compare)[0] ?? "",
    modified: first.modified ?? "",
    tags: [...new Set(annotations.flatMap((each) => each.tags))],
    entities: [...entities.values()],
    annotations,
  };
}

/** Larger than any offset, but a number that can be subtracted. */
const LAST = Number.MAX_SAFE_INTEGER;
/** Later than any time, where none is known. */
const timeOf = ({ created = "~" }: Annotation): string => created;
const startOf = ({ target }: Annotation): number => target.position?.start ?? LAST;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
