/**
 * Every message that crosses between the worlds of the extension, in tables by direction. A request is `{type, ...fields}`;
 * the schemas are checked at the receiving door (`utils/browser/messaging.ts`), the answers are held by the compiler.
 */
import * as v from "valibot";
import { MAX_CONTEXT_CHARS, MAX_QUERY_CHARS, MAX_REQUEST_CHARS, MAX_TITLE_CHARS } from "./limits.ts";
import {
  CATEGORIES,
  type Entity,
  type EntityRef,
  type EntitySummary,
  type Excerpt,
  type Mention,
  type Source,
} from "../model.ts";
import type { Target } from "../annotation/annotation.ts";
import {
  type AnnotationAnswers,
  annotationContentRequests,
  annotationPageRequests,
  claim,
} from "../annotation/messages.ts";
import { type CorpusAnswers, corpusRequests } from "./corpora.ts";
import { PAGE_STATUSES } from "./page-report.ts";
import { type Evidence, MOST_WORDS } from "../linking/evidence.ts";
import { CHOICE_KEYS } from "../choices/stored-change.ts";
import type { EntityPage } from "../reading/entity-page.ts";
import type { OpenDocument } from "../reading/open-document.ts";
import type { SearchAnswer } from "../search/corpus-search.ts";

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

const readEntity = v.object({
  type: v.literal("readEntity"),
  corpus: id,
  entity: id,
  /** What is being read (`Reading`). */
  context: text(MAX_CONTEXT_CHARS),
  at: v.exactOptional(count),
  title: v.exactOptional(text(MAX_TITLE_CHARS)),
});

const summary = v.object({
  corpus: id,
  entity: id,
  name: text(400),
  original: v.exactOptional(text(400)),
  category: v.picklist(CATEGORIES),
  count,
});

const lists = <T>(item: v.GenericSchema<T>) => v.record(text(400), v.pipe(v.array(item), v.maxLength(MOST_WORDS)));
const place = v.pipe(v.number(), v.finite());
const evidence = v.object({
  named: lists(place),
  rivals: lists(place),
  cues: lists(text(400)),
  subject: lists(text(400)),
});

const partName = v.picklist(["marks", "beside"]);
/** The parts of the content script that don't run on every page. */
export type PartName = v.InferOutput<typeof partName>;

/** What a content script may ask: it acts for its own tab only. */
export const contentRequests = {
  ...annotationContentRequests,
  /** Link the mentions in these blocks, in the light of what the page showed so far. */
  linkText: v.object({
    type: v.literal("linkText"),
    /** `since`: when the document began, in milliseconds since 1970. */
    page: v.object({ title: text(2_000), lang: text(100), since: v.pipe(v.number(), v.finite()) }),
    evidence,
    blocks: v.pipe(v.array(v.object({ id: count, text: text(MAX_REQUEST_CHARS) })), v.maxLength(20_000)),
  }),
  /** The entity with the excerpts that bear on the context, best first. */
  readEntity,
  /** What this page shows now: for badge, popup and panel. */
  reportPage: v.object({
    type: v.literal("reportPage"),
    site: text(300),
    /** When the frame's document began, in milliseconds since 1970: frames of a former page are older than the page. */
    since: v.pipe(v.number(), v.finite()),
    status: v.picklist(PAGE_STATUSES),
    partial: v.boolean(),
    entities: v.pipe(v.array(summary), v.maxLength(20_000)),
    waiting: v.pipe(v.array(summary), v.maxLength(20_000)),
    ...claim,
  }),
  /** Brings a part of the content script into the frame that asks. */
  loadPart: v.object({ type: v.literal("loadPart"), part: partName }),
  /** The keys for moving from name to name, as the browser has them. */
  readKeys: v.object({ type: v.literal("readKeys") }),
  /** Opens the page about an entity in a tab beside the page, which lets no card in. */
  openEntityPage: v.object({ type: v.literal("openEntityPage"), corpus: id, entity: id }),
};

