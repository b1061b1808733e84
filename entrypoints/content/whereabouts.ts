/** Which page this document belongs to: in a frame, the page around it. */

/** Host name of the tab's page. Where the browser doesn't tell a frame what is around it, the frame's own. */
export function siteOfPage(): string {
  const ancestors = location.ancestorOrigins as DOMStringList | undefined;
  const top = ancestors?.[ancestors.length - 1];
  try {
    if (top !== undefined && top !== "null") return new URL(top).hostname;
    return window.top?.location.hostname ?? location.hostname;
  } catch {
    return location.hostname; // a page of another origin, in a browser without ancestorOrigins
  }
}

/** Smaller frames hold counters and buttons, nothing to read. */
const LEAST_WIDTH = 160;
const LEAST_HEIGHT = 60;

export const isWorthReading = (): boolean =>
  window.top === window || (innerWidth >= LEAST_WIDTH && innerHeight >= LEAST_HEIGHT);
