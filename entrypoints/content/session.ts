/** Gloss on one page for as long as the content script lives: on or off by the reader's choices, marks, card, keyboard, reports. */
import { browser } from "wxt/browser";
import type { Choices } from "../../utils/browser/choices.ts";
import { ask } from "../../utils/browser/messaging.ts";
import type { PageReport } from "../../utils/page-report.ts";
import type { TabRequest } from "../../utils/messages.ts";
import { isOnAt } from "../../utils/settings.ts";
import { canonicalOfPage } from "./page-address.ts";
import { type ReadingPage, startReading } from "./reading.ts";

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
  let reading: ReadingPage | undefined;
  let reportTimer: ReturnType<typeof setTimeout> | undefined;
  let aliveTimer: ReturnType<typeof setInterval> | undefined;

  const stop = (): void => {
    clearTimeout(reportTimer);
    reportTimer = undefined;
    clearInterval(aliveTimer);
    reading?.stop();
    reading = undefined;
  };

  /** After an update or reload of the extension this script has no background any more: it cleans up and falls silent. */
  const stopIfOrphan = (): void => {
    if (browser.runtime?.id === undefined) stop();
  };

  const send = (state: Omit<PageReport, "site">): Promise<unknown> =>
    ask({ type: "reportPage", site, since: performance.timeOrigin, ...canonicalOfPage(), ...state }).then(
      ({ annotated }) => reading?.reported(annotated),
      stopIfOrphan,
    );
  const report = async (): Promise<void> => {
    clearTimeout(reportTimer);
    reportTimer = undefined;
    await send(reading ? reading.report() : { status: "off", partial: false, entities: [] });
  };
  const reportSoon = (): void => {
    reportTimer ??= setTimeout(() => void report(), REPORT_MS);
  };

  const start = (choices: Choices): void => {
    reading = startReading({ site, choices, onChange: reportSoon, onError: stopIfOrphan });
    aliveTimer = setInterval(() => {
      stopIfOrphan();
      reading?.restore();
    }, ALIVE_MS);
    // Whatever the tab showed before is over.
    void send({ status: "reading", partial: false, entities: [] });
  };

  return {
    apply: (choices) => {
      if (isOnAt(choices.settings, site)) {
        if (reading) reading.apply(choices);
        else start(choices);
      } else if (reading) {
        stop();
        void report(); // a page that was off from the start costs nothing, not even this
      }
    },
    hear: async (request) => {
      switch (request.type) {
        case "focusNext":
          reading?.focusNext();
          break;
        case "nextMention":
          reading?.showNext(request);
          break;
        case "readRest":
          reading?.readRest();
          break;
        case "reportNow":
          reading?.retry(); // a reader looks at the popup because nothing is marked
          await report();
          break;
        case "annotationsChanged":
        case "annotateSelection":
        case "showAnnotation":
        case "describeClosest":
          return reading?.annotate(request);
      }
      return undefined;
    },
    pause: () => {
      reading?.closeCard();
      // A frame that goes takes its names out of the tab's list; a page is followed by the next one's report.
      if (reading && window.top !== window) void send({ status: "done", partial: false, entities: [] });
    },
    stop,
  };
}
