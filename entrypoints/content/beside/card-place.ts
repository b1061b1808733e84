/**
 * Where the card stands: below the sentence that is being read, or above it, in line with the mention. Where neither has room (a long
 * sentence, a small window) it keeps off the mention's own lines.
 */
import { autoUpdate, computePosition, flip, offset, shift, size } from "@floating-ui/dom";
import { hostOf } from "../dom.ts";
import type { TextBlock } from "../text-block.ts";
import { rectsOf, sentenceAround } from "./sentence.ts";

export const MARGIN = 8;
const MOST_HEIGHT = 0.6; // of the viewport
/** A low window gives it so much all the same, where it has it. */
const ENOUGH_HEIGHT = 360;
const LEAST_HEIGHT = 160;
/** With less room the card sets its contents closer. */
const LOW_HEIGHT = 280;

const windowHeight = (): number => innerHeight - 2 * MARGIN;
const mostHeight = (): number => Math.min(windowHeight(), Math.max(innerHeight * MOST_HEIGHT, ENOUGH_HEIGHT));
const leastHeight = (): number => Math.min(windowHeight(), LEAST_HEIGHT);

/** A mention in the page. */
export interface MentionAnchor {
  /** Its rectangles in the viewport, one a line. */
  rects(): DOMRect[];
  /** The block it stands in, and where in it. */
  block: TextBlock;
  start: number;
  end: number;
}

/** Words in the page that the card keeps off. */
export interface WordsAnchor {
  rects(): DOMRect[];
  /** Whatever scrolls this scrolls the words. */
  element: Element;
  /** Above the words rather than below. */
  above?: boolean;
}

export type CardAnchor = MentionAnchor | WordsAnchor;

export interface CardPlace {
  /** Places the card again, as after a change of its height. */
  update(): void;
  /** Whether a pointer there is on its way between the mention and the card. */
  isBetween(x: number, y: number): boolean;
  release(): void;
}

export interface CardPlaceOptions {
  /** The mention has left the window. */
  onGone: () => void;
  /** There is room for a card as it is, or only for a low one. */
  onRoom: (isLow: boolean) => void;
  /** The page has taken the card out. */
  onThrownOut: () => void;
}

/** Keeps the element beside its anchor while the page scrolls and changes: `--x` and `--y` say where, `--most` how high it may be. */
export function placeCard(
  element: HTMLElement,
  anchor: CardAnchor,
  { onGone, onRoom, onThrownOut }: CardPlaceOptions,
): CardPlace {
  const lines = (): DOMRect => unionOf(anchor.rects());
  const reference = "block" in anchor ? aroundSentence(anchor, lines) : besideWords(anchor, lines);

  const allow = (height: number): void => element.style.setProperty("--most", `${Math.floor(height)}px`);
  const update = (): void => {
    if (!element.isConnected) return onThrownOut();
    const mention = lines();
    if (mention.width === 0) return; // the mention is gone; the card stays where it is
    if (mention.bottom < 0 || mention.top > innerHeight) return onGone();
    // As high as it would like to be: a card that was cut short would seem to fit where it is.
    allow(mostHeight());
    void computePosition(reference, element, {
      strategy: "fixed",
      placement: "above" in anchor && anchor.above ? "top-start" : "bottom-start",
      middleware: [
        offset(MARGIN),
        flip({ padding: MARGIN, fallbackStrategy: "bestFit" }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => {
            const height = Math.max(leastHeight(), Math.min(availableHeight, mostHeight()));
            allow(height);
            onRoom(height < LOW_HEIGHT);
          },
        }),
        shift({ padding: MARGIN, crossAxis: true }),
      ],
    }).then(({ x, y }) => {
      element.style.setProperty("--x", `${Math.round(x)}px`);
      element.style.setProperty("--y", `${Math.round(y)}px`);
    });
  };
  return {
    update,
    isBetween: (x, y) => {
      const { left, top, right, bottom } = unionOf([lines(), element.getBoundingClientRect()]);
      return x >= left && x <= right && y >= top && y <= bottom;
    },
    release: autoUpdate(reference, element, update, { elementResize: false, layoutShift: false }),
  };
}

interface Reference {
  getBoundingClientRect: () => DOMRect;
  contextElement: Element;
}

function aroundSentence({ block, start, end }: MentionAnchor, lines: () => DOMRect): Reference {
  const sentence = sentenceAround(block.text, start, end, document.documentElement.lang || "en");
  return {
    getBoundingClientRect: () => keptFree(lines(), unionOf(rectsOf(block, ...sentence))),
    contextElement: hostOf(block.container),
  };
}

const besideWords = ({ element }: WordsAnchor, lines: () => DOMRect): Reference => ({
  getBoundingClientRect: lines,
  contextElement: element,
});

/** The mention's width, and the height that the card shall leave free: the visible part of the sentence where that leaves it room. */
function keptFree(mention: DOMRect, sentence: DOMRect): DOMRect {
  const top = Math.max(0, Math.min(mention.top, sentence.top || mention.top));
  const bottom = Math.min(innerHeight, Math.max(mention.bottom, sentence.bottom));
  const room = Math.max(top, innerHeight - bottom) - 2 * MARGIN;
  if (room < leastHeight()) return mention;
  return new DOMRect(mention.left, top, mention.width, bottom - top);
}

/** The rectangle around several. */
function unionOf(rects: DOMRect[]): DOMRect {
  if (rects.length === 0) return new DOMRect();
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
