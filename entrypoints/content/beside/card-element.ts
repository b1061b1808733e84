/** The card's element in the page, as it is made. */
import { browser } from "wxt/browser";
import { trusted } from "../dom.ts";
import { MARGIN } from "./card-place.ts";

/** CSS pixels, until the card asks for another width. */
export const CARD_WIDTH = 360;

/** Around the frame rather than in it, where a scrollbar would stand beside it. */
export const BORDER = 1;

/** `!important` in a shadow root wins over whatever the page says of the host. */
const STYLE = `
  :host {
    all: initial !important; position: fixed !important; left: var(--x, 0) !important; top: var(--y, 0) !important;
    width: var(--width, ${CARD_WIDTH}px) !important; max-width: calc(100vw - ${2 * MARGIN}px) !important; z-index: 2147483647 !important;
    opacity: 0 !important; visibility: hidden !important; pointer-events: none !important;
  }
  /* A hidden frame is not laid out, so it is only transparent until its height is known. */
  :host([data-gloss-host="waiting"]) { visibility: visible !important; }
  :host([data-gloss-host="open"]) { visibility: visible !important; opacity: 1 !important; pointer-events: auto !important; }
  @media (prefers-reduced-motion: no-preference) { :host { transition: opacity 140ms ease-out !important; } }
  @media print { :host { display: none !important; } }
  /* Heard, not seen: it speaks also while the card is hidden. */
  [role="status"] {
    visibility: visible; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  iframe {
    display: block; box-sizing: border-box; width: 100%; height: min(var(--height, 120px) + ${2 * BORDER}px, var(--most, 60vh));
    border: ${BORDER}px solid rgb(127 127 127 / 40%); border-radius: 6px;
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%); color-scheme: normal;
  }
`;

export interface CardElement {
  host: HTMLElement;
  /** What is put there is read out by a screen reader. */
  status: HTMLElement;
  /** Brings the card into it; `onLoad` hears each time its frame has loaded. `token`: by which the card knows its page. */
  addFrame(token: string, onLoad: () => void): HTMLIFrameElement;
}

/** An element that is not in the page yet, without a card. */
export function makeCardElement(): CardElement {
  const host = document.createElement("div");
  host.dataset.glossHost = "";
  host.popover = "manual"; // stands above what is shown full screen and above dialogs
  const root = host.attachShadow({ mode: "closed" });
  const style = document.createElement("style");
  style.textContent = STYLE;
  const status = document.createElement("div");
  status.role = "status";
  status.lang = browser.i18n.getMessage("locale" as never);
  root.append(style, status);
  return {
    host,
    status,
    addFrame: (token, onLoad) => {
      const frame = document.createElement("iframe");
      // A page that is isolated from other origins frames nothing else. The card stores nothing by its own origin.
      frame.setAttribute("credentialless", "");
      frame.src = browser.runtime.getURL(`/card.html#${token}` as never);
      frame.title = "Gloss";
      frame.addEventListener("load", trusted(onLoad));
      root.append(frame);
      return frame;
    },
  };
}