/** What only a page of the extension may ask. */
export const pageRequests = {
  /** Stores what the reader chose: `to`, made of `from`, which is what the page knew. */
  changeChoice: v.object({
    type: v.literal("changeChoice"),
    key: v.picklist(CHOICE_KEYS),
    from: v.unknown(),
    to: v.unknown(),
  }),
  ...annotationPageRequests,
  /** Link the mentions in a sample, as on a page that says nothing else: for the welcome page. */
  linkSample: v.object({ type: v.literal("linkSample"), text: text(MAX_CONTEXT_CHARS) }),
  readEntity,
  /** A whole document with its mentions. */
  readDocument: v.object({ type: v.literal("readDocument"), corpus: id, document: id }),
  /** Everything a corpus says about one entity. */
  readEntityPage: v.object({ type: v.literal("readEntityPage"), corpus: id, entity: id }),
  /** Entities and passages for what a reader typed so far. */
  search: v.object({ type: v.literal("search"), query: text(MAX_QUERY_CHARS) }),
  /** All entities of all corpora, those that most passages speak of first. */
  listEntities: v.object({ type: v.literal("listEntities") }),
  /** All documents of all corpora, in time order. */
  listDocuments: v.object({ type: v.literal("listDocuments") }),
  ...corpusRequests,
};

export type ContentRequest = { [K in keyof typeof contentRequests]: v.InferOutput<(typeof contentRequests)[K]> };
export type PageRequest = { [K in keyof typeof pageRequests]: v.InferOutput<(typeof pageRequests)[K]> };

export interface Answers extends AnnotationAnswers, CorpusAnswers {
  /** What is stored then; the page knows its shape. */
  changeChoice: unknown;
  linkText: {
    mentions: Mention[];
    /** Who is mentioned, for names and categories. */
    entities: EntitySummary[];
    /** Keys (`corpus/id`) of those that pages anywhere name, and of what the page's title names. */
    common: string[];
    titled: string[];
    /** What asked blocks add to the page's evidence; those that add nothing aren't named. */
    evidence: { block: number; evidence: Evidence }[];
    /** Blocks whose decisions hang on the page's evidence: ask again when that has grown. */
    open: number[];
  };
  /** `elsewhere`: who bears the same name in other corpora, with their titles. */
  readEntity: {
    entity: Entity & EntityRef;
    excerpts: Excerpt[];
    elsewhere: (EntitySummary & { title: string })[];
  };
  /** Whether annotations were saved on the page. */
  reportPage: { annotated: boolean };
  loadPart: null;
  readKeys: StepKeys;
  openEntityPage: null;
  linkSample: Mention[];
  readDocument: OpenDocument;
  readEntityPage: EntityPage;
  search: SearchAnswer;
  /** `count`: passages that speak of it. */
  listEntities: (EntitySummary & { count: number })[];
  listDocuments: { corpus: string; source: Source }[];
}

/** Shortcuts as the browser writes them; "" where none is set. */
export interface StepKeys {
  next: string;
  previous: string;
}

/** What the extension tells a content script. */
export type TabRequest =
  /** Scroll to the next mention of the entity and flash it. */
  | { type: "nextMention"; corpus: string; entity: string }
  /** Move to the next mention of any entity, or back to the one before, if the keyboard is in this frame and nobody types. */
  | { type: "stepMention"; back: boolean }
  /** Read what was left out of a very long page. */
  | { type: "readRest" }
  /** Report the page now; answered when the report is stored. */
  | { type: "reportNow" }
  /** Corpora were added, changed or taken away: link the page anew. */
  | { type: "corporaChanged" }
  /** Annotations of this page were added, changed or removed: read them again. */
  | { type: "annotationsChanged" }
  /** The reader wants to save what is selected: show the toolbar beside it. */
  | { type: "annotateSelection" }
  /** Scroll to an annotation and flash it. */
  | { type: "showAnnotation"; id: string }
  /** Scroll to the closest place of an orphan, and answer with how it would be anchored there. */
  | { type: "describeClosest"; id: string };

/** What a content script answers to those that ask something. */
export interface TabAnswers {
  /** Whether it stands on the page by now, and was scrolled to; an orphan and one that waits for its text don't. */
  showAnnotation: boolean;
  /** How an orphan would be anchored at the closest place, or at what the reader has selected; `null` when there is none. */
  describeClosest: Pick<Target, "quote" | "position"> | null;
}

/** How a request ended at the door: the answer, or what went wrong in words for a developer and a code for the reader's language. */
export type Reply<T> = { ok: true; value: T } | { ok: false; code: ErrorCode; message: string };
export type ErrorCode =
  | "refused"
  | "invalid"
  | "not-found"
  | "index-unavailable"
  | "failed"
  /** A private window: nothing is stored from there. */
  | "private"
  /** No room left to store it. */
  | "quota"
  /** Changed meanwhile somewhere else. */
  | "conflict"
  /** The database was written by a newer Gloss. */
  | "newer-database";
