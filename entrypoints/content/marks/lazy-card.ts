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

  const prepare = (): void => {
    if (host) return;
    loadBeside().then(
      (beside) => {
        host ??= beside.createCardHost(options);
        if (waiting) host.show(...waiting);
        waiting = undefined;
      },
      () => {
        waiting = undefined;
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
