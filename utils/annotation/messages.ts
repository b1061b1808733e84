/** What is asked and answered about annotations; `utils/messages/messages.ts` holds the tables these join. */
import * as v from "valibot";
import { CATEGORIES } from "../model.ts";
import { isDay, MAX_AUTHORS, MAX_NAME_CHARS } from "../page-facts/facts.ts";
import { ANNOTATION_COLOURS, type AnchorState, type AnchorTask, type Annotation } from "./annotation.ts";

const id = v.pipe(v.string(), v.uuid());
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const address = v.pipe(text(8_000), v.url());
const instant = v.pipe(v.string(), v.isoTimestamp());

export const MAX_QUOTE_CHARS = 100_000;
export const MAX_NOTE_CHARS = 100_000;
export const MAX_TAGS = 100;
export const MAX_TAG_CHARS = 200;
/** Annotations in one answer or one import; longer lists go in several. */
export const MAX_BATCH = 5_000;

const colour = v.picklist(ANNOTATION_COLOURS);
const note = text(MAX_NOTE_CHARS);
const tags = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_TAG_CHARS))),
  v.maxLength(MAX_TAGS),
);
const quote = v.object({
  exact: v.pipe(text(MAX_QUOTE_CHARS), v.minLength(1)),
  prefix: text(1_000),
  suffix: text(1_000),
});
const range = { start: count, end: count };
const position = v.object({ ...range, codePoints: v.exactOptional(v.object(range)) });
const summary = v.object({
  corpus: text(200),
  entity: text(200),
  name: text(400),
  original: v.exactOptional(text(400)),
  category: v.picklist(CATEGORIES),
});
const entities = v.pipe(v.array(summary), v.maxLength(1_000));
const facts = v.object({
  authors: v.exactOptional(v.pipe(v.array(text(MAX_NAME_CHARS)), v.maxLength(MAX_AUTHORS))),
  published: v.exactOptional(v.pipe(v.string(), v.check(isDay))),
  publication: v.exactOptional(text(MAX_NAME_CHARS)),
});
const targetFields = {
  source: address,
  title: text(2_000),
  lang: v.exactOptional(text(100)),
  quote,
  position: v.exactOptional(position),
  facts: v.exactOptional(facts),
};

export const annotationSchema = v.object({
  id,
  target: v.object({ page: address, ...targetFields, foreignSelectors: v.exactOptional(v.array(v.unknown())) }),
  colour,
  note,
  tags,
  entities,
  created: v.exactOptional(instant),
  modified: v.exactOptional(instant),
  revision: v.pipe(count, v.minValue(1)),
  deleted: v.exactOptional(instant),
  foreign: v.exactOptional(v.record(v.string(), v.unknown())),
});

export const SORTS = ["newest", "oldest", "modified", "page"] as const;

/** Which annotations: all of what is given must hold. */
export const filterSchema = v.object({
  /** Words in quote, note, tags, title; in either Chinese script. */
  query: v.exactOptional(text(200)),
  pages: v.exactOptional(v.pipe(v.array(address), v.maxLength(1_000))),
  /** `null`: those that name nobody. */
  entity: v.exactOptional(v.nullable(v.object({ corpus: text(200), entity: text(200) }))),
  category: v.exactOptional(v.picklist(CATEGORIES)),
  tag: v.exactOptional(text(200)),
  colour: v.exactOptional(colour),
  /** Host name of the page. */
  site: v.exactOptional(text(300)),
  /** Created on or after, before: ISO 8601 dates. */
  from: v.exactOptional(v.pipe(v.string(), v.isoDate())),
  before: v.exactOptional(v.pipe(v.string(), v.isoDate())),
  /** Only those that were not found on their page when it was last open. */
  orphans: v.exactOptional(v.boolean()),
  /** Only those whose words read differently on their page when it was last open. */
  changed: v.exactOptional(v.boolean()),
  /** Those in the trash, instead of those that aren't. */
  trash: v.exactOptional(v.boolean()),
});
export type AnnotationFilter = v.InferOutput<typeof filterSchema>;

