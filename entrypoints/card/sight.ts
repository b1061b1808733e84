/**
 * Against clickjacking: what the reader does in the card counts only where they can have seen the card. It must have stood in plain
 * sight and unmoved for half a second, as browsers ask it of their own prompts. Chromium tells by IntersectionObserver v2
 * (https://w3c.github.io/IntersectionObserver/v2/): not covered, transparent, filtered or distorted by the page around our frame; what
 * it can't tell, and Firefox doesn't, the content script does (`disturb`). Reading is free.
 */

const SEEN_MS = 500;
/** News about the card takes this long to come: the observer's own delay, and a message. */
const NEWS_MS = 150;
/** How long what was saved may wait to be seen, and how often it is looked at. */
const PATIENCE_MS = 5_000;
const LOOK_MS = 50;

/** The card can't have been seen well enough for what was done in it. */
export class NotSeenError extends Error {
  override name = "NotSeenError";
}

export interface Sight {
  /** What was seen until now doesn't count any more. */
  disturb: () => void;
  /** Resolves when the reader can have seen the card before they acted, that is now; else throws `NotSeenError`. */
  confirm: () => Promise<void>;
  /**
   * The same for what takes nothing away and shows that it is done: waits for it, in case the reader was quick, and throws only when the
   * card doesn't come into plain sight.
   */
  await: () => Promise<void>;
}

/** Where the observer knows it; elsewhere `isVisible` is missing. */
type Seen = IntersectionObserverEntry & { isVisible?: boolean };

/** Watches an element that fills the card. `data-seen` on the root element says that the card has been seen for long enough. */
export function watchSight(target: Element): Sight {
  const { dataset } = document.documentElement;
  let since: number | undefined;
  let ripening: ReturnType<typeof setTimeout> | undefined;

  const see = (visible: boolean): void => {
    clearTimeout(ripening);
    delete dataset.seen;
    since = visible ? performance.now() : undefined;
    if (visible) ripening = setTimeout(() => (dataset.seen = ""), SEEN_MS);
  };
  const options = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as Seen | undefined;
    if (last) see(last.isVisible ?? last.isIntersecting);
  }, options);
  observer.observe(target);

  return {
    disturb: () => {
      if (since !== undefined) see(true);
    },
    confirm: async () => {
      const acted = performance.now();
      await new Promise((resolve) => setTimeout(resolve, NEWS_MS));
      if (since === undefined || acted - since < SEEN_MS) throw new NotSeenError("The card was not in plain sight.");
    },
    await: async () => {
      const deadline = performance.now() + PATIENCE_MS;
      while (since === undefined || performance.now() - since < SEEN_MS) {
        if (performance.now() > deadline) throw new NotSeenError("The card was not in plain sight.");
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    },
  };
}
