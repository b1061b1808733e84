/**
 * The card's place in the page: one element, made on first use, whose closed shadow root holds an iframe with an extension page.
 * So the page sees neither what the card shows nor what is typed in it.
 */
import { browser } from "wxt/browser";
import { BORDER, CARD_WIDTH, type CardElement, makeCardElement } from "./card-element.ts";
import { type CardAnchor, type CardPlace, placeCard } from "./card-place.ts";
import { type DisturbanceWatch, watchDisturbance } from "./disturbance.ts";
import { hostOf, rootOf, shownInside } from "../dom.ts";
import { focusedElement } from "../focus.ts";
import { isWrittenIn } from "./written-in.ts";
import {
  cardGreeting,
  type CardContents,
  type CardDescribed,
  type FromCard,
  type ToCard,
} from "../../../utils/messages/card-port.ts";

/** Until a screen reader knows of an element that speaks. */
const HEARD_MS = 100;
/** A closed card stays ready this long, then leaves. */
const IDLE_MS = 10_000;
/** A selection is made on any page, often: what it brought leaves nothing behind. The key that closed it is let go in the card still. */
const SELECT_IDLE_MS = 300;
/** How often a closed card looks whether the reader still writes in the page. */
const WRITING_MS = 1_000;
/** A frame that has loaded and doesn't speak within this time never will: the page's sandbox keeps scripts from it. */
const SILENCE_MS = 3_000;

/**
 * Outside of a modal dialog, or of what is shown full screen, nothing can be reached; a click outside of a popover closes it.
 */
const LAYERS = "dialog:modal, :fullscreen, :popover-open";

/** The origin of the extension's pages: what the page puts in place of the card is not greeted. */
const { protocol, host: address } = new URL(browser.runtime.getURL("/" as never));
const ORIGIN = `${protocol}//${protocol === "moz-extension:" ? address : browser.runtime.id}`;

export interface CardHost {
  /** Shows a card beside what it is about, and keeps it there while the page scrolls. One that is being written in stays. */
  show(contents: CardContents, anchor: CardAnchor): void;
  /** Says something to those who hear the page. */
  say(text: string): void;
  /** Answers the card. */
  send(described: CardDescribed): void;
  /** Closes it, unless something is typed there that isn't stored yet. */
  hide(): void;
  isOpen(): boolean;
  /** Whether it is something that a pointer which only passes must not close or replace. */
  isHeld(): boolean;
  /** Whether a pointer there is on its way between the mention and the card. */
  isBetween(x: number, y: number): boolean;
  /** Takes it out of the page; `show` makes it anew. */
  remove(): void;
}

export interface CardHostOptions {
  onClose: (refocus: boolean) => void;
  onNext: () => void;
  onPointer: (inside: boolean) => void;
  /** The card wants to save the sentence around the mention it shows. */
  onDescribe: () => void;
  /** The card has stored something about this page. */
  onStored: () => void;
  /** The page lets no card live in it: what was to be shown must be shown elsewhere. */
  onRefused: () => void;
}

