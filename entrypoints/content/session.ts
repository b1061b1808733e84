/** Gloss on one page for as long as the content script lives: on or off by the settings, marks, card, keyboard, reports. */
import { browser } from "wxt/browser";
import { ask } from "../../utils/browser/messaging.ts";
import { MAX_CONTEXT_CHARS, type TabRequest } from "../../utils/messages.ts";
import { isOnAt, type Settings } from "../../utils/settings.ts";
import { createCardHost } from "./card-host.ts";
import { listenForGestures } from "./gestures.ts";
import { createNextMention } from "./next-mention.ts";
import { type Page, startPage } from "./page.ts";
import { createMarkPainter } from "./painters/mark-painter.ts";
import type { Painted } from "./painters/painter.ts";
import { toneBehind } from "./tone.ts";

/** Reports gather for this long; a page changes in bursts. */
const REPORT_MS = 150;
/** How often an idle script looks whether its extension is still there. */
const ALIVE_MS = 5_000;

export interface Session {
  apply(settings: Settings): void;
  hear(request: TabRequest): void;
  stop(): void;
}

/** Starts a session for this document; nothing happens before the first `apply`. */
export function createSession(site: string): Session {
  let settings: Settings | undefined;
  let running: { page: Page; stop: () => void; focusNext: () => void; showNext: (request: { corpus: string; entity: string }) => void } | undefined;
  let reportTimer: ReturnType<typeof setTimeout> | undefined;

  const report = (): void => {
    clearTimeout(reportTimer);
    reportTimer = undefined;
    const state = running ? running.page.report() : { status: "off" as const, entities: [] };
    ask({ type: "reportPage", site, ...state }).catch(giveUpIfOrphan);
  };
  const reportSoon = (): void => {
    reportTimer ??= setTimeout(report, REPORT_MS);
  };

  const start = ({ categoriesOff }: Settings): NonNullable<typeof running> => {
    const abort = new AbortController();
    const painter = createMarkPainter();
    const page = startPage({ painter, categoriesOff, onChange: reportSoon, onError: giveUpIfOrphan });
    const next = createNextMention();
    let shown: Painted | undefined;

    const step = (entity?: { corpus: string; entity: string }): Painted | undefined => {
      const found = next.next(page.painted(), entity);
      found?.scrollIntoView();
      found?.flash();
      return found;
    };
    const card = createCardHost({
      onClose: (refocus) => closeCard(refocus),
      onNext: () => {
        if (shown) step(shown.mention);
      },
      onPointer: (inside) => gestures.pointerInCard(inside),
    });
    const closeCard = (refocus: boolean): void => {
      const closed = shown;
      shown = undefined;
      card.hide();
      if (refocus) closed?.focus();
    };
    const gestures = listenForGestures({
      painter,
      open: (painted, { focus }) => {
        shown = painted;
        const { mention, also } = painted;
        const entities = [mention, ...also].map(({ corpus, entity }) => ({ corpus, entity }));
        card.show(
          {
            type: "show",
            entities,
            surface: "",
            context: page.contextOf(mention).slice(0, MAX_CONTEXT_CHARS),
            score: mention.score,
            reasons: mention.reasons,
            theme: toneBehind(document.body),
            focus,
          },
          painted.rects,
        );
      },
      close: closeCard,
      focusNext: () => step()?.focus(),
      isOpen: card.isOpen,
      signal: abort.signal,
    });
    const alive = setInterval(() => giveUpIfOrphan(), ALIVE_MS);
    return {
      page,
      focusNext: () => step()?.focus(),
      showNext: (entity) => step(entity),
      stop: () => {
        clearInterval(alive);
        abort.abort();
        card.stop();
        page.stop();
      },
    };
  };

  const stop = (): void => {
    running?.stop();
    running = undefined;
    clearTimeout(reportTimer);
  };

  /** After an update or reload of the extension this script has no background any more: it cleans up and falls silent. */
  const giveUpIfOrphan = (error?: unknown): void => {
    if (browser.runtime?.id === undefined) stop();
    else if (error !== undefined) console.debug("Gloss:", error);
  };

  return {
    apply: (changed) => {
      const before = settings;
      settings = changed;
      if (!isOnAt(changed, site)) {
        const wasRunning = running !== undefined;
        stop();
        if (wasRunning || before === undefined) report();
        return;
      }
      if (!running) {
        running = start(changed);
        report();
        return;
      }
      running.page.showCategories(changed.categoriesOff);
      if (before && before.confidence !== changed.confidence) running.page.relink();
      reportSoon();
    },
    hear: (request) => {
      if (request.type === "focusNext") running?.focusNext();
      else running?.showNext(request);
    },
    stop,
  };
}
