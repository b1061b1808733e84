/** A page while Gloss is on: its marks, and the card that opens at them. */
import { browser } from "wxt/browser";
import type { AnnotationRequest, Annotator } from "../beside/annotator.ts";
import type { Choices } from "../../../utils/browser/choices.ts";
import { ask } from "../../../utils/browser/messaging.ts";
import type { EntityRef } from "../../../utils/model.ts";
import type { PageReport } from "../../../utils/messages/page-report.ts";
import { openedOnce } from "../../../utils/opened-once.ts";
import { trusted } from "../dom.ts";
import { focusedElement, isTypedIn } from "../focus.ts";
import { listenForGestures } from "./gestures.ts";
import { createLazyCard } from "./lazy-card.ts";
import { keepStepKeys } from "./step-keys.ts";
import { loadBeside } from "../parts.ts";
import { addressOfPage } from "../page-address.ts";
import type { Seen } from "../first-look.ts";
import { startPage } from "./page.ts";
import { type Wanted, wantedBy } from "../wanted.ts";
import { createPainters } from "../painters/choose.ts";
import type { Painted } from "../painters/painter.ts";
import { toneBehind, watchTone } from "./tone.ts";
import { reportView } from "./view-reporter.ts";

export interface ReadingPage {
  apply(choices: Choices): void;
  /** Moves the keyboard to the next mention, or back, if it is in this frame and nobody types. */
  stepFrom(back: boolean): void;
  showNext(entity: EntityRef): void;
  /** Does what the extension asks about annotations, and answers it. */
  annotate(request: AnnotationRequest): Promise<unknown>;
  /** A report was answered: whether something was saved on the page. */
  reported(annotated: boolean): void;
  /** The reader has selected something. */
  selected(): void;
  readRest(): void;
  /** Tries again what the background could not answer. */
  retry(): void;
  /** Brings back marks that the page has taken out of the browser's registry. */
  restore(): void;
  /** Takes the card out of the page. */
  closeCard(): void;
  report(): Pick<PageReport, "status" | "entities" | "waiting" | "partial">;
  stop(): void;
}

export interface ReadingOptions {
  site: string;
  choices: Choices;
  /** What the first look has seen of the page. */
  seen: Seen;
  /** A script rules the document, whatever its markup tells. */
  isScripted: boolean;
  /** What `report` tells has changed. */
  onChange: () => void;
  onError: () => void;
}

export function startReading({ site, choices, seen, isScripted, onChange, onError }: ReadingOptions): ReadingPage {
  const abort = new AbortController();
  const painters = createPainters(isScripted);
  const wanted = (chosen: Choices): Wanted => readable(wantedBy(chosen, site), painters.drawsOver);
  const page = startPage({
    seen,
    painterFor: (block) => painters.forBlock(block),
    wanted: wanted(choices),
    onChange,
    onError,
  });
  let shown: Painted | undefined;
  let byHand = false;

  const { get: walking } = openedOnce(async () => {
    const { createNextMention, announcementOf } = await loadBeside();
    return { announcementOf, way: createNextMention() };
  });
  const goTo = (entity: EntityRef): void => {
    walking().then(({ way }) => !abort.signal.aborted && way.step(page.painted(), { entity }), onError);
  };
  /** By keyboard: the focus goes along where it can, and what can't be seen is said. */
  const stepTo = async (back: boolean): Promise<Painted | undefined> => {
    closeCard(false);
    try {
      const { way, announcementOf } = await walking();
      if (abort.signal.aborted) return undefined;
      const found = way.step(page.painted(), { back });
      found?.to.focus();
      card.say(announcementOf(found, page.entities()));
      return found?.to;
    } catch {
      onError();
      return undefined;
    }
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
        if (shown) goTo(shown.mention);
      },
      onPointer: (inside) => gestures.pointerInCard(inside),
      onDescribe: () => {
        const around = shown && page.around(shown.mention);
        if (!shown || !around) return card.send({ type: "described", savable: { reason: "gone" } });
        const { start, end } = shown.mention;
        withAnnotator((own) => card.send(own.describe(around.block, start, end)));
      },
      onStored: () => withAnnotator((own) => own.reload()),
      onRefused: () => {
        const asked = shown?.mention;
        shown = undefined;
        // A pointer that rests on a name opens no tab.
        if (!asked || !byHand) return;
        ask({ type: "openEntityPage", corpus: asked.corpus, entity: asked.entity }).catch(onError);
      },
    },
    onError,
  );
  let annotator: Annotator | undefined;
  const annotating = async (): Promise<Annotator> => {
    const { startAnnotator } = await loadBeside();
    abort.signal.throwIfAborted();
    return (annotator ??= startAnnotator({
      card,
      painted: () => page.painted(),
      entities: () => page.report().entities,
      onError,
      signal: abort.signal,
    }));
  };
  const withAnnotator = (act: (own: Annotator) => unknown): void => void annotating().then(act).catch(onError);

  const openCard = (painted: Painted, focus: boolean): void => {
    if (browser.runtime?.id === undefined) return onError(); // the extension was reloaded
    const { mention, also } = painted;
    const around = page.around(mention);
    if (!around) return; // the page has changed under the pointer
    const { surface, block, reading } = around;
    const show = {
      type: "show" as const,
      entities: [mention, ...also].map(({ corpus, entity }) => ({ corpus, entity })),
      surface,
      site,
      page: addressOfPage(),
      ...reading,
      score: mention.score,
      reasons: mention.reasons,
      theme: toneBehind(document.body),
      focus,
    };
    shown = painted;
    card.show(show, { rects: () => painted.rects(), block, start: mention.start, end: mention.end });
  };
  const gestures = listenForGestures({
    at: (event) => painters.at(event) ?? annotator?.at(event),
    blur: () => painters.blur(),
    prepare: () => card.prepare(),
    open: (target, { focus, pinned }) => {
      byHand = pinned;
      if ("mention" in target) openCard(target, focus);
      else annotator?.open(target, focus);
    },
    close: closeCard,
    step: stepTo,
    shortcuts: keepStepKeys(abort.signal),
    isOpen: () => card.isOpen(),
    isHeld: () => card.isHeld(),
    isBetween: (x, y) => card.isBetween(x, y),
    signal: abort.signal,
  });
  reportView(
    { painted: () => page.painted(), readingOf: (mention) => page.around(mention)?.reading ?? { context: "" } },
    abort.signal,
  );
  watchTone(() => page.retone(), abort.signal);
  for (const taking of ["copy", "cut", "dragstart"]) {
    const stepAside = trusted(() => page.stepAside());
    document.addEventListener(taking, stepAside, { capture: true, passive: true, signal: abort.signal });
  }

  return {
    apply: (changed) => {
      page.show(wanted(changed));
      onChange();
    },
    stepFrom: (back) => {
      if (document.hasFocus() && !isTypedIn(focusedElement())) void stepTo(back);
    },
    showNext: goTo,
    annotate: (request) => annotating().then((own) => own.hear(request)),
    reported: (annotated) => {
      if (annotated || annotator) withAnnotator((own) => own.follow());
    },
    selected: () => withAnnotator((own) => own.offer()),
    readRest: () => page.readRest(),
    retry: () => page.retry(),
    restore: () => {
      painters.restore();
      annotator?.restore();
    },
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

/** In forced colours browsers draw each highlight as a solid block, like selected text, whatever its style: then one a name. */
const readable = (wanted: Wanted, drawsOver: boolean): Wanted =>
  drawsOver && matchMedia("(forced-colors: active)").matches ? { ...wanted, density: "page" } : wanted;
