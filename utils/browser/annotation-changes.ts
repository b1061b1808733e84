/** Hears of changes to the store of annotations, wherever they were made: it keeps a note of each in `browser.storage.local`. */
import { browser } from "wxt/browser";

/** The keys that the background writes whenever it has written annotations, or found them lost. */
const KEYS = ["annotationSentinel", "annotationLoss"];

/** Calls back after each change. Returns the remover. */
export function watchAnnotations(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === "local" && KEYS.some((key) => Object.hasOwn(changes, key))) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Calls back after each change that the page of a tab may show: of the store, and of where annotations stand. Returns the remover. */
export function watchPageAnnotations(tab: number, onChange: () => void): () => void {
  const prefixes = [`anchors:${tab}:`, `page:${tab}:`];
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === "session" && Object.keys(changes).some((key) => prefixes.some((prefix) => key.startsWith(prefix)))) {
      onChange();
    }
  };
  browser.storage.onChanged.addListener(listener);
  const unwatch = watchAnnotations(onChange);
  return () => {
    browser.storage.onChanged.removeListener(listener);
    unwatch();
  };
}
