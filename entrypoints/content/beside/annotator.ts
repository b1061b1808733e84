/** What was saved of this page, found and painted, and the ways to save more of it. */
import type { CardDescribed } from "../../../utils/messages/card-port.ts";
import type { TabRequest } from "../../../utils/messages/messages.ts";
import { trusted } from "../dom.ts";
import type { TextBlock } from "../text-block.ts";
import { toneBehind } from "../marks/tone.ts";
import { type Anchors, keepAnchored } from "./anchors.ts";
import { createAnnotationPainter, type PaintedAnnotation } from "./annotation-painter.ts";
import type { CardHost } from "./card-host.ts";
import { pageWordsNow } from "./page-words.ts";
import { type Named, savableAt, selectorsAt } from "./savable.ts";
import { selectedWords } from "./selected-words.ts";
import { createSelectionToolbar } from "./selection-toolbar.ts";
import { rangeOf, sentenceAround } from "./sentence.ts";

/** What the extension asks about annotations. */
export type AnnotationRequest = Extract<
  TabRequest,
  { type: "annotationsChanged" | "annotateSelection" | "showAnnotation" | "describeClosest" }
>;

export interface AnnotatorOptions extends Named {
  card: CardHost;
  onError: () => void;
  signal: AbortSignal;
}

export interface Annotator extends Pick<Anchors, "reload" | "follow"> {
  /** Does what the extension asks, and answers it. */
  hear(request: AnnotationRequest): Promise<unknown>;
  /** The reader has selected something. */
  offer(): void;
  at(event: Event): PaintedAnnotation | undefined;
  /** Opens the card of an annotation. */
  open(painted: PaintedAnnotation, focus: boolean): void;
  /** The sentence around a mention, to be saved. */
  describe(block: TextBlock, start: number, end: number): CardDescribed;
  restore(): void;
}

/** Starts in a document; nothing is asked before the first `reload` or `follow`. Ends with the signal. */
export function startAnnotator({ card, onError, signal, ...named }: AnnotatorOptions): Annotator {
  const painter = createAnnotationPainter();
  const anchors = keepAnchored(painter, onError);
  const toolbar = createSelectionToolbar({ card, signal, savableAt: (place) => savableAt(place, named) });
  signal.addEventListener("abort", () => {
    anchors.stop();
    painter.stop();
  });
  // What was saved or removed while the page lay in the back/forward cache was not heard.
  const onShow = trusted((event: PageTransitionEvent) => {
    if (event.persisted) anchors.reload().catch(onError);
  });
  addEventListener("pageshow", onShow, { signal });

  /** How an orphan would be anchored at what is selected, else at the closest place, which is shown. */
  const describeClosest = (id: string): ReturnType<typeof selectorsAt> | null => {
    const selected = selectedWords();
    const place = selected ?? anchors.closest(id);
    if (!place) return null;
    const { words, start, end } = place;
    if (!selected) painter.flash(words.pieces(start, end));
    return selectorsAt(place) ?? null;
  };

  return {
    reload: () => anchors.reload(),
    follow: () => anchors.follow(),
    hear: async (request) => {
      switch (request.type) {
        case "annotationsChanged":
          return anchors.reload();
        case "annotateSelection":
          return toolbar.offer(true);
        case "showAnnotation": {
          await anchors.settled();
          return painter.get(request.id)?.show() ?? false;
        }
        case "describeClosest":
          await anchors.settled();
          return describeClosest(request.id);
      }
    },
    offer: () => toolbar.offer(false),
    at: (event) => painter.at(event),
    open: (painted, focus) => {
      const task = anchors.task(painted.id);
      if (!task) return;
      const { id, quote } = task;
      const changed = anchors.changed(id);
      const now = changed === undefined ? {} : { changed };
      card.show(
        { type: "annotation", id, quote, ...now, theme: toneBehind(document.body), focus },
        { rects: () => painted.rects(), element: painted.element() },
      );
    },
    describe: (block, start, end) => {
      const language = document.documentElement.lang || "en";
      const range = rangeOf(block, ...sentenceAround(block.text, start, end, language));
      if (!range) return { type: "described", savable: { reason: "gone" } };
      const words = pageWordsNow();
      const place = {
        words,
        start: words.startAt(range.startContainer, range.startOffset),
        end: words.endAt(range.endContainer, range.endOffset),
      };
      return { type: "described", savable: savableAt(place, named) ?? { reason: "gone" } };
    },
    restore: () => painter.restore(),
  };
}