/** `words`: of files that lose the id, the same words of the same page are the same annotation; without it, the same id is. */
const matching = v.exactOptional(v.literal("words"));

const anchorState = v.object({
  id,
  state: v.picklist(["anchored", "waiting", "orphan"]),
  changed: v.exactOptional(text(1_000)),
  closest: v.exactOptional(text(1_000)),
});

/** Which page a frame shows, beside the address that the browser tells. */
export const claim = {
  /** The page's `<link rel="canonical">`, as an absolute address. */
  canonical: v.exactOptional(address),
  /** The address at which it said so first, where another one is open by now. */
  saidAt: v.exactOptional(address),
  /** In a frame, the page that wrote it: for one that has no address of its own (`about:srcdoc`, `blob:`). */
  around: v.exactOptional(address),
};
export type PageClaim = { [K in keyof typeof claim]?: string };

/** A content script learns of its own page only, and writes nothing but where annotations stand on it. */
export const annotationContentRequests = {
  /** Annotations of the page in this frame. */
  readAnchors: v.object({
    type: v.literal("readAnchors"),
    ...claim,
    /** Those that stand in the document by now, also of a page that it was before. */
    standing: v.exactOptional(v.pipe(v.array(id), v.maxLength(1_000))),
  }),
  /** Where they stand now: for popup, panel, badge, and the library's list of orphans. */
  reportAnchors: v.object({
    type: v.literal("reportAnchors"),
    ...claim,
    states: v.pipe(v.array(anchorState), v.maxLength(20_000)),
  }),
};

export const annotationPageRequests = {
  /** Stores a new one; answered when it is durable. Code `private` in a private window, `quota` when there is no room. */
  saveAnnotation: v.object({
    type: v.literal("saveAnnotation"),
    /** The tab it is saved in: nothing is stored from a private one. */
    tab: v.exactOptional(count),
    draft: v.object({
      colour,
      note,
      tags,
      entities,
      target: v.object({ ...targetFields, canonical: claim.canonical, saidAt: claim.saidAt }),
    }),
  }),
  /** Changes one; code `conflict` when it is no longer at `revision`, `not-found` when it is gone. */
  changeAnnotation: v.object({
    type: v.literal("changeAnnotation"),
    id,
    revision: count,
    change: v.object({
      colour: v.exactOptional(colour),
      note: v.exactOptional(note),
      tags: v.exactOptional(tags),
      /** Attaches an orphan to another place of its page. */
      anchor: v.exactOptional(v.object({ quote, position: v.exactOptional(position) })),
    }),
  }),
  /** Adds and removes tags, or sets the colour, of many. Answers with those that changed. */
  changeMany: v.object({
    type: v.literal("changeMany"),
    ids: v.pipe(v.array(id), v.maxLength(MAX_BATCH)),
    addTags: tags,
    removeTags: tags,
    colour: v.exactOptional(colour),
  }),
  /** Into the trash, and back out of it. Answers with how many. */
  trashAnnotations: v.object({ type: v.literal("trashAnnotations"), ids: v.pipe(v.array(id), v.maxLength(MAX_BATCH)) }),
  untrashAnnotations: v.object({
    type: v.literal("untrashAnnotations"),
    ids: v.pipe(v.array(id), v.maxLength(MAX_BATCH)),
  }),
  /** Removes what is in the trash for good; without ids, all of it. Answers with how many. */
  purgeTrash: v.object({
    type: v.literal("purgeTrash"),
    ids: v.exactOptional(v.pipe(v.array(id), v.maxLength(MAX_BATCH))),
  }),
  /** A window of the annotations that pass the filter, and what can be filtered further. */
  findAnnotations: v.object({
    type: v.literal("findAnnotations"),
    filter: filterSchema,
    sort: v.picklist(SORTS),
    offset: count,
    limit: v.pipe(count, v.maxValue(MAX_BATCH)),
    /** Whether to count tags, sites, entities and colours among those found. */
    facets: v.boolean(),
  }),
  /** One of them; `null` when it is gone, or in the trash. */
  readAnnotation: v.object({ type: v.literal("readAnnotation"), id }),
  /** Annotations of the pages that a tab shows, with how they stand there. */
  readPageAnnotations: v.object({ type: v.literal("readPageAnnotations"), tab: count }),
  /** Compares with what is stored and writes nothing. */
  previewImport: v.object({
    type: v.literal("previewImport"),
    annotations: v.pipe(v.array(annotationSchema), v.maxLength(MAX_BATCH)),
    matching,
  }),
  /** Stores all of them or none; conflicts as told. Importing the same again changes nothing. */
  importAnnotations: v.object({
    type: v.literal("importAnnotations"),
    annotations: v.pipe(v.array(annotationSchema), v.maxLength(MAX_BATCH)),
    matching,
    conflicts: v.picklist(["keep", "replace"]),
  }),
  /** Whether all that was stored is still there. */
  readStoreState: v.object({ type: v.literal("readStoreState") }),
  /** Brings back what was lost from the second copy; answers with how many. */
  recoverAnnotations: v.object({ type: v.literal("recoverAnnotations") }),
  /** The reader has seen the loss and goes on without what is lost. */
  acceptLoss: v.object({ type: v.literal("acceptLoss") }),
  listSnapshots: v.object({ type: v.literal("listSnapshots") }),
  /** Adds what a snapshot holds and the store doesn't; answers as an import. */
  restoreSnapshot: v.object({ type: v.literal("restoreSnapshot"), id: text(100) }),
};

