/**
 * What a reader saved of a page, in the terms of the W3C Web Annotation Data Model (REC 2017-02-23). Offsets are UTF-16 code units
 * here; what goes out and comes in counts code points (`utils/formats/`).
 */
import type { EntitySummary } from "../model.ts";
import type { PageFacts } from "../page-facts/facts.ts";

export const ANNOTATION_COLOURS = ["yellow", "green", "blue", "pink", "purple"] as const;
export type AnnotationColour = (typeof ANNOTATION_COLOURS)[number];

/** TextQuoteSelector: the words themselves, with some of what stands before and after. Blanks of any kind and number are one space. */
export interface QuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
}

/** TextPositionSelector: where the words stood in the text of the page when they were saved. A hint, never a proof. */
export interface PositionSelector {
  start: number;
  end: number;
  /** The same place counted in Unicode code points, as W3C files have it; only the page's text turns one into the other. */
  codePoints?: { start: number; end: number };
}

export interface Target {
  /** Which page, whatever the variant of its address: `pageIdentity` of it. */
  page: string;
  /** The address that was open, http(s). */
  source: string;
  title: string;
  /** BCP 47, as the page says. */
  lang?: string;
  quote: QuoteSelector;
  position?: PositionSelector;
  /** What the page said of its author, day and publication when it was saved. */
  facts?: PageFacts;
  /** Selectors of other tools, kept as they came so that they go out again. */
  foreignSelectors?: unknown[];
}

export interface Annotation {
  /** UUID, lower case. */
  id: string;
  target: Target;
  colour: AnnotationColour;
  /** Markdown; "" when there is none. */
  note: string;
  tags: string[];
  /** Entities named in the quote. */
  entities: EntitySummary[];
  /** ISO 8601 in UTC; missing where it isn't known. */
  created?: string;
  modified?: string;
  /** 1 when it is new; every change adds one. Who changes it says which one was seen. */
  revision: number;
  /** In the trash since (ISO 8601 in UTC); gone for good after `TRASH_DAYS`. */
  deleted?: string;
  /** What another tool's file said of it beyond this model, kept so that it goes out again. */
  foreign?: Record<string, unknown>;
}

export const TRASH_DAYS = 30;

/** What is known when a reader saves something; the store adds id, times, revision. */
export type AnnotationDraft = Pick<Annotation, "colour" | "note" | "tags" | "entities"> & {
  target: Omit<Target, "page"> & {
    /** The page's `<link rel="canonical">`, as an absolute address; the store decides what it is worth. */
    canonical?: string;
    /** The address at which the page said so first, where another one is open by now. */
    saidAt?: string;
  };
};

/** What a page needs to know to find an annotation again and paint it: nothing that was typed. */
export interface AnchorTask {
  id: string;
  colour: AnnotationColour;
  quote: QuoteSelector;
  position?: PositionSelector;
  /** Characters of the quote in the other Chinese script, in pairs with their simplified forms (`variantsIn`). */
  variants?: string;
  /** Of a page that this document was before, and stands in it still. */
  guest?: true;
}

/**
 * How an annotation stands on a page that is open: `anchored`, with the words that are there when they are others than were saved;
 * `waiting` while the page may still bring its text; `orphan` with the words of the closest place when there is one worth showing.
 */
export interface AnchorState {
  id: string;
  state: "anchored" | "waiting" | "orphan";
  changed?: string;
  closest?: string;
}
