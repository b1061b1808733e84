/** One Markdown note a page, with front matter as Obsidian and its Web Clipper have it. */
import { freeName, safeFileName } from "./file-name.ts";
import { MARKDOWN_FILTERS, obsidianTag } from "./markdown-text.ts";
import { type AnnotatedPage, pagesOf } from "./pages.ts";
import type { Annotation } from "../annotation/annotation.ts";
import { renderTemplate, type View } from "./template.ts";
import { uriOf } from "./web-address.ts";

/** What readers can edit; `README.md` says which names and filters there are. */
export const DEFAULT_TEMPLATE = `---
title: {{title|yaml}}
source: {{source|yaml}}
author:{{author|linklist}}
published:{{#published}} {{published}}{{/published}}
created: {{created|date}}
tags:{{tags|list}}
---
{{#highlights}}

> {{quote}}
{{#note}}

{{note|raw}}
{{/note}}
{{#tags}}

{{tags|hashtags}}
{{/tags}}
{{#entities}}

{{entities|links}}
{{/entities}}
{{/highlights}}
`;

export interface Note {
  name: string;
  content: string;
}

/**
 * A note for each page, in the pages' order, under names that don't collide. Throws `TemplateFault`. `otherwise` names a note
 * whose page has no title.
 */
export function toNotes(annotations: readonly Annotation[], template = DEFAULT_TEMPLATE, otherwise?: string): Note[] {
  const taken = new Set<string>();
  return pagesOf(annotations).map((page) => ({
    name: freeName(safeFileName(page.title, ".md", otherwise), taken),
    content: renderTemplate(template, viewOf(page), MARKDOWN_FILTERS),
  }));
}

const tagsOf = (tags: readonly string[]): string[] => [...new Set(tags.map(obsidianTag).filter((tag) => tag !== ""))];

const viewOf = (page: AnnotatedPage): View => ({
  values: {
    title: page.title,
    source: uriOf(page.source),
    author: page.authors,
    published: page.published,
    publication: page.publication,
    lang: page.lang,
    created: page.created,
    modified: page.modified,
    tags: tagsOf(page.tags),
    entities: page.entities.map(({ name }) => name),
  },
  sections: {
    highlights: page.annotations.map(({ id, target, note, tags, entities, colour, created, modified }) => ({
      values: {
        id,
        quote: target.quote.exact,
        note,
        tags: tagsOf(tags),
        entities: entities.map(({ name }) => name),
        colour,
        created: created ?? "",
        modified: modified ?? "",
      },
    })),
  },
});
