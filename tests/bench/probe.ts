/**
 * In the page: watches when mentions are painted, by whichever painter. It costs time, so it is never there when costs are measured.
 * Functions in here are methods: the runner (tsx) wraps named closures in a helper that pages don't have.
 */
import type { Page } from "@playwright/test";
import { MARK } from "../browsers/mark-selector.ts";

/** Milliseconds count from DOMContentLoaded; `undefined` when there was none. */
export interface Marks {
  count: number;
  first: number | undefined;
  /** The first that stands in the viewport. */
  firstSeen: number | undefined;
  last: number | undefined;
}

interface Probe {
  first: number | undefined;
  firstSeen: number | undefined;
  last: number | undefined;
}

/** Puts the watch into every document that this tab loads from now on. */
export async function installProbe(page: Page): Promise<void> {
  await page.addInitScript((selector) => {
    const probe = {
      first: undefined as number | undefined,
      firstSeen: undefined as number | undefined,
      last: undefined as number | undefined,
      known: new WeakSet<AbstractRange>(),
      isSeen(place: Element | AbstractRange): boolean {
        const live = place instanceof StaticRange ? new Range() : (place as Element | Range);
        if (place instanceof StaticRange && live instanceof Range) {
          live.setStart(place.startContainer, place.startOffset);
          live.setEnd(place.endContainer, place.endOffset);
        }
        const { top, bottom, height } = live.getBoundingClientRect();
        return height > 0 && bottom > 0 && top < innerHeight;
      },
      take(added: readonly (Element | AbstractRange)[]): void {
        if (added.length === 0) return;
        probe.last = performance.now();
        probe.first ??= probe.last;
        if (probe.firstSeen === undefined && added.some((place) => probe.isSeen(place))) probe.firstSeen = probe.last;
      },
      look(): void {
        const ranges = [...CSS.highlights].flatMap(([name, all]) => (name.startsWith("gloss") ? [...all] : []));
        probe.take(ranges.filter((range) => !probe.known.has(range)));
        for (const range of ranges) probe.known.add(range);
        requestAnimationFrame(() => probe.look());
      },
    };
    Object.assign(globalThis, { glossProbe: probe });
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      probe.take(added.filter((node): node is Element => node instanceof Element && node.matches(selector)));
    }).observe(document, { childList: true, subtree: true });
    probe.look();
  }, MARK);
}

/** What was seen until now; without a watch, only how many marks there are. */
export async function readMarks(page: Page): Promise<Marks> {
  const { loaded, count, times } = await page.evaluate((selector) => {
    const { glossProbe } = globalThis as unknown as { glossProbe?: Probe };
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return {
      loaded: navigation?.domContentLoadedEventStart ?? 0,
      count:
        document.querySelectorAll(selector).length +
        [...CSS.highlights].reduce((sum, [name, ranges]) => (name.startsWith("gloss") ? sum + ranges.size : sum), 0),
      times: { first: glossProbe?.first, firstSeen: glossProbe?.firstSeen, last: glossProbe?.last },
    };
  }, MARK);
  const since = (time: number | undefined): number | undefined => (time === undefined ? undefined : time - loaded);
  return { count, first: since(times.first), firstSeen: since(times.firstSeen), last: since(times.last) };
}
