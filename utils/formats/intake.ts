/** The door for annotations of any file: what isn't an annotation we can keep is refused with a reason, never dropped. */
import * as v from "valibot";
import {
  ANNOTATION_COLOURS,
  type Annotation,
  type AnnotationColour,
  type PositionSelector,
} from "../annotation/annotation.ts";
import { annotationSchema, MAX_NOTE_CHARS, MAX_QUOTE_CHARS } from "../annotation/messages.ts";
import { pageIdentity } from "../annotation/page-identity.ts";
import { compact, type JsonRecord } from "./json.ts";
import { uuidIn, uuidOf } from "./stable-id.ts";
import { webAddress } from "./web-address.ts";

/** Why an entry can't be an annotation. */
export const REFUSALS = [
  /** Not an annotation at all. */
  "not-annotation",
  /** It is about a page as a whole. */
  "page-note",
  /** An answer to another annotation. */
  "reply",
  /** It has no words to find it by. */
  "no-quote",
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
  created: string | undefined;
  modified?: string | undefined;
  foreign?: JsonRecord;
}

/** When it was made, for what doesn't say: a fixed instant, so that importing twice gives the same. */
export const UNDATED = "1970-01-01T00:00:00.000Z";
/** Characters of an entry that a refusal repeats. */
const EXCERPT_CHARS = 120;
/** Characters, as JSON, of what another tool adds to one annotation. */
const MAX_FOREIGN_CHARS = 100_000;
const MAX_CONTEXT_CHARS = 1_000;
const MAX_TITLE_CHARS = 2_000;

export interface Intake {
  readonly annotations: Annotation[];
  readonly refused: Refused[];
  refuse(item: number, excerpt: string, code: RefusalCode, value?: string): void;
  /** Takes what another tool wrote, brought into our form. */
  take(item: number, incoming: Incoming): void;
  /** Takes what we wrote, as it is. */
  takeOwn(item: number, annotation: JsonRecord): void;
}

/** An empty intake; give it to a reader, then look at what it holds. */
export function createIntake(): Intake {
  const annotations: Annotation[] = [];
  const refused: Refused[] = [];
  const seen = new Set<string>();
  const refuse: Intake["refuse"] = (item, excerpt, code, value) =>
    void refused.push({
      where: { item, excerpt: excerpt.slice(0, EXCERPT_CHARS) },
      why: { code, ...(value === undefined ? {} : { value: value.slice(0, EXCERPT_CHARS) }) },
    });

  const takeOwn: Intake["takeOwn"] = (item, annotation) => {
    const target = annotation.target as { quote: { exact: string } };
    const { exact } = target.quote;
    const parsed = v.safeParse(annotationSchema, annotation);
    if (!parsed.success) return refuse(item, exact, "invalid", v.getDotPath(parsed.issues[0]) ?? "");
    if (seen.has(parsed.output.id)) return refuse(item, exact, "duplicate", parsed.output.id);
    seen.add(parsed.output.id);
    annotations.push(parsed.output);
  };

  const take: Intake["take"] = (item, incoming) => {
    const exact = spaced(incoming.quote.exact).trim();
    const source = webAddress(incoming.source);
    const said = typeof incoming.source === "string" ? incoming.source : "";
    const excerpt = exact || incoming.note || incoming.title || said;
    const foreign = incoming.foreign && Object.keys(incoming.foreign).length > 0 ? incoming.foreign : undefined;
    const foreignSelectors = incoming.foreignSelectors?.length ? incoming.foreignSelectors : undefined;
    if (!source) return refuse(item, excerpt, /^[a-z][a-z\d+.-]*:/i.test(said) ? "not-web" : "no-source", said);
    if (exact === "") return refuse(item, excerpt, "no-quote");
    if (exact.length > MAX_QUOTE_CHARS) return refuse(item, excerpt, "quote-too-long");
    if (incoming.note.length > MAX_NOTE_CHARS) return refuse(item, excerpt, "note-too-long");
    if (JSON.stringify([foreign, foreignSelectors]).length > MAX_FOREIGN_CHARS)
      return refuse(item, excerpt, "too-large");
    const created = incoming.created ?? incoming.modified ?? UNDATED;
    takeOwn(item, {
      id: uuidIn(incoming.identity) ?? uuidOf(incoming.identity),
      target: compact({
        page: pageIdentity(source),
        source,
        title: spaced(incoming.title).trim().slice(0, MAX_TITLE_CHARS),
        lang: incoming.lang || undefined,
        quote: {
          exact,
          prefix: spaced(incoming.quote.prefix ?? "").slice(-MAX_CONTEXT_CHARS),
          suffix: spaced(incoming.quote.suffix ?? "").slice(0, MAX_CONTEXT_CHARS),
        },
        position: incoming.position,
        foreignSelectors,
      }),
      colour: incoming.colour ?? ANNOTATION_COLOURS[0],
      note: incoming.note,
      tags: [...new Set(incoming.tags.map((tag) => spaced(tag).trim()).filter((tag) => tag !== ""))],
      entities: [],
      created,
      modified: incoming.modified ?? created,
      revision: 1,
      ...(foreign ? { foreign } : {}),
    });
  };

  return { annotations, refused, refuse, take, takeOwn };
}

const spaced = (text: string): string => text.replace(/\s+/g, " ");
