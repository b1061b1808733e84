/** What the page says of its own address. */

const MOST_CHARS = 8_000;

/** The address without its fragment: another one is another page. */
export const addressOfPage = (): string => location.href.replace(/#.*$/s, "");

/** Its `<link rel="canonical">` as an absolute http(s) address, where it has one that is worth telling. */
export function canonicalOfPage(): { canonical?: string } {
  const href = document.head?.querySelector('link[rel~="canonical" i][href]')?.getAttribute("href");
  const url = href ? URL.parse(href, document.baseURI) : null;
  return url && /^https?:$/.test(url.protocol) && url.href.length <= MOST_CHARS ? { canonical: url.href } : {};
}
