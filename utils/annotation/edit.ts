/** An annotation while the reader works on it. */
import type { Annotation } from "./annotation.ts";
import { addTags, splitTags } from "./tags.ts";

/** What can be changed by hand; `pending` is what stands in the field for tags and is none yet. */
export interface Draft extends Pick<Annotation, "colour" | "note" | "tags"> {
  pending: string;
}

export const draftOf = ({ colour, note, tags }: Pick<Annotation, "colour" | "note" | "tags">): Draft => ({
  colour,
  note,
  tags,
  pending: "",
});

/** What of the annotation the draft changes; what was typed as a tag counts as one. */
export function changeOf(
  annotation: Pick<Annotation, "colour" | "note" | "tags">,
  draft: Draft,
): Partial<Pick<Annotation, "colour" | "note" | "tags">> {
  const tags = addTags(draft.tags, splitTags(draft.pending, true).tags);
  return {
    ...(draft.colour === annotation.colour ? {} : { colour: draft.colour }),
    ...(draft.note === annotation.note ? {} : { note: draft.note }),
    ...(sameTags(tags, annotation.tags) ? {} : { tags }),
  };
}

export const isChanged = (annotation: Pick<Annotation, "colour" | "note" | "tags">, draft: Draft): boolean =>
  Object.keys(changeOf(annotation, draft)).length > 0;

const sameTags = (a: string[], b: string[]): boolean => a.length === b.length && a.every((tag, i) => tag === b[i]);
