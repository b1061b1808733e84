/** Fragments that are pages of their own. */

/** `#/x`, `#!x`, `#x/y`: the routes of applications. `#/media/` is a picture that lies over the page (MediaWiki). */
const ROUTE = /^#(?!\/media\/)(?:!?\/.|![^/]|[\w-]+\/[^/])/;

/** The fragment of an address where it is a route; "" where it is a place in the page. */
export function routeOf(hash: string): string {
  const route = hash.replace(/:~:.*$/s, "");
  return ROUTE.test(route) ? route : "";
}
