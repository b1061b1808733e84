/** What the page says of its own address. A frame that a page has written or filled by itself speaks for that page. */
import type { PageClaim } from "../../utils/annotation/messages.ts";
import { routeOf } from "../../utils/annotation/routes.ts";

const MOST_CHARS = 8_000;

/** The address without its fragment: another one is another page. */
export const addressOfPage = (): string => location.href.replace(/#.*$/s, "");

/** The window whose address this document goes by; `undefined` where there is none. */
export function addressedWindow(): Window | undefined {
  let own: Window = window;
  try {
    while (!isWeb(own.location.protocol)) {
      if (own.parent === own) return undefined;
      own = own.parent;
    }
    return own;
  } catch {
    return undefined; // a sandbox, or a page of another origin
  }
}

const isWeb = (protocol: string): boolean => /^https?:$/.test(protocol);

/** At which address each canonical address was first seen: applications change routes and leave it standing. */
const saidAt = new Map<string, string>();
const MOST_KNOWN = 1_000;

/** Which page this is, as far as the page knows: `<link rel="canonical">`, where it has one that is worth telling. */
export function claimOfPage(): PageClaim {
  const own = addressedWindow();
  if (!own) return {};
  // A frame that was written into has the address of its page, which the browser tells nobody.
  const within = window.top === window ? {} : { around: own.location.href };
  const href = own.document.head?.querySelector('link[rel~="canonical" i][href]')?.getAttribute("href");
  const url = href ? URL.parse(href, own.document.baseURI) : null;
  if (!url || !isWeb(url.protocol) || url.href.length > MOST_CHARS) return within;
  const canonical = url.href;
  const address = own.location.href;
  const first = saidAt.get(canonical) ?? (saidAt.size === 0 ? loadedFrom(own) : address);
  if (saidAt.size < MOST_KNOWN) saidAt.set(canonical, first);
  return { ...within, canonical, ...(first === address ? {} : { saidAt: first }) };
}

/** The address that was loaded, whatever scripts have made of it since. */
function loadedFrom(own: Window): string {
  const [loading] = own.performance.getEntriesByType("navigation");
  return loading && /^https?:/.test(loading.name) ? loading.name : own.location.href;
}

/** Changes when the document has become another page, or says so. */
export function pageNow(): string {
  const own = addressedWindow() ?? window;
  const { canonical, saidAt: first } = claimOfPage();
  return JSON.stringify([own.location.href.replace(/#.*$/s, ""), routeOf(own.location.hash), canonical, first]);
}
