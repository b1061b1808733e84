/**
 * What the card (an extension page in an iframe) and the content script that opened it say to each other.
 * When the card has loaded, the content script hands it one end of a channel, with a greeting that names the token in the fragment of
 * the card's own URL: a card that a page framed by itself has none, and hears nobody. (Firefox gives a page of ours in a web page no
 * more of the extension's interfaces than a content script has, so it can't connect to its tab.)
 */
import type { AnnotationDraft, QuoteSelector } from "../annotation/annotation.ts";
import type { EntityRef, EntitySummary, LinkReason, Reading } from "../model.ts";
import type { Tone } from "../marks/marks-css.ts";

export const cardGreeting = (token: string): string => `gloss-card:${token}`;

/** Content script -> card: show this. */
export interface CardShow extends Reading {
  type: "show";
  /** One entity for each corpus that knows the name, best first. */
  entities: EntityRef[];
  /** The characters on the page. */
  surface: string;
  /** Where the page is: host name, and address without fragment. */
  site: string;
  page: string;
  score: number;
  reasons: LinkReason[];
  /** By the page's own background. */
  theme: Tone;
  /** Opened by keyboard: the card takes the focus. */
  focus: boolean;
}

/** What can be saved, all but colour, note and tags: the words on the page, and who is named in them. */
export interface Savable {
  target: AnnotationDraft["target"];
  entities: EntitySummary[];
}

/** Why words can't be saved. */
export type Unsavable =
  | { reason: "too-long"; length: number }
  /** In a field or an editor. */
  | { reason: "in-field" }
  /** In a document that can't be opened again. */
  | { reason: "no-address" }
  /** They are no longer there. */
  | { reason: "gone" };

/** Content script -> card: what is selected can't be saved. */
export interface CardUnsavable {
  type: "unsavable";
  why: Unsavable;
  theme: Tone;
  focus: boolean;
}

/** Content script -> card: the toolbar for what the reader has selected. */
export interface CardSelect extends Savable {
  type: "select";
  theme: Tone;
  /** Asked for by keyboard: the toolbar takes the focus. */
  focus: boolean;
}

/** Content script -> card: show what was saved here. */
export interface CardAnnotation {
  type: "annotation";
  id: string;
  /** What was saved, until the rest is known. */
  quote: QuoteSelector;
  /** The words that stand here now, where they are others. */
  changed?: string;
  theme: Tone;
  focus: boolean;
}

/** Content script -> card, after `describe`: the sentence of the mention that the card is about. */
export interface CardDescribed {
  type: "described";
  savable: Savable | Unsavable;
}

/** What the card can be asked to show, one at a time. */
export type CardContents = CardShow | CardSelect | CardUnsavable | CardAnnotation;
export type ToCard =
  | CardContents
  | CardDescribed
  /** The page moved, covered or dimmed the card: what was seen of it before doesn't count. */
  | { type: "disturbed" }
  /** The window leaves it little height, or enough. */
  | { type: "room"; low: boolean };

/** Card -> content script. */
export type FromCard =
  /** It hears. */
  | { type: "ready" }
  /** Without a width, as wide as a card is. */
  | { type: "size"; height: number; width?: number }
  /** `refocus`: give the focus back to the mention (Escape). */
  | { type: "close"; refocus: boolean }
  | { type: "next" }
  /** The pointer is over the card, or left it. */
  | { type: "pointer"; inside: boolean }
  /** The sentence around the mention is to be saved. */
  | { type: "describe" }
  /** Something was saved, changed or removed. */
  | { type: "stored" }
  /** Something was typed that isn't stored yet: nothing but the reader's own wish closes the card. */
  | { type: "busy"; busy: boolean };