export function createCardHost(options: CardHostOptions): CardHost {
  const { onClose, onNext, onPointer, onDescribe, onStored, onRefused } = options;
  const token = crypto.randomUUID();
  let made: CardElement | undefined;
  let host: HTMLElement | undefined;
  let frame: HTMLIFrameElement | undefined;
  let port: MessagePort | undefined;
  let wanted: CardContents | undefined;
  let place: CardPlace | undefined;
  let watch: DisturbanceWatch | undefined;
  let open = false;
  let busy = false;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;
  /** A sandbox with an origin of its own passes it on to frames: no page of the extension runs there. */
  let refused = self.origin === "null";
  /** What had the focus when the card came. */
  let before: Element | null | undefined;

  /** The frame has loaded: greets what is in it, if that is the card. */
  const greet = (): void => {
    if (port && open) dismiss(); // the page has thrown the frame about
    port = undefined;
    const { port1: own, port2: given } = new MessageChannel();
    own.onmessage = ({ data }: MessageEvent): void => {
      const said = data as FromCard;
      if (said.type !== "ready") return hear(said);
      clearTimeout(silence);
      port = own;
      if (wanted && open) port.postMessage(wanted);
    };
    frame!.contentWindow!.postMessage(cardGreeting(token), ORIGIN, [given]);
    clearTimeout(silence);
    silence = setTimeout(() => {
      refused = true;
      close();
      remove();
      onRefused();
    }, SILENCE_MS);
  };

  const hear = (said: Exclude<FromCard, { type: "ready" }>): void => {
    switch (said.type) {
      case "size":
        host?.style.setProperty("--height", `${Math.ceil(said.height)}px`);
        host?.style.setProperty("--width", `${said.width === undefined ? CARD_WIDTH : said.width + 2 * BORDER}px`);
        place?.update();
        watch?.expectMove();
        reveal();
        break;
      case "close":
        close();
        onClose(said.refocus);
        break;
      case "next":
        onNext();
        break;
      case "pointer":
        onPointer(said.inside);
        break;
      case "describe":
        onDescribe();
        break;
      case "stored":
        onStored();
        break;
      case "busy":
        busy = open && said.busy;
        break;
    }
  };

  /** Shown once it has its height, so that nothing jumps. */
  const reveal = (): void => {
    if (!host || !frame || !open) return;
    host.dataset.glossHost = "open";
    watch ??= watchDisturbance(host, () => port?.postMessage({ type: "disturbed" } satisfies ToCard));
    if (wanted?.focus) frame.focus();
  };

  const dismiss = (): void => {
    close();
    onClose(false);
  };

  const make = (): HTMLElement => {
    made = makeCardElement();
    addEventListener("beforeunload", leave);
    return made.host;
  };

  const hide = (): void => {
    if (!busy) close();
  };

  /** A frame that is not seen any more would keep the keyboard. */
  const giveBack = (): void => {
    frame?.blur();
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) {
      before.focus({ preventScroll: true });
    }
  };

  const close = (): void => {
    const idleMs = wanted?.type === "select" ? SELECT_IDLE_MS : IDLE_MS;
    open = busy = false;
    wanted = undefined;
    watch?.stop();
    watch = undefined;
    place?.release();
    place = undefined;
    if (host) {
      host.dataset.glossHost = "";
      if (host.matches(":popover-open")) host.hidePopover();
      if (hasFocus(host)) giveBack();
    }
    before = undefined;
    clearTimeout(idle);
    idle = setTimeout(removeWhenIdle, idleMs);
  };

  /**
   * A page with an extension's frame in it is kept out of Chromium's back/forward cache, which decides before `pagehide`. A page
   * that stays after all (the link was a download) has lost a card that the click has closed anyway.
   */
  const leave = (event: Event): void => {
    if (!event.isTrusted || busy) return; // what is being written matters more
    const wasOpen = open;
    close();
    remove();
    if (wasOpen) onClose(false);
  };

  /** To take a frame out of the page parts what is being typed there into two steps of undo: it waits until nobody writes. */
  const removeWhenIdle = (): void => {
    if (isWrittenIn()) idle = setTimeout(removeWhenIdle, WRITING_MS);
    else remove();
  };

  const remove = (): void => {
    clearTimeout(idle);
    clearTimeout(silence);
    clearTimeout(saying);
    removeEventListener("beforeunload", leave);
    host?.remove();
    host = frame = made = undefined;
    port?.close();
    port = undefined;
  };

  return {
    show: (contents, anchor) => {
      if (busy) return;
      if (refused) return onRefused();
      clearTimeout(idle);
      place?.release();
      open = true;
      wanted = contents;
      host ??= make();
      frame ??= made!.addFrame(token, greet);
      if (host.dataset.glossHost !== "open") {
        host.dataset.glossHost = "waiting";
        before = focusedElement();
      }
      const element = host;
      const around = "block" in anchor ? hostOf(anchor.block.container) : anchor.element;
      const parent = shownInside(around, LAYERS) ?? document.documentElement;
      if (element.parentNode !== parent) {
        port = undefined; // a frame that is moved loads anew
        parent.append(element);
      }
      if (!element.matches(":popover-open")) element.showPopover();
      place = placeCard(element, anchor, {
        onGone: () => {
          if (hasFocus(element)) return; // somebody is at it
          hide();
          onClose(false);
        },
        onRoom: (low) => port?.postMessage({ type: "room", low } satisfies ToCard),
        onThrownOut: close,
      });
      port?.postMessage(contents);
    },
    say: (text) => {
      host ??= make();
      if (!host.isConnected) {
        const around = focusedElement();
        ((around && shownInside(around, LAYERS)) ?? document.documentElement).append(host);
      }
      const { status } = made!;
      status.textContent = "";
      clearTimeout(saying);
      // What is put into it at once isn't heard, nor what is there already.
      saying = setTimeout(() => (status.textContent = text), HEARD_MS);
      if (open) return;
      clearTimeout(idle);
      idle = setTimeout(removeWhenIdle, IDLE_MS);
    },
    send: (described) => port?.postMessage(described),
    hide,
    // What it stood in may have been closed around it.
    isOpen: () => open && host?.checkVisibility() !== false,
    isHeld: () => open && (busy || wanted?.type === "select"),
    isBetween: (x, y) => place?.isBetween(x, y) ?? false,
    remove: () => {
      close();
      remove();
    },
  };
}

/** Whether the keyboard is in the card. */
const hasFocus = (host: Element): boolean => (rootOf(host) as Document | ShadowRoot).activeElement === host;
