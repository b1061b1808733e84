/** Why a page that reported nothing can't be read, as far as its address tells. */

/** `stale`: an ordinary page that was open before Gloss; `silent`: the address isn't known to us. */
export type Unsupported = "browser" | "store" | "file" | "viewer" | "other" | "stale" | "silent";

const STORES = [
  /^chromewebstore\.google\.com\//,
  /^chrome\.google\.com\/webstore/,
  /^microsoftedge\.microsoft\.com\/addons/,
  /^addons\.mozilla\.org\//,
  /^addons\.opera\.com\//,
];
const BROWSER_SCHEMES =
  /^(about|brave|chrome|chrome-\w+|devtools|edge|moz-extension|opera|resource|view-source|vivaldi):$/;
const VIEWED = /\.(pdf|txt|json|csv|log)$/i;

/** The reason for this address; without one (the browser keeps it from us) `silent`. */
export function whyUnsupported(address: string | undefined): Unsupported {
  if (!address || !URL.canParse(address)) return "silent";
  const url = new URL(address);
  if (BROWSER_SCHEMES.test(url.protocol)) return "browser";
  if (url.protocol === "file:") return "file";
  if (url.protocol !== "http:" && url.protocol !== "https:") return "other";
  if (STORES.some((store) => store.test(url.hostname + url.pathname))) return "store";
  return VIEWED.test(url.pathname) ? "viewer" : "stale";
}
