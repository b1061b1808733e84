/** One value in `browser.storage.local`: read, changed and watched under one key. */
import { browser } from "wxt/browser";

export interface Stored<T> {
  read(): Promise<T>;
  /**
   * Writes what `change` makes of the present value; resolves to it when it is stored. Of two pages that change it at once the later one
   * starts from what the earlier one made. For pages of the extension: content scripts would share the lock with their page.
   */
  change(change: (value: T) => T): Promise<T>;
  /** Calls back with the new value after each change, from wherever it came. Returns the remover. */
  watch(onChange: (value: T) => void): () => void;
}

/** The value under a key; `parse` makes sense of whatever is stored, also of nothing. */
export function storedValue<T>(key: string, parse: (stored: unknown) => T): Stored<T> {
  const read = async (): Promise<T> => parse((await browser.storage.local.get(key))[key]);
  return {
    read,
    change: (change) =>
      inTurn(`gloss:${key}`, async () => {
        const changed = change(await read());
        await browser.storage.local.set({ [key]: changed });
        return changed;
      }),
    watch: (onChange) => {
      const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
        const change = changes[key];
        if (area === "local" && change) onChange(parse(change.newValue));
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}

/** Chromium refuses locks to the card, which is a frame of somebody else's page; outside a browser there are none. */
const inTurn = <T>(name: string, act: () => Promise<T>): Promise<T> =>
  globalThis.top === globalThis.window && globalThis.navigator?.locks ? navigator.locks.request(name, act) : act();
