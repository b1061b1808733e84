/** What a new annotation is made of, and what becomes of one that is changed. Each gives a new value and leaves the old one alone. */
import type { Annotation, AnnotationColour, AnnotationDraft, PositionSelector, QuoteSelector } from "./annotation.ts";
import { MAX_TAGS } from "./messages.ts";

/** A new annotation out of what the reader saves. `page` is the identity of the page. */
export function createAnnotation(draft: AnnotationDraft, made: { id: string; page: string; now: Date }): Annotation {
  const { canonical: _canonical, saidAt: _saidAt, ...target } = draft.target;
  const { colour, note, tags, entities } = draft;
  const now = made.now.toISOString();
  return {
    id: made.id,
    target: { page: made.page, ...target },
    colour,
    note,
    tags: [...new Set(tags)],
    entities,
    created: now,
    modified: now,
    revision: 1,
  };
}

export interface AnnotationChange {
  colour?: AnnotationColour;
  note?: string;
  tags?: string[];
  anchor?: { quote: QuoteSelector; position?: PositionSelector };
}

/** The annotation with a change made to it, one revision on. */
export function changeAnnotation(annotation: Annotation, change: AnnotationChange, now: Date): Annotation {
  const { anchor, tags, ...plain } = change;
  const changed = { ...annotation, ...plain, ...(tags ? { tags: [...new Set(tags)] } : {}) };
  return revised(anchor ? { ...changed, target: anchored(annotation.target, anchor) } : changed, now);
}

export interface ManyChange {
  addTags: string[];
  removeTags: string[];
  colour?: AnnotationColour;
}

/** The annotation with tags added and removed and another colour; `undefined` when it is so already. */
export function retagAnnotation(annotation: Annotation, change: ManyChange, now: Date): Annotation | undefined {
  const kept = annotation.tags.filter((tag) => !change.removeTags.includes(tag));
  const tags = [...new Set([...kept, ...change.addTags])].slice(0, MAX_TAGS);
  const colour = change.colour ?? annotation.colour;
  const same =
    colour === annotation.colour &&
    tags.length === annotation.tags.length &&
    tags.every((tag, at) => tag === annotation.tags[at]);
  return same ? undefined : revised({ ...annotation, tags, colour }, now);
}

/** One revision on. Times never run backwards, whatever the clock says. */
const revised = (annotation: Annotation, now: Date): Annotation => ({
  ...annotation,
  modified:
    annotation.modified !== undefined && Date.parse(annotation.modified) > now.getTime()
      ? annotation.modified
      : now.toISOString(),
  revision: annotation.revision + 1,
});

function anchored(
  { position: _former, foreignSelectors: _foreign, ...target }: Annotation["target"],
  { quote, position }: NonNullable<AnnotationChange["anchor"]>,
): Annotation["target"] {
  return { ...target, quote, ...(position ? { position } : {}) };
}
