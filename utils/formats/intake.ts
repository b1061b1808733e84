/** The door for annotations of any file: what isn't an annotation we can keep is refused with a reason, never dropped. */
import * as v from "valibot";
import {
  ANNOTATION_COLOURS,
  type Annotation,
  type AnnotationColour,
  type PositionSelector,
} from "../annotation/annotation.ts";
import { dated } from "../annotation/dated.ts";
import { annotationSchema, MAX_NOTE_CHARS, MAX_QUOTE_CHARS, MAX_TAG_CHARS, MAX_TAGS } from "../annotation/messages.ts";
import { type PageFacts, soundFacts } from "../page-facts/facts.ts";
import { documentPageOf } from "../annotation/document-source.ts";
import { pageIdentity } from "../annotation/page-identity.ts";
import { isNoDate } from "./instant.ts";
import { compact, type JsonRecord } from "./json.ts";
import { uuidIn, uuidOf } from "./stable-id.ts";
import { sourceAddress } from "./web-address.ts";

/** Why an entry can't be an annotation. */
export const REFUSALS = [
  /** Not an annotation at all. */
  "not-annotation",
  /** It is about a page as a whole. */
  "page-note",
  /** An answer to another annotation. */
  "reply",
  /** It has no words to find it by; `value`: what it has instead. */
  "no-quote",
  /** It marks a range by where it begins and ends, without the words between. */
  "range",
  /** It is of a book or a file, not of a page; `value`: which. */
  "of-book",
  /** Some of its characters were lost when the file was decoded. */
  "garbled",
  /** It doesn't say which page; `value`: what it says instead. */
  "no-source",
  /** Its page isn't on the web (`file:`, `urn:` …); `value`: the address. */
  "not-web",
  "quote-too-long",
  "note-too-long",
  /** Another tool's additions are larger than is kept. */
  "too-large",
  /** A field is out of bounds; `value`: which. */
  "invalid",
  /** The same id stands earlier in the file. */
  "duplicate",
  /** The rest is at another address, which isn't fetched; `value`: the address. */
  "elsewhere",
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** What of an annotation that was taken a reader should look at. */
export const DOUBTS = [
  /** It has a date that can't be read, or could be two; `value`: as it is written. */
  "date-unread",
  /** A tag is longer than can be kept, or one too many; `value`: the tag. */
  "tag-left-out",
  /** Characters were lost before this file was written. */
  "characters-lost",
] as const;
export type DoubtCode = (typeof DOUBTS)[number];

export interface Doubt {
  /** Of the annotation. */
  id: string;
  code: DoubtCode;
  value?: string;
}

export interface Refused {
  /** Which entry of the file (the first is 1; in a table, its row below the header), and how a reader recognises it. */
  where: { item: number; excerpt: string };
  why: { code: RefusalCode; value?: string };
}

/** What another tool says of one annotation. */
export interface Incoming {
  /** What the tool calls it, or all that makes it this one; the id is made of it unless it is a UUID. */
  identity: string;
  source: unknown;
  title: string;
  lang?: string;
  quote: { exact: string; prefix?: string; suffix?: string };
  position?: PositionSelector;
  foreignSelectors?: unknown[];
  note: string;
  tags: string[];
  colour?: AnnotationColour;
  /** Missing where the file doesn't say. */
  created?: string | undefined;
  modified?: string | undefined;
  /** What the file has for a date, where that can't be read. */
  unreadDate?: string | undefined;
  facts?: PageFacts | undefined;
  foreign?: JsonRecord;
}

/** Characters of an entry that a refusal repeats. */
const EXCERPT_CHARS = 120;
/** Characters, as JSON, of what another tool adds to one annotation. */
const MAX_FOREIGN_CHARS = 100_000;
const MAX_CONTEXT_CHARS = 1_000;
const MAX_TITLE_CHARS = 2_000;

export interface Intake {
  readonly annotations: Annotation[];
  readonly refused: Refused[];
  readonly doubts: Doubt[];
  refuse(item: number, excerpt: string, code: RefusalCode, value?: string): void;
  /** Takes what another tool wrote, brought into our form. */
  take(item: number, incoming: Incoming): void;
  /** Takes what we wrote, as it is. */
  takeOwn(item: number, annotation: JsonRecord): void;
}

/** More entries than are kept of one file. */
export class IntakeFull extends Error {}

export interface IntakeOptions {
  /** Entries at most, refused ones included; one more throws `IntakeFull`. */
  limit?: number;
  /** Whether U+FFFD in what other tools wrote means that decoding lost something. */
  isGarbled?: boolean;
}

/** An empty intake; give it to a reader, then look at what it holds. */
export function createIntake({ limit = Number.POSITIVE_INFINITY, isGarbled = false }: IntakeOptions = {}): Intake {
  const annotations: Annotation[] = [];
  const refused: Refused[] = [];
  const doubts: Doubt[] = [];
  const seen = new Set<string>();
  const checkRoom = (): void => {
    if (annotations.length + refused.length >= limit) throw new IntakeFull();
  };
  const doubt = (id: string, code: DoubtCode, value?: string): void =>
    void doubts.push({ id, code, ...(value === undefined ? {} : { value: value.slice(0, EXCERPT_CHARS) }) });
  const refuse: Intake["refuse"] = (item, excerpt, code, value) => {
    checkRoom();
    refused.push({
      where: { item, excerpt: excerpt.slice(0, EXCERPT_CHARS) },
      why: { code, ...(value === undefined ? {} : { value: value.slice(0, EXCERPT_CHARS) }) },
    });
  };

  const takeOwn: Intake["takeOwn"] = (item, annotation) => {
    const target = annotation.target as { quote: { exact: string } };
    const { exact } = target.quote;
    const parsed = v.safeParse(annotationSchema, annotation);
    if (!parsed.success) return refuse(item, exact, "invalid", v.getDotPath(parsed.issues[0]) ?? "");
    if (seen.has(parsed.output.id)) return refuse(item, exact, "duplicate", parsed.output.id);
    seen.add(parsed.output.id);
    checkRoom();
    annotations.push(dated(parsed.output));
    const { id, note, tags, target: kept } = parsed.output;
    if ([exact, note, kept.title, ...tags].some((text) => text.includes("\ufffd"))) doubt(id, "characters-lost");
  };

  const take: Intake["take"] = (item, incoming) => {
    const exact = spaced(incoming.quote.exact).trim();
    const said = typeof incoming.source === "string" ? incoming.source : "";
    const source = sourceAddress(incoming.source);
    const excerpt = exact || incoming.note || incoming.title || said;
    const foreign = incoming.foreign && Object.keys(incoming.foreign).length > 0 ? incoming.foreign : undefined;
    const foreignSelectors = incoming.foreignSelectors?.length ? incoming.foreignSelectors : undefined;
    if (!source) return refuse(item, excerpt, /^[a-z][a-z\d+.-]*:/i.test(said) ? "not-web" : "no-source", said);
    if (exact === "") return refuse(item, excerpt, "no-quote");
    if (isGarbled && [exact, incoming.title, incoming.note, ...incoming.tags].some((text) => text.includes("\ufffd")))
      return refuse(item, excerpt, "garbled");
    if (exact.length > MAX_QUOTE_CHARS) return refuse(item, excerpt, "quote-too-long");
    if (incoming.note.length > MAX_NOTE_CHARS) return refuse(item, excerpt, "note-too-long");
    if (JSON.stringify([foreign, foreignSelectors]).length > MAX_FOREIGN_CHARS)
      return refuse(item, excerpt, "too-large");
    const [modified, created = modified] = [knownOf(incoming.modified), knownOf(incoming.created)];
    const id = uuidIn(incoming.identity) ?? uuidOf(incoming.identity);
    const all = [...new Set(incoming.tags.map((tag) => spaced(tag).trim()).filter((tag) => tag !== ""))];
    const tags = all.filter((tag) => tag.length <= MAX_TAG_CHARS).slice(0, MAX_TAGS);
    const before = annotations.length;
    takeOwn(item, {
      id,
      target: compact({
        page: documentPageOf(source) ?? pageIdentity(source),
        source,
        title: spaced(incoming.title).trim().slice(0, MAX_TITLE_CHARS),
        lang: incoming.lang || undefined,
        quote: {
          exact,
          prefix: spaced(incoming.quote.prefix ?? "").slice(-MAX_CONTEXT_CHARS),
          suffix: spaced(incoming.quote.suffix ?? "").slice(0, MAX_CONTEXT_CHARS),
        },
        position: incoming.position,
        facts: incoming.facts && soundFacts(incoming.facts),
        foreignSelectors,
      }),
      colour: incoming.colour ?? ANNOTATION_COLOURS[0],
      note: incoming.note,
      tags,
      entities: [],
      ...compact({ created, modified: modified ?? created }),
      revision: 1,
      ...(foreign ? { foreign } : {}),
    });
    if (annotations.length === before) return;
    if (created === undefined && incoming.unreadDate) doubt(id, "date-unread", incoming.unreadDate);
    for (const tag of all) if (!tags.includes(tag)) doubt(id, "tag-left-out", tag);
  };

  return { annotations, refused, doubts, refuse, take, takeOwn };
}

const knownOf = (instant: string | undefined): string | undefined =>
  instant === undefined || isNoDate(instant) ? undefined : instant;

const spaced = (text: string): string => text.replace(/\s+/g, " ");
