/** Gloss on one page for as long as the content script lives: on or off by the reader's choices, a first look, marks, reports. */
import { browser } from "wxt/browser";
import type { Choices } from "../../utils/browser/choices.ts";
import { ask } from "../../utils/browser/messaging.ts";
import type { PageReport } from "../../utils/messages/page-report.ts";
import type { TabRequest } from "../../utils/messages/messages.ts";
import { isOnAt } from "../../utils/choices/settings.ts";
import { watchForReplacement } from "./changes.ts";
import { claimOfPage } from "./page-address.ts";
import { type FirstLook, lookAtPage } from "./first-look.ts";
import type { ReadingPage } from "./marks/reading.ts";
import { loadMarks } from "./parts.ts";
import { listenForSelections } from "./selections.ts";
import { wantedBy } from "./wanted.ts";

/** Reports gather for this long; a page changes in bursts. */
const REPORT_MS = 250;
/** How often a running script looks whether its extension and its marks are still there. */
const ALIVE_MS = 5_000;

const OFF = { status: "off", partial: false, entities: [], waiting: [] } satisfies Omit<PageReport, "site" | "since">;

export interface Session {
  apply(choices: Choices): void;
  /** Does what the extension asks; resolves when it is done, to the answer where one is wanted. */
  hear(request: TabRequest): Promise<unknown>;
  /** The page goes out of sight, perhaps to come back: whatever holds a connection lets go. */
  pause(): void;
  stop(): void;
}

/**
 * Starts a session for this document; nothing happens before the first `apply`. `onReplaced`: the page has put another document in the
 * place of this one (`document.open`), which takes all listeners from window and document.
 */
export function createSession(site: string, onReplaced: () => void): Session {
  let choices: Choices | undefined;
  /** On while one of the two is there: a page is looked at first, and marked when there is something to mark. */
  let look: FirstLook | undefined;
  let reading: ReadingPage | undefined;
  let marking: Promise<ReadingPage | undefined> | undefined;
  let listening: AbortController | undefined;
  /** The part that marks could not be brought in; tried again when the reader looks. */
  let isRefused = false;
  /** A script has put this document in the place of another. */
  let isReplaced = false;
  /** As it was told last, and whether something was saved on that page. */
  let told = "";
  let isAnnotated = false;
  let reportTimer: ReturnType<typeof setTimeout> | undefined;
  let aliveTimer: ReturnType<typeof setInterval> | undefined;

  const stop = (): void => {
    clearTimeout(reportTimer);
    reportTimer = undefined;
    clearInterval(aliveTimer);
    listening?.abort();
    listening = undefined;
    look?.end();
    reading?.stop();
    look = reading = marking = undefined;
    isRefused = false;
    told = "";
  };

  const restart = (): void => {
    stop();
    start();
  };

  /** After an update or reload of the extension this script has no background any more: it cleans up and falls silent. */
  const stopIfOrphan = (): void => {
    if (browser.runtime?.id === undefined) stop();
  };

  const onUnheard = (): void => {
    told = "";
    stopIfOrphan();
  };
  const send = (state: Omit<PageReport, "site">): Promise<unknown> =>
    ask({ type: "reportPage", site, since: performance.timeOrigin, ...state }).then(({ annotated }) => {
      isAnnotated = annotated;
      onHeard();
    }, onUnheard);
  const onHeard = (): void => {
    if (isAnnotated && look) void mark();
    reading?.reported(isAnnotated);
  };
  const report = async (): Promise<void> => {
    clearTimeout(reportTimer);
    reportTimer = undefined;
    const state = (reading ?? look)?.report() ?? OFF;
    const status = isRefused ? "failed" : marking && look ? "reading" : state.status;
    const now = { ...claimOfPage(), ...state, status };
    const telling = JSON.stringify([location.href, now]);
    if (telling === told) return onHeard();
    told = telling;
    await send(now);
  };
  const reportSoon = (): void => {
    reportTimer ??= setTimeout(() => void report(), REPORT_MS);
  };

  const start = (): void => {
    const wanted = wantedBy(choices!, site);
    look = lookAtPage({ wanted, onNeeded: () => void mark(), onChange: reportSoon, onError: stopIfOrphan });
    listening = new AbortController();
    listenForSelections(() => {
      if (choices?.settings.selectionToolbar) void mark().then((page) => page?.selected());
    }, listening.signal);
    const startThere = (): void => {
      isReplaced = true;
      onReplaced();
      restart();
    };
    watchForReplacement(startThere, listening.signal);
    reportSoon(); // whatever the tab showed before is over
  };

  /** The page with its marks, when the first look has seen that there are some, or somebody wants more than a look. */
  const mark = (): Promise<ReadingPage | undefined> => {
    if (marking) return marking;
    const attempt = startMarking().catch(() => {
      if (marking !== attempt) return undefined; // switched off meanwhile
      isRefused = true;
      reportSoon();
      stopIfOrphan();
      return undefined;
    });
    return (marking = attempt);
  };
  const tryAgain = (): void => {
    (reading ?? look)?.retry();
    if (!isRefused) return;
    isRefused = false;
    marking = undefined;
    void mark();
  };
  const startMarking = async (): Promise<ReadingPage | undefined> => {
    const mine = look;
    if (!mine) return undefined;
    await mine.settled();
    const { startReading } = await loadMarks();
    if (mine !== look || !choices) return undefined; // switched off meanwhile
    look = undefined;
    const [seen, onChange, onError] = [mine.end(), reportSoon, stopIfOrphan];
    reading = startReading({ site, choices, seen, isScripted: isReplaced, onChange, onError });
    const { designMode } = document;
    aliveTimer = setInterval(() => {
      stopIfOrphan();
      if (document.designMode !== designMode) return restart();
      reading?.restore();
      // What the page shows now, or hides, without having changed.
      if (reading && document.visibilityState === "visible") reportSoon();
    }, ALIVE_MS);
    return reading;
  };

  return {
    apply: (changed) => {
      choices = changed;
      told = ""; // the badge counts by the choices
      const isOn = isOnAt(changed.settings, site);
      if (isOn && reading) return reading.apply(changed);
      if (isOn && look) return look.show(wantedBy(changed, site));
      const wasOn = look ?? reading;
      stop();
      if (isOn) start();
      else if (wasOn) void report(); // a page that was off from the start costs nothing, not even this
    },
    hear: async (request) => {
      switch (request.type) {
        case "stepMention":
          (await marking)?.stepFrom(request.back);
          break;
        case "nextMention":
          (await marking)?.showNext(request);
          break;
        case "readRest":
          (await mark())?.readRest();
          break;
        case "reportNow":
          tryAgain(); // a reader looks at the popup because nothing is marked
          told = "";
          await report();
          break;
        case "corporaChanged":
          if (look ?? reading) restart();
          break;
        case "annotationsChanged":
        case "annotateSelection":
        case "showAnnotation":
        case "describeClosest":
          return (await mark())?.annotate(request);
      }
      return undefined;
    },
    pause: () => {
      reading?.closeCard();
      told = "";
      // A frame that goes takes its names out of the tab's list; a page is followed by the next one's report.
      if ((reading || look) && window.top !== window) void send({ ...OFF, status: "done" });
    },
    stop,
  };
}
