/** A page while Gloss is on: its marks, and the card that opens at them. */
import { browser } from "wxt/browser";
import { type Dismissal, dismissedAt } from "../../utils/dismissals.ts";
import { MAX_CONTEXT_CHARS } from "../../utils/limits.ts";
import type { EntityRef } from "../../utils/model.ts";
import type { PageReport } from "../../utils/page-report.ts";
import type { Settings } from "../../utils/settings.ts";
import { listenForGestures } from "./gestures.ts";
import { createLazyCard } from "./lazy-card.ts";
import { createNextMention } from "./next-mention.ts";
import { startPage, type Wanted } from "./page.ts";
import { createPainters } from "./painters/choose.ts";
import type { Painted } from "./painters/painter.ts";
import { toneBehind } from "./tone.ts";
import { reportView } from "./view-reporter.ts";

/** What the reader chose. */
export interface Choices {
  settings: Settings;
  dismissals: Dismissal[];
}

export interface ReadingPage {
  apply(choices: Choices): void;
  focusNext(): void;
  showNext(entity: EntityRef): void;
  readRest(): void;
  /** Brings back marks that the page has taken out of the browser's registry. */
  restore(): void;
  /** Takes the card out of the page. */
  closeCard(): void;
  report(): Pick<PageReport, "status" | "entities" | "partial">;
  stop(): void;
}

export interface ReadingOptions {
  site: string;
  choices: Choices;
  /** What `report` tells has changed. */
  onChange: () => void;
  onError: () => void;
}

export function startReading({ site, choices, onChange, onError }: ReadingOptions): ReadingPage {
  const abort = new AbortController();
  const painters = createPainters();
  const page = startPage({
    painterFor: (block) => painters.forBlock(block),
    wanted: wantedBy(choices, site),
    onChange,
    onError,
  });
  const next = createNextMention();
  let { confidence } = choices.settings;
  let shown: Painted | undefined;

  const step = (entity?: EntityRef): Painted | undefined => {
    const found = next.next(page.painted(), entity);
    found?.scrollIntoView();
    found?.flash();
    return found;
  };

  const closeCard = (refocus: boolean): void => {
    const closed = shown;
    shown = undefined;
    card.hide();
    if (refocus) closed?.focus();
  };
  const card = createLazyCard(
    {
      onClose: closeCard,
      onNext: () => {
        if (shown) step(shown.mention);
      },
      onPointer: (inside) => gestures.pointerInCard(inside),
    },
    onError,
  );
  const openCard = (painted: Painted, focus: boolean): void => {
    if (browser.runtime?.id === undefined) return onError(); // the extension was reloaded
    const { mention, also } = painted;
    const around = page.around(mention);
    if (!around) return; // the page has changed under the pointer
    const { surface, block, context } = around;
    const show = {
      type: "show" as const,
      entities: [mention, ...also].map(({ corpus, entity }) => ({ corpus, entity })),
      surface,
      site,
      page: address(),
      context: context.slice(0, MAX_CONTEXT_CHARS),
      score: mention.score,
      reasons: mention.reasons,
      theme: toneBehind(document.body),
      focus,
    };
    shown = painted;
    card.show(show, { rects: () => painted.rects(), block, start: mention.start, end: mention.end });
  };
  const gestures = listenForGestures({
    painters,
    prepare: () => card.prepare(),
    open: (painted, { focus }) => openCard(painted, focus),
    close: closeCard,
    focusNext: () => step()?.focus(),
    isOpen: () => card.isOpen(),
    isBetween: (x, y) => card.isBetween(x, y),
    signal: abort.signal,
  });
  reportView(
    { painted: () => page.painted(), contextOf: (mention) => page.around(mention)?.context ?? "" },
    abort.signal,
  );
  for (const taking of ["copy", "cut", "dragstart"]) {
    document.addEventListener(taking, () => page.stepAside(), { capture: true, passive: true, signal: abort.signal });
  }

  return {
    apply: (changed) => {
      page.show(wantedBy(changed, site));
      if (changed.settings.confidence !== confidence) page.relink();
      confidence = changed.settings.confidence;
      onChange();
    },
    focusNext: () => step()?.focus(),
    showNext: (entity) => step(entity),
    readRest: () => page.readRest(),
    restore: () => painters.restore(),
    closeCard: () => {
      shown = undefined;
      card.remove();
    },
    report: () => page.report(),
    stop: () => {
      page.stop();
      painters.stop();
      card.remove();
      abort.abort();
    },
  };
}

/** The page's address without its fragment. */
const address = (): string => location.href.replace(/#.*$/, "");

const wantedBy = ({ settings, dismissals }: Choices, site: string): Wanted => ({
  categoriesOff: new Set(settings.categoriesOff),
  isDismissed: dismissedAt(dismissals, { site, page: address() }),
});
