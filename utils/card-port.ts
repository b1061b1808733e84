/**
 * What the card (an extension page in an iframe) and the content script that opened it say to each other.
 * The card connects with `tabs.connect(ownTab, {name: cardPortName(token)})`; the token is the fragment of the card's own URL,
 * so a card that a page framed by itself is never answered.
 */
import type { EntityRef, LinkReason } from "./model.ts";

export const cardPortName = (token: string): string => `gloss-card:${token}`;

/** Content script -> card: show this. */
export interface CardShow {
  type: "show";
  /** One entity for each corpus that knows the name, best first. */
  entities: EntityRef[];
  /** The characters on the page. */
  surface: string;
  /** Where the page is: host name, and address without fragment. */
  site: string;
  page: string;
  /** The paragraph being read: excerpts are ranked by it. */
  context: string;
  score: number;
  reasons: LinkReason[];
  /** By the page's own background. */
  theme: "light" | "dark";
  /** Opened by keyboard: the card takes the focus. */
  focus: boolean;
}
export type ToCard = CardShow;

/** Card -> content script. */
export type FromCard =
  | { type: "size"; height: number }
  /** `refocus`: give the focus back to the mention (Escape). */
  | { type: "close"; refocus: boolean }
  | { type: "next" }
  /** The pointer is over the card, or left it. */
  | { type: "pointer"; inside: boolean };
