/** What of ours is in a page (design contract). */

/** A mention painted as an element. */
export const MARK = 'mark[data-markjs="true"]';

/** Our one other element in a page. */
export const HOST = "[data-gloss-host]";
