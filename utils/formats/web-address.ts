/** Addresses of web pages, as they come in and as standards want them. */

import { documentPageOf } from "../annotation/document-source.ts";
import { wellFormed } from "./plain-text.ts";

/** The longest address that is kept; `annotationSchema` says the same. */
const MAX_ADDRESS_CHARS = 8_000;

// ES2023 alone has no URL; every engine we run in does.
declare const URL: new (text: string, base?: string) => { href: string; protocol: string };

/** The http(s) address that a value is, in the URL standard's spelling; undefined for anything else or anything too long. */
export function webAddress(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > MAX_ADDRESS_CHARS) return undefined;
  try {
    const { href, protocol } = new URL(value.trim());
    return /^https?:$/.test(protocol) && href.length <= MAX_ADDRESS_CHARS ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Where an annotation can stand: a page of the web, or a document of a corpus; undefined for anything else. */
export const sourceAddress = (value: unknown): string | undefined =>
  typeof value === "string" && documentPageOf(value) !== undefined ? value : webAddress(value);

/** The http(s) address that a text is in a document at another one; undefined for anything else. */
export function relativeTo(text: string, base: string): string | undefined {
  try {
    return webAddress(new URL(text, base).href);
  } catch {
    return undefined;
  }
}

/** An http(s) address as a URI of RFC 3986: the URL standard lets some characters stand that the RFC wants percent-encoded. */
export function uriOf(address: string): string {
  const href = webAddress(address) ?? address;
  const [, authority = "", path = "", fragment = ""] = /^([a-z]+:\/\/[^/?#]*)?([^#]*)(#.*)?$/is.exec(href) ?? [];
  const host = authority.replace(/["`{}]/g, encodeURIComponent);
  return host + encode(path) + (fragment && `#${encode(fragment.slice(1).replaceAll("#", "%23"))}`);
}

const encode = (text: string): string =>
  text
    .replace(/%(?![\da-f]{2})/gi, "%25")
    .replace(/[^\w\-.~:/?@!$&'()*+,;=%]+/g, (part) => encodeURIComponent(wellFormed(part)));

/** `scheme:path?query#fragment` without an authority: `urn:`, `acct:`, `tag:` … */
const OPAQUE =
  /^[a-z][a-z\d+.-]*:(?:[\w\-.~:@!$&'()*+,;=]|%[\da-f]{2})(?:[\w\-.~:@!$&'()*+,;=/]|%[\da-f]{2})*(?:[?#](?:[\w\-.~:@!$&'()*+,;=/?]|%[\da-f]{2})*)?$/i;

/** Whether a value is an absolute URI of the web or one without an authority, such as an id of JSON-LD can be. */
export const isUri = (value: unknown): value is string =>
  typeof value === "string" &&
  value.length <= MAX_ADDRESS_CHARS &&
  (/^https?:/i.test(value) ? webAddress(value) !== undefined && uriOf(value) === value : OPAQUE.test(value));
