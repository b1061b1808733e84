/** A list as long as it likes in a page that scrolls: only what is near the view is drawn. */
import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll, type Range } from "@tanstack/virtual-core";
import { defaultRangeExtractor } from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useCallback, useLayoutEffect, useReducer, useState } from "preact/hooks";

export interface WindowListOptions {
  count: number;
  /** How high an item is before it was measured. */
  estimate: number;
  /** An item that stays drawn wherever the view is: it has the focus, or something typed. */
  pinned: number | undefined;
  /** The element that the items stand in. */
  list: RefObject<HTMLElement | null>;
}

/** Items drawn beyond the view's edges, so that scrolling meets them ready. */
const OVERSCAN = 6;

/** The items to draw, where each begins, and the way to one of them. */
export function useWindowList({ count, estimate, pinned, list }: WindowListOptions) {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [margin, setMargin] = useState(0);
  const options = {
    count,
    getScrollElement: () => window,
    estimateSize: () => estimate,
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    overscan: OVERSCAN,
    scrollMargin: margin,
    // The header of the page and the bar of the selection stay above and below.
    scrollPaddingStart: 72,
    scrollPaddingEnd: 72,
    rangeExtractor: (range: Range) => withPinned(defaultRangeExtractor(range), pinned, count),
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  const place = useCallback(() => {
    setMargin(list.current ? Math.round(list.current.getBoundingClientRect().top + window.scrollY) : 0);
  }, [list]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    // What stands above may have grown or gone.
    place();
  });
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    margin,
    measure: virtualizer.measureElement,
    scrollTo: (index: number) => virtualizer.scrollToIndex(index, { align: "auto" }),
    /** What was measured belongs to another list: measures what is drawn now, and begins at the top. */
    restart: useCallback(() => {
      virtualizer.measure();
      virtualizer.getTotalSize(); // reckoned anew, or sizes that stay the same would pass for known
      for (const item of list.current?.children ?? []) virtualizer.measureElement(item as HTMLElement);
      const top = virtualizer.options.scrollMargin;
      if (top > 0 && window.scrollY > top) window.scrollTo(0, top);
    }, [virtualizer, list]),
  };
}

function withPinned(range: number[], pinned: number | undefined, count: number): number[] {
  if (pinned === undefined || pinned >= count || range.includes(pinned)) return range;
  return [...range, pinned].toSorted((a, b) => a - b);
}
