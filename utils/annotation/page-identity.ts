/**
 * Which page an address stands for, whatever the variant that was opened: what annotations are filed under. Two addresses of one page
 * may be told apart; two pages are never taken for one.
 */

/** The WHATWG URL class: in pages, workers and Node alike, though no part of ES2023. */
declare const URL: new (address: string, base?: string) => Address;
interface Address {
  protocol: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
}

/** Parameters that say how a reader came, not what is read: of campaigns, advertisers, newsletters, social networks, AMP caches. */
const TRACKING = new Set(
  (
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id epik srsltid _openstat _ga _gl " +
    "mc_cid mc_eid mkt_tok _hsenc _hsmi vero_id vero_conv oly_anon_id oly_enc_id wickedid rb_clickid ml_subscriber ml_subscriber_hash " +
    "ref_src ref_url cmpid ocid sr_share smid smtyp spm guccounter guce_referrer guce_referrer_sig unlocked_article_code " +
    "amp_js_v amp_r amp_gsa amp_ct amp_tf usqp"
  ).split(" "),
);
const TRACKING_FAMILY = /^(?:utm|pk|mtm|matomo|piwik|hsa|at)_|^xtor$/;
/** Parameters that a canonical address may leave out: they change how a page is shown, not what it is. */
const PRESENTATION = new Set(
  "ref referrer source src from via share shared sort order view print theme feature app client".split(" "),
);
const AMP_PARAMETER = /^(?:amp(?:=(?:1|true|amp)?)?|(?:outputtype|output|mode)=amp)$/;
/** Labels before the site's own name that lead to the same pages: www.example.org, en.m.wikipedia.org. */
const VARIANT_LABEL = /^(?:www\d?|m|mobile|amp)$/;
/** Suffixes of two labels under which sites are registered: `m.co.uk` is a site, `m.bbc.co.uk` a variant. */
const DOUBLE_SUFFIX = /^(?:ac|co|com|edu|gov|go|ne|net|or|org)\.[a-z]{2}$/;
/** `/c/s/host/path` of the AMP cache, `/amp/s/host/path` of Google's search. `s` stands for https. */
const CACHED = /^\/(?:[cv]|amp)\/(?:s\/)?([^/]+\.[^/]+)(\/.*)?$/;
const CACHE_HOST = /(?:^|\.)cdn\.ampproject\.org$/;
const SEARCH_HOST = /^(?:www\.)?google\.[a-z.]{2,6}$/;

/**
 * The identity of a page, an address itself: without fragment (routes as `#/x` and `#!x` stay), tracking parameters, `www.`, mobile and
 * AMP variants. `canonical`, what the page says of itself, is taken instead when it is of the same site and tells as much; a home page
 * or a first page that many pages claim to be doesn't. Throws a `TypeError` when `url` is not an address of the web (http, https).
 */
export function pageIdentity(url: string, canonical?: string): string {
  const own = plainAddress(url);
  if (!own) throw new TypeError(`Not the address of a web page: ${url.slice(0, 200)}`);
  const claimed = canonical === undefined ? undefined : plainAddress(canonical, url);
  const { origin, path, query, route } = claimed && tellsAsMuch(claimed, own) ? claimed : own;
  return origin + path + (query.length > 0 ? `?${query.join("&")}` : "") + route;
}

interface PlainAddress {
  origin: string;
  path: string;
  /** `name=value`, in their order. */
  query: string[];
  route: string;
}

function plainAddress(address: string, base?: string): PlainAddress | undefined {
  const parsed = parse(address, base);
  const url = parsed && (parse(cachedAddress(parsed)) ?? parsed);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === "") return undefined;
  // A site that moved from http to https is the same; another port is another server.
  const origin = `${url.port === "" ? "https:" : url.protocol}//${siteOf(url.hostname)}${url.port === "" ? "" : `:${url.port}`}`;
  const query = url.search.slice(1).split("&").filter(isContent).map(sameEncoding);
  return { origin, path: plainPath(url.pathname, query.length > 0), query, route: routeOf(url.hash) };
}

function parse(address: string | undefined, base?: string): Address | undefined {
  try {
    return address === undefined ? undefined : new URL(address, base);
  } catch {
    return undefined;
  }
}

/** The address of the page that an AMP cache shows. */
function cachedAddress({ hostname, pathname, search }: Address): string | undefined {
  if (!CACHE_HOST.test(hostname) && !SEARCH_HOST.test(hostname)) return undefined;
  const [, host, path] = CACHED.exec(pathname) ?? [];
  return host === undefined ? undefined : `https://${host}${path ?? "/"}${search}`;
}

/** The host without labels that name a variant. */
function siteOf(hostname: string): string {
  const labels = hostname.replace(/\.$/, "").split(".");
  const own = DOUBLE_SUFFIX.test(labels.slice(-2).join(".")) ? 3 : 2;
  return labels.filter((label, i) => i >= labels.length - own || !VARIANT_LABEL.test(label)).join(".");
}

function isContent(parameter: string): boolean {
  if (parameter === "") return false;
  const [name] = nameAndValue(parameter);
  return !TRACKING.has(name) && !TRACKING_FAMILY.test(name) && !AMP_PARAMETER.test(parameter.toLowerCase());
}

function nameAndValue(parameter: string): [name: string, value: string] {
  const [name = "", ...value] = sameEncoding(parameter).split("=");
  return [name.toLowerCase(), value.join("=")];
}

/** The path without AMP's marks, a closing slash, and the name of the folder's own page (one that takes parameters is left alone). */
function plainPath(pathname: string, asked: boolean): string {
  const path = sameEncoding(pathname)
    .replace(/^\/amp(?=\/[^/])/, "")
    .replace(/(?<=[^/])(?:\/amp\/?|\.amp(?=\.html?$)|\.amp)$/, "")
    .replace(/\.amp(?=\.html?$)/, "");
  return path.replace(asked ? /\/+$/ : /(?:\/index\.(?:html?|php))?\/*$/, "") || "/";
}

/** Percent-encoding of one kind (RFC 3986, 6.2.2): capitals, and none for characters that need none. */
const sameEncoding = (text: string): string =>
  text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(char) ? char : code.toUpperCase();
  });

/** A fragment that is a route of its own; other fragments are places in the page. */
function routeOf(hash: string): string {
  const route = hash.replace(/:~:.*$/s, "");
  return /^#!?\/./.test(route) || /^#![^/]/.test(route) ? route : "";
}

/** Whether a page that calls itself so may be believed: nothing that tells it from other pages of the site is lost. */
function tellsAsMuch(claimed: PlainAddress, own: PlainAddress): boolean {
  if (claimed.origin !== own.origin) return false;
  const telling = own.query.map(nameAndValue).filter(([name]) => !PRESENTATION.has(name));
  if (claimed.path === own.path) {
    const kept = new Set(claimed.query.map((parameter) => nameAndValue(parameter).join("=")));
    return claimed.route === own.route && telling.every((parameter) => kept.has(parameter.join("=")));
  }
  // The folder that a page lies in (its first page, the home page) is not the page.
  if (`${own.path}/`.startsWith(claimed.path === "/" ? "/" : `${claimed.path}/`)) return false;
  // `/?p=7` or `/show.php?id=7` for `/2012/05/title-7`: the path told nothing, or the parameter is in the new one.
  const address = claimed.path + claimed.query.join("&");
  return own.path === "/" || telling.every(([, value]) => value !== "" && address.includes(value));
}
