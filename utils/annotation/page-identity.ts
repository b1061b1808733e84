/**
 * Which page an address stands for, whatever the variant that was opened: what annotations are filed under. Two addresses of one page
 * may be told apart; two pages are never taken for one.
 */
import { plainAddress, type PlainAddress } from "./page-address.ts";
import { isPresentation, nameAndValue, tellsPagesApart } from "./page-parameters.ts";

/**
 * The identity of a page, an address itself: without fragment (routes stay), tracking parameters, sessions, `www.`, mobile and AMP
 * variants. `canonical`, what the page says of itself, is taken instead when it is of the same site and tells as much, and either
 * stood there when this address was loaded or tells this very address apart. `saidAt`: the address at which the page said it first,
 * where that is no longer the one that is open: applications change routes and leave it standing. Throws a `TypeError` when `url` is
 * not an address of the web (http, https).
 */
export function pageIdentity(url: string, canonical?: string, saidAt?: string): string {
  const own = plainAddress(url);
  if (!own) throw new TypeError(`Not the address of a web page: ${url.slice(0, 200)}`);
  const claimed = canonical === undefined ? undefined : plainAddress(canonical, url);
  const first = saidAt === undefined ? own : plainAddress(saidAt);
  const isStale = first === undefined || written(first) !== written(own);
  return written(claimed && isBelieved(claimed, own, isStale) ? claimed : own);
}

const written = ({ origin, path, query, route }: PlainAddress): string =>
  origin + path + (query.length > 0 ? `?${query.join("&")}` : "") + route;

/** Whether a page that calls itself so may be believed: nothing that tells it from other pages of the site is lost. */
function isBelieved(claimed: PlainAddress, own: PlainAddress, isStale: boolean): boolean {
  if (claimed.origin !== own.origin || claimed.route !== own.route) return false;
  if (claimed.path === own.path) {
    const kept = new Set(claimed.query.map(inOneCase));
    return own.query.every((one) => kept.has(inOneCase(one)) || !tellsPagesApart(one, own.path));
  }
  if (isTopicOf(claimed.path, own.path)) return own.query.every(isPresentation);
  // The folder that a page lies in (its first page, the home page) is not the page.
  if (own.path.startsWith(claimed.path === "/" ? "/" : `${claimed.path}/`)) return false;
  // `/?p=7` or `/show.php?id=7` for `/2012/05/title-7`: the path told nothing, or the parameter is in the new one.
  const address = claimed.path + claimed.query.join("&");
  const telling = own.query.filter((one) => !isPresentation(one)).map((one) => nameAndValue(one)[1]);
  const isTold = telling.every((value) => holds(address, value));
  if (isStale) return isTold && (telling.length > 0 || namesOf(own.path).every((name) => holds(claimed.path, name)));
  return (
    own.path === "/" ||
    (isTold && (telling.length > 0 || holdsName(claimed.path, own.path) || saysMore(claimed.path, own.path)))
  );
}

const inOneCase = (parameter: string): string => nameAndValue(parameter).join("=");

/** A number among the last two names of a path that is no day: `/t/new-rules/812`, `/d/812-new-rules`, `/topic/812/new-rules`. */
const NUMBERED =
  /\/(?:[^/]*[^\d/][^/]*\/(?!(?:19|20)\d\d$)\d+|(?:[^/]*[^\d/])?(?!(?:19|20)\d\d\b)\d{3,}(?:[^\d/][^/]*)?(?:\/[^/]*[^\d/][^/]*)?)$/;

/** Whether a path is that of a topic, and the other one that of a post in it: the address of a forum follows what is being read. */
function isTopicOf(topic: string, post: string): boolean {
  return (
    post.startsWith(`${topic}/`) && /^(?:p|post-?)?\d+$/.test(post.slice(topic.length + 1)) && NUMBERED.test(topic)
  );
}

/** Whether a path names the page as its own one does, by number and name: `/law-12-on-trade` for `/12`, `/zh/law` for `/law`. */
function holdsName(path: string, own: string): boolean {
  const names = namesOf(own);
  const numbers = names.filter((name) => /^\d+$/.test(name));
  return [names.at(-1)!, ...numbers].every((name) => holds(path, name));
}

/** Whether a path says at least as much as another one, and isn't its neighbour in the same folder. */
const saysMore = (path: string, own: string): boolean =>
  folderOf(path) !== folderOf(own) && namesOf(path).length >= namesOf(own).length;

/** The names in a path, without the endings of files. */
const namesOf = (path: string): string[] =>
  path
    .replace(/\.\w{1,5}$/, "")
    .split("/")
    .slice(1);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));

/** Whether a name stands in an address as a whole: `12` in `/law-12`, not in `/2012`. */
function holds(address: string, name: string): boolean {
  if (name === "") return false;
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(address.charAt(at));
  for (let at = address.indexOf(name); at >= 0; at = address.indexOf(name, at + 1))
    if (!isLetter(at - 1) && !isLetter(at + name.length)) return true;
  return false;
}
