/** Gloss on one page for as long as the content script lives: on or off by the reader's choices, a first look, marks, reports. */
import { browser } from "wxt/browser";
import type { Choices } from "../../utils/browser/choices.ts";
import { ask } from "../../utils/browser/messaging.ts";
import type { PageReport } from "../../utils/page-report.ts";
import type { TabRequest } from "../../utils/messages.ts";
import { isOnAt } from "../../utils/settings.ts";
import { canonicalOfPage } from "./page-address.ts";
import { type FirstLook, lookAtPage } from "./first-look.ts";
import type { ReadingPage } from "./marks/reading.ts";
import { loadMarks } from "./parts.ts";
import { listenForSelections } from "./selections.ts";

/** Reports gather for this long; a page changes in bursts. */
const REPORT_MS = 250;
/** How often a running script looks whether its extension and its marks are still there. */
const ALIVE_MS = 5_000;

export interface Session {
  apply(choices: Choices): void;
  /** Does what the extension asks; resolves when it is done, to the answer where one is wanted. */
  hear(request: TabRequest): Promise<unknown>;
  /** The page goes out of sight, perhaps to come back: whatever holds a connection lets go. */
  pause(): void;
  stop(): void;
}

/** Starts a session for this document; nothing happens before the first `apply`. */
export function createSession(site: string): Session {
  let choices: Choices | undefined;
  /** On while one of the two is there: a page is looked at first, and marked when there is something to mark. */
  let look: FirstLook | undefined;
  let reading: ReadingPage | undefined;
  let marking: Promise<ReadingPage | undefined> | undefined;
  let listening: AbortController | undefined;
  let reportTimer: ReturnType<typeof setTimeout> | undefined;
  let aliveTimer: ReturnType<typeof setInterval> | undefined;

  const stop = (): void => {
    clearTimeout(reportTimer);
    reportTimer = undefined;
    clearInterval(aliveTimer);
    listening?.abort();
    look?.end();
    reading?.stop();
    look = reading = marking = undefined;
  };

  /** After an update or reload of the extension this script has no background any more: it cleans up and falls silent. */
  const stopIfOrphan = (): void => {
    if (browser.runtime?.id === undefined) stop();
  };

  const send = (state: Omit<PageReport, "site">): Promise<unknown> =>
    ask({ type: "reportPage", site, since: performance.timeOrigin, ...canonicalOfPage(), ...state }).then(
      ({ annotated }) => {
        if (annotated && look) void mark();
        reading?.reported(annotated);
      },
      stopIfOrphan,
    );
  const report = async (): Promise<void> => {
    clearTimeout(reportTimer);
    reportTimer = undefined;
    await send((reading ?? look)?.report() ?? { status: "off", partial: false, entities: [] });
  };
  const reportSoon = (): void => {
    reportTimer ??= setTimeout(() => void report(), REPORT_MS);
  };

  const start = (): void => {
    look = lookAtPage({ onNeeded: () => void mark(), onChange: reportSoon, onError: stopIfOrphan });
    listening = new AbortController();
    listenForSelections(() => {
      if (choices?.settings.selectionToolbar) void mark().then((page) => page?.selected());
    }, listening.signal);
    reportSoon(); // whatever the tab showed before is over
  };

  /** The page with its marks, when the first look has seen that there are some, or somebody wants more than a look. */
  const mark = (): Promise<ReadingPage | undefined> =>
    (marking ??= startMarking().catch(() => {
      marking = undefined;
      stopIfOrphan();
      return undefined;
    }));
  const startMarking = async (): Promise<ReadingPage | undefined> => {
    const mine = look;
    await mine?.settled();
    const { startReading } = await loadMarks();
    if (!mine || mine !== look || !choices) return undefined; // switched off meanwhile
    look = undefined;
    reading = startReading({ site, choices, seen: mine.end(), onChange: reportSoon, onError: stopIfOrphan });
    aliveTimer = setInterval(() => {
      stopIfOrphan();
      reading?.restore();
    }, ALIVE_MS);
    return reading;
  };

  return {
    apply: (changed) => {
      const isSurer = choices?.settings.confidence !== changed.settings.confidence;
      choices = changed;
      const isOn = isOnAt(changed.settings, site);
      if (isOn && reading) return reading.apply(changed);
      if (isOn && look && !isSurer) return;
      const wasOn = look ?? reading;
      stop();
      if (isOn) start();
      else if (wasOn) void report(); // a page that was off from the start costs nothing, not even this
    },
    hear: async (request) => {
      switch (request.type) {
        case "focusNext":
          (await marking)?.focusNext();
          break;
        case "nextMention":
          (await marking)?.showNext(request);
          break;
        case "readRest":
          (await mark())?.readRest();
          break;
        case "reportNow":
          (reading ?? look)?.retry(); // a reader looks at the popup because nothing is marked
          await report();
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
      // A frame that goes takes its names out of the tab's list; a page is followed by the next one's report.
      if ((reading || look) && window.top !== window) void send({ status: "done", partial: false, entities: [] });
    },
    stop,
  };
}
