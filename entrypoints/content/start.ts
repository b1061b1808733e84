/** Starts in a document as soon as there is something to read. */
import { readChoices, watchChoices } from "../../utils/browser/choices.ts";
import { ask } from "../../utils/browser/messaging.ts";
import { hearTabRequests } from "../../utils/browser/tab-requests.ts";
import { trusted } from "./dom.ts";
import { createSession } from "./session.ts";
import { isWorthReading, siteOfPage } from "./whereabouts.ts";

const READABLE = ["text/html", "application/xhtml+xml"];

/**
 * Reads the document when a reader has it in front and it is worth reading: now, or when its tab is shown or its frame is laid out.
 * A tab in the background and a page that is prerendered cost nothing until then.
 */
export function startContent(): void {
  if (document.visibilityState === "hidden") return whenWanted(startWhenLaidOut);
  startWhenLaidOut();
}

/** Waits until the tab is shown, or until the extension asks what is in it. */
function whenWanted(go: () => void): void {
  const waiting = new AbortController();
  const { signal } = waiting;
  const end = (): void => {
    waiting.abort();
    go();
  };
  const onVisible = trusted(() => {
    if (document.visibilityState === "visible") end();
  });
  document.addEventListener("visibilitychange", onVisible, { signal });
  hearTabRequests(async ({ type }) => {
    if (type === "reportNow") end();
  }, signal);
}

function startWhenLaidOut(): void {
  if (isWorthReading()) return begin();
  // A frame that is only made taller leaves the size of what is in it.
  const look = (): void => {
    if (!isWorthReading()) return;
    observer.disconnect();
    removeEventListener("resize", onResize);
    begin();
  };
  const observer = new ResizeObserver(look);
  const onResize = trusted(look);
  observer.observe(document.documentElement);
  addEventListener("resize", onResize);
}

function begin(): void {
  if (READABLE.includes(document.contentType) && document.body) start();
  else sayUnsupported();
}

function start(): void {
  const session = createSession(siteOfPage(), () => listen());
  hearTabRequests((request) => session.hear(request));
  const readAgain = (): void => {
    readChoices()
      .then((choices) => session.apply(choices))
      .catch(() => session.stop());
  };
  watchChoices(readAgain);
  // Back from the back/forward cache: what was chosen meanwhile was not heard. Until then a page loads without us.
  const onShow = trusted((event: PageTransitionEvent) => {
    if (event.persisted) readAgain();
  });
  const onHide = trusted(() => {
    session.pause();
    addEventListener("pageshow", onShow);
  });
  const listen = (): void => addEventListener("pagehide", onHide);
  listen();
  readAgain();
}

/** A document in a viewer of the browser's own has nothing to mark; the popup wants to know. */
function sayUnsupported(): void {
  hearTabRequests(async (request) => {
    if (request.type !== "reportNow") return;
    await ask({
      type: "reportPage",
      site: siteOfPage(),
      since: performance.timeOrigin,
      status: "unsupported",
      partial: false,
      entities: [],
      waiting: [],
    });
  });
}
