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
