/** One value in `browser.storage.local`: read, changed and watched under one key. */
import { browser } from "wxt/browser";
import type { ChoiceKey } from "../choices/stored-change.ts";
import { ask } from "./messaging.ts";

export interface Stored<T> {
  read(): Promise<T>;
  /** Writes what `change` makes of the present value; resolves to what is stored then. */
  change(change: (value: T) => T): Promise<T>;
  /** Calls back with the new value after each change, from wherever it came. Returns the remover. */
  watch(onChange: (value: T) => void): () => void;
}

/** The value under a key; `parse` makes sense of whatever is stored, also of nothing. Changed by the background alone, one after the other. */
export function storedValue<T>(key: string, parse: (stored: unknown) => T): Stored<T> {
  const read = async (): Promise<T> => parse((await browser.storage.local.get(key))[key]);
  let turn: Promise<unknown> = Promise.resolve();
  return {
    read,
    change: (change) => {
      const changing = turn.then(async () => {
        const changed = change(await read());
        await browser.storage.local.set({ [key]: changed });
        return changed;
      });
      turn = changing.catch(() => undefined);
      return changing;
    },
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

/**
 * A value that the reader changes, on any page of the extension and on several at once. The background writes: what was asked at once
 * holds, also when the page that asked is closed in the same moment.
 */
export function readersChoice<T>(key: ChoiceKey, parse: (stored: unknown) => T): Stored<T> {
  const stored = storedValue(key, parse);
  let known: { value: T } | undefined;
  const learn = (value: T): T => {
    known = { value };
    return value;
  };
  const read = async (): Promise<T> => learn(await stored.read());
  return {
    read,
    change: async (change) => {
      const from = known ? known.value : await read();
      const to = learn(change(from));
      return learn(parse(await ask({ type: "changeChoice", key, from, to })));
    },
    watch: (onChange) => stored.watch((value) => onChange(learn(value))),
  };
}
