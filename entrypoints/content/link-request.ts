/** What a request to link says of the page, and how much fits in one. */

/** Characters and blocks in a request: small enough that answers come while the reader scrolls. */
export const REQUEST_CHARS = 120_000;
export const REQUEST_BLOCKS = 5_000;

/** The page as the background gets to know it. */
export const pageToLink = (): { title: string; lang: string; since: number } => ({
  title: document.title.slice(0, 2000),
  lang: document.documentElement.lang.slice(0, 100),
  since: performance.timeOrigin,
});
