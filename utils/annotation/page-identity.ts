/** Which page an address means. */

/** The page's identity: the address without its fragment. */
export function pageIdentity(url: string, _canonical?: string): string {
  return url.replace(/#.*$/s, "");
}