export const IMPORT_FATES = ["new", "same", "conflict"] as const;
/** What an import would do with one annotation: add it, nothing, or ask because the stored one differs. */
export type ImportFate = (typeof IMPORT_FATES)[number];

export interface Facets {
  tags: [tag: string, count: number][];
  sites: [site: string, count: number][];
  entities: { corpus: string; entity: string; name: string; category: (typeof CATEGORIES)[number]; count: number }[];
  /** Of the entities; an annotation that names several of one category counts once. */
  categories: [category: (typeof CATEGORIES)[number], count: number][];
  colours: [colour: (typeof ANNOTATION_COLOURS)[number], count: number][];
  /** How many were not found on their page. */
  orphans: number;
  /** How many read differently on their page. */
  changed: number;
}

/** `orphan`, and `changed` with the words of the page, are how it stood when its page was last open. */
export type FoundAnnotation = Annotation & { orphan?: boolean; changed?: string };

export interface AnnotationAnswers {
  readAnchors: AnchorTask[];
  reportAnchors: null;
  saveAnnotation: Annotation;
  changeAnnotation: Annotation;
  changeMany: Annotation[];
  trashAnnotations: number;
  untrashAnnotations: number;
  purgeTrash: number;
  /** Fewer than asked for when they are too large for one message: ask on behind the last. */
  findAnnotations: { total: number; annotations: FoundAnnotation[]; facets?: Facets };
  readAnnotation: Annotation | null;
  readPageAnnotations: {
    /** A private window: nothing can be saved here. */
    private: boolean;
    annotations: {
      annotation: Annotation;
      frame: number;
      state: AnchorState["state"];
      changed?: string;
      closest?: string;
    }[];
  };
  previewImport: ImportFate[];
  importAnnotations: { added: number; same: number; replaced: number; kept: number };
  readStoreState: {
    annotations: number;
    trashed: number;
    /** Present when annotations have vanished from the database: when that was seen, how many there were, how many can be brought back. */
    lost?: { seen: string; had: number; recoverable: number };
    /** Present when the database was written by a newer Gloss: it stays untouched. */
    newer?: true;
  };
  recoverAnnotations: number;
  acceptLoss: null;
  listSnapshots: { id: string; taken: string; annotations: number }[];
  restoreSnapshot: { added: number; same: number; replaced: number; kept: number };
}
