/** The card's host before and after the part "beside" of the content script has come: whoever uses it needn't know. */
import type { CardHost, CardHostOptions } from "../beside/card-host.ts";
import { loadBeside } from "../parts.ts";

export interface LazyCard extends CardHost {
  /** The reader is about to open a card. */
  prepare(): void;
}

/** A card host that is made on first use; `onError` hears why it can't be. */
export function createLazyCard(options: CardHostOptions, onError: () => void): LazyCard {
  let host: CardHost | undefined;
  let waiting: Parameters<CardHost["show"]> | undefined;
  let unsaid: string | undefined;

  const prepare = (): void => {
    if (host) return;
    loadBeside().then(
      (beside) => {
        host ??= beside.createCardHost(options);
        if (waiting) host.show(...waiting);
        if (unsaid !== undefined) host.say(unsaid);
        waiting = unsaid = undefined;
      },
      () => {
        waiting = unsaid = undefined;
        onError();
      },
    );
  };

  return {
    prepare,
    show: (...shown) => {
      if (host) return host.show(...shown);
      waiting = shown;
      prepare();
    },
    say: (text) => {
      if (host) return host.say(text);
      unsaid = text;
      prepare();
    },
    hide: () => {
      waiting = undefined;
      host?.hide();
    },
    isBetween: (x, y) => host?.isBetween(x, y) ?? false,
    send: (described) => host?.send(described),
    isHeld: () => host?.isHeld() ?? false,
    isOpen: () => waiting !== undefined || (host?.isOpen() ?? false),
    remove: () => {
      waiting = undefined;
      host?.remove();
    },
  };
}
