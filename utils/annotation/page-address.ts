/** Addresses without what only says how a reader came to the page: what `pageIdentity` compares. */
import { isContent, ofArticle, sameEncoding } from "./page-parameters.ts";
import { routeOf } from "./routes.ts";

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

export interface PlainAddress {
  origin: string;
  path: string;
  /** `name=value`, in their order. */
  query: string[];
  /** A fragment that is a page of its own. */
  route: string;
}

/** Labels before the site's own name that lead to the same pages: www.example.org, en.m.wikipedia.org, wap.example.org. */
const VARIANT_LABEL = /^(?:www\d?|m|mob|mobi|mobile|amp|wap|3g|touch)$/;
/** Suffixes of two labels under which sites are registered: `m.co.uk` is a site, `m.bbc.co.uk` a variant. */
const DOUBLE_SUFFIX = /^(?:ac|co|com|edu|gov|go|ne|net|or|org)\.[a-z]{2}$/;
/** `/c/s/host/path` of the AMP cache, `/amp/s/host/path` of Google's search. `s` stands for https. */
const CACHED = /^\/(?:[cv]|amp)\/(?:s\/)?([^/]+\.[^/]+)(\/.*)?$/;
const CACHE_HOST = /(?:^|\.)cdn\.ampproject\.org$/;
const SEARCH_HOST = /^(?:www\.)?google\.[a-z.]{2,6}$/;
/** Sessions of Java servers (`/a;jsessionid=1A`), and of ASP.NET without cookies (`/(S(1a))/a`, 24 characters each). */
const SESSION_IN_PATH =
  /;(?:j?session_?id|phpsessid|sid|cfid|cftoken)=[^/;]*|\/(?:\([A-Z]\([\w-]{20,}\)\)|\((?:[A-Z]\([\w-]{20,}\))+\))(?=\/)/gi;
/** `undefined` for what is no address of the web (http, https). */
export function plainAddress(address: string, base?: string): PlainAddress | undefined {
  const parsed = parse(address, base);
  const url = parsed && (parse(cachedAddress(parsed)) ?? parsed);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === "") return undefined;
  // A site that moved from http to https is the same; another port is another server.
  const origin = `${url.port === "" ? "https:" : url.protocol}//${siteOf(url.hostname)}${url.port === "" ? "" : `:${url.port}`}`;
  const parameters = url.search.slice(1).split("&").map(sameEncoding);
  const query = ofArticle(parameters, url.pathname).filter(isContent);
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

/** The path without sessions, AMP's marks, a closing slash, and the name of the folder's own page (one that takes parameters is left alone). */
function plainPath(pathname: string, asked: boolean): string {
  const path = sameEncoding(pathname)
    .replace(SESSION_IN_PATH, "")
    .replace(/^\/amp(?=\/[^/])/, "")
    .replace(/(?<=[^/])(?:\/amp\/?|\.amp(?=\.html?$)|\.amp)$/, "")
    .replace(/\.amp(?=\.html?$)/, "");
  return path.replace(asked ? /\/+$/ : /(?:\/index\.(?:html?|php))?\/*$/, "") || "/";
}
