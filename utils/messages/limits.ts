/** How much fits in a request. Apart from the tables, so that who only asks needn't carry the checks. */

/** Characters of page text in one request; the content script sends more in several. */
export const MAX_REQUEST_CHARS = 1_000_000;
/** Characters of a paragraph that rank excerpts; the rest says nothing more. */
export const MAX_CONTEXT_CHARS = 4_000;
/** Characters of headline and heading. */
export const MAX_TITLE_CHARS = 1_000;
/** Characters of a search; nobody types more. */
export const MAX_QUERY_CHARS = 200;
