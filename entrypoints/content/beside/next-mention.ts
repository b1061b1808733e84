/** The way from name to name in the order of reading, on and back, around from the last to the first. */
import type { EntityRef } from "../../../utils/model.ts";
import { attributeOf, isElement, isVisible, rectOf, shownIn } from "../dom.ts";
import { focusedElement } from "../focus.ts";
import type { Painted } from "../painters/painter.ts";
import { isOnTheWay, scrollTo } from "./scroll-to.ts";
import { compareSpots, inReadingOrder, type Spot, spotOf } from "../marks/reading-order.ts";

export interface Step {
  to: Painted;
  /** Which it is of all that are shown, from 1. */
  place: number;
  of: number;
}

export interface NextMention {
  /** Shows the mention after where the reader stands, or with `back` the one before; of one entity, when it is named. */
  step(painted: Painted[], how?: { entity?: EntityRef | undefined; back?: boolean }): Step | undefined;
}

/**
 * The reader stands where the focus or the caret was put last, or at the mention that was given last; where these are not in the
 * window, at its top.
 */
export function createNextMention(): NextMention {
  let last: Painted | undefined;
  let stood: { focus: Element | null; caret: Spot | undefined } | undefined;

  const whereNow = (): Spot | undefined => {
    const [focus, caret] = [focusOfPage(), caretOfPage()];
    const before = stood;
    stood = { focus, caret };
    const given = last && spotOf(last);
    const isGiven = focus !== null && given !== undefined && shownIn(given.node as Text) === focus;
    if (focus && focus !== before?.focus && !isGiven && isInView(rectOf(focus))) return { node: focus, offset: 0 };
    const isNew = caret && (caret.node !== before?.caret?.node || caret.offset !== before.caret.offset);
    if (isNew && isInView(rectAt(caret))) return caret;
    const [rect] = last?.rects() ?? [];
    return rect && (isOnTheWay() || isInView(rect)) ? given : undefined;
  };

  return {
    step: (painted, { entity, back = false } = {}) => {
      const places = inReadingOrder(painted.filter((one) => isNamed(one, entity)).filter(isShown), spotOf);
      if (places.length === 0) return undefined;
      const here = whereNow();
      const at = places.length * 2 + (here ? fromSpot(places, here, back) : fromTop(places, back));
      last = places[at % places.length]!;
      scrollTo(last.ranges()[0]);
      last.flash();
      return { to: last, place: (at % places.length) + 1, of: places.length };
    },
  };
}

const isNamed = ({ mention, also }: Painted, entity: EntityRef | undefined): boolean =>
  !entity || [mention, ...also].some((one) => one.corpus === entity.corpus && one.entity === entity.entity);

/** Not folded up, not hidden: as it is counted. */
function isShown(one: Painted): boolean {
  const [rect] = one.rects();
  const spot = spotOf(one);
  const element = spot && shownIn(spot.node as Text);
  return rect !== undefined && rect.width > 0 && element !== null && element !== undefined && isVisible(element);
}

function fromSpot(places: Painted[], here: Spot, back: boolean): number {
  const after = places.findIndex((one) => compareSpots(spotOf(one)!, here) > 0);
  if (!back) return Math.max(0, after);
  return places.findLastIndex((one) => compareSpots(spotOf(one)!, here) < 0);
}

/** From the top of the window: the first that is seen, else the nearest below; back, the one before that. */
function fromTop(places: Painted[], back: boolean): number {
  const tops = places.map((one) => one.rects()[0]!);
  let first = tops.findIndex(isInView);
  if (first < 0) {
    const below = tops.map(({ top }) => (top >= innerHeight ? top : Infinity));
    const nearest = Math.min(...below);
    first = nearest === Infinity ? 0 : below.indexOf(nearest);
  }
  return back ? first - 1 : first;
}

const isInView = ({ top, bottom, left, right }: DOMRect): boolean =>
  bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;

/** What of the page has the focus, if something in particular has. */
function focusOfPage(): Element | null {
  const focus = focusedElement();
  const isAnything = focus === null || focus === document.body || focus === document.documentElement;
  return isAnything || attributeOf(focus, "data-gloss-host") !== null ? null : focus;
}

function caretOfPage(): Spot | undefined {
  const selection = document.getSelection();
  const node = selection?.focusNode;
  return node ? { node, offset: selection.focusOffset } : undefined;
}

function rectAt({ node, offset }: Spot): DOMRect {
  if (isElement(node)) return rectOf(node);
  const range = document.createRange();
  range.setStart(node, offset);
  return range.getBoundingClientRect();
}
