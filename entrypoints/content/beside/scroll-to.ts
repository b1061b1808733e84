/**
 * Brings a place into the middle of the window, and sees that it ends there: what lies on the way may have had its size estimated
 * (`content-visibility`, pictures that load when they come near).
 */
import { rectOf, shownIn, trusted } from "../dom.ts";

/** Frames without a move after which a place has come to rest, and after which it stays there. */
const REST_FRAMES = 4;
const STAY_FRAMES = 30;
/** How far from the middle, in heights of the window, is still there. */
const NEAR = 0.25;
const MOST_CORRECTIONS = 8;
const MOST_MS = 5_000;
const SCROLLING = /^(?:Arrow|Page|Home$|End$| $|Tab$)/;

let going: AbortController | undefined;

/** Whether the page is on its way to a place still. */
export const isOnTheWay = (): boolean => going !== undefined;

/** Goes to what a range covers. */
export function scrollTo(range: Range | undefined): void {
  if (!range) return;
  const { startContainer: node } = range;
  scrollToMiddle(node as Text, () => (node.isConnected ? range.getBoundingClientRect() : undefined));
}

/** Goes to what a text node or element shows, there where `rect` tells; ends when the reader goes elsewhere. */
function scrollToMiddle(node: Element | Text, rect: () => DOMRect | undefined): void {
  going?.abort();
  const mine = (going = new AbortController());
  const { signal } = mine;
  const end = (): void => {
    mine.abort();
    if (going === mine) going = undefined;
  };
  for (const type of ["wheel", "touchstart", "pointerdown"]) {
    addEventListener(type, trusted(end), { capture: true, passive: true, signal });
  }
  const onKey = trusted(({ key }: KeyboardEvent) => SCROLLING.test(key) && end());
  addEventListener("keydown", onKey, { capture: true, passive: true, signal });
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  step(node, rect, isStill ? "instant" : "smooth");

  const deadline = performance.now() + MOST_MS;
  let corrections = 0;
  let rested = 0;
  let before = NaN;
  requestAnimationFrame(function look(now) {
    const here = signal.aborted ? undefined : rect();
    if (!here || now > deadline) return end();
    rested = Math.abs(here.top - before) < 1 ? rested + 1 : 0;
    before = here.top;
    if (rested >= REST_FRAMES && !isThere(here) && corrections < MOST_CORRECTIONS) {
      corrections++;
      step(node, rect, "instant");
      const moved = rect();
      if (moved && Math.abs(moved.top - here.top) >= 1) rested = 0;
      else corrections = MOST_CORRECTIONS; // at an end of the page
    }
    if (rested >= STAY_FRAMES) return end();
    requestAnimationFrame(look);
  });
}

const middleOf = ({ top, bottom }: DOMRect): number => (top + bottom) / 2;
const isThere = (rect: DOMRect): boolean => Math.abs(middleOf(rect) - innerHeight / 2) < innerHeight * NEAR;

/** First whatever scrolls around the place, from within, then the window. */
function step(node: Element | Text, rect: () => DOMRect | undefined, behavior: ScrollBehavior): void {
  for (let around = shownIn(node); around !== null; around = shownIn(around)) {
    const here = rect();
    if (here && around !== document.scrollingElement && scrolls(around)) reveal(around, here);
  }
  const here = rect();
  if (!here) return;
  const left = here.left < 0 ? here.left : Math.max(0, here.right - innerWidth);
  scrollBy({ top: middleOf(here) - innerHeight / 2, left, behavior });
}

function scrolls(element: Element): boolean {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
  if (scrollHeight <= clientHeight && scrollWidth <= clientWidth) return false;
  const { overflowX, overflowY, display } = getComputedStyle(element);
  return display !== "inline" && /auto|scroll|hidden/.test(overflowX + overflowY);
}

/** Scrolls an element so that a place in it is seen. */
function reveal(element: Element, here: DOMRect): void {
  const box = rectOf(element);
  const top = here.top < box.top || here.bottom > box.bottom ? middleOf(here) - middleOf(box) : 0;
  const left = here.left < box.left ? here.left - box.left : Math.max(0, here.right - box.right);
  if (top !== 0 || left !== 0) element.scrollBy({ top, left, behavior: "instant" });
}
