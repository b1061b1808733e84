/** Tells the pages that show annotations when those have changed, and answers whether a page has any. */
import { tellTab } from "../../../utils/browser/tab-requests.ts";
import { annotationStore } from "./opening.ts";
import { sentinel } from "./sentinel.ts";
import { shownPages } from "./shown.ts";
import { type Change, onWritten } from "./write.ts";

/** What is known of pages, by identity, until something is written. More than these are not kept. */
const annotated = new Map<string, boolean>();
const MOST_KNOWN = 1_000;
/** Changes so far: what was read before one is not remembered after it. */
let changed = 0;

/** Whether a page has annotations, by its identity. Where nothing at all is stored, the database isn't opened for it. */
export async function isAnnotated(page: string): Promise<boolean> {
  const known = annotated.get(page);
  if (known !== undefined) return known;
  const before = changed;
  if (await isEmpty()) return false;
  const stored = await (await annotationStore()).getAllFromIndex("annotations", "byPage", page);
  const found = stored.some(({ annotation }) => annotation.deleted === undefined);
  if (annotated.size >= MOST_KNOWN) annotated.clear();
  if (changed === before) annotated.set(page, found);
  return found;
}

/** Whether the sentinel says that there are none. */
export async function isEmpty(): Promise<boolean> {
  return (await sentinel.read())?.count === 0;
}

/** Keeps pages in step: `refresh` is called with the tabs whose pages have gained or lost annotations, after each change. */
export function keepPagesInStep(
  refresh: (tabs: { tab: number; frame: number; page: string }[]) => Promise<void>,
): void {
  onWritten((changes) => {
    changed++;
    annotated.clear();
    const pages = new Set(changes.filter(isSeen).flatMap(pagesOf));
    if (pages.size > 0)
      void tell(pages, refresh).catch((error: unknown) =>
        console.warn("Gloss: pages weren't told of a change.", error),
      );
  });
}

async function tell(pages: Set<string>, refresh: Parameters<typeof keepPagesInStep>[0]): Promise<void> {
  const showing = (await shownPages()).filter(({ page }) => pages.has(page));
  await Promise.all([
    ...showing.map(({ tab, frame }) => tellTab(tab, { type: "annotationsChanged" }, frame)),
    refresh(showing),
  ]);
}

/** Where an annotation stands is known to the page; what it is may have changed without it. */
const isSeen = ({ before, after }: Change): boolean => before?.annotation !== after?.annotation;

const pagesOf = ({ before, after }: Change): string[] =>
  [before, after].flatMap((one) => (one ? [one.annotation.target.page] : []));
