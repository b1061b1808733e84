/**
 * The first look at a page: reads it once and asks the background whom it names. Most pages name nobody and many never change; for
 * those this is all that runs.
 */
import { ask } from "../../utils/browser/messaging.ts";
import { NO_EVIDENCE } from "../../utils/linking/evidence.ts";
import type { Answers } from "../../utils/messages.ts";
import type { PageReport } from "../../utils/page-report.ts";
import { mayMatter, WATCHED } from "./changes.ts";
import { isConnectedOf, shadowRootOf } from "./dom.ts";
import { readBlocks } from "./page-text.ts";
import type { TextBlock } from "./text-block.ts";
import { patiently } from "./patiently.ts";
import { inSlices } from "./slices.ts";

/** A page of more characters is linked in several requests, what is in the viewport first. */
const MOST_CHARS_AT_ONCE = 120_000;
/** Characters of a page that are read without being asked. More is a log or a book. */
export const MOST_CHARS = 3_000_000;
/** Custom elements are looked at again for a shadow root after these times; most get theirs when their script has come. */
export const LATE_ROOTS_MS = [300, 1500, 5000];

/** What was seen, for the part that marks. */
export interface Seen {
  /** In page order. */
  blocks: TextBlock[];
  /** Elements with an open shadow root, which isn't read yet, and custom elements that may get one. */
  hosts: Element[];
  /** Some of the page was left out because it is too long. */
  isPartial: boolean;
  /** What the background said of all blocks, which are numbered by their place; nothing when it was not asked. */
  answer: Answers["linkText"] | undefined;
  /** What the page has changed since. */
  changes: MutationRecord[];
}

export interface FirstLook {
  report(): Pick<PageReport, "status" | "entities" | "partial">;
  /** Resolves when all is read and answered, or can't be. */
  settled(): Promise<unknown>;
  /** After a failure: asks again. */
  retry(): void;
  /** Ends the look. */
  end(): Seen;
}

export interface FirstLookOptions {
  /** There is something to mark or to follow. Called again when it stays so. */
  onNeeded: () => void;
  /** Something that the report tells has changed. */
  onChange: () => void;
  onError: () => void;
}

/** Starts on the page. */
export function lookAtPage({ onNeeded, onChange, onError }: FirstLookOptions): FirstLook {
  const seen: Seen = { blocks: [], hosts: [], isPartial: false, answer: undefined, changes: [] };
  let status: PageReport["status"] = "reading";
  let hasChanged = false;
  const timers: ReturnType<typeof setTimeout>[] = [];

  const observer = new MutationObserver((records) => {
    for (const record of records) seen.changes.push(record);
    hasChanged ||= records.some(mayMatter);
    if (hasChanged && status !== "reading") onNeeded();
  });
  observer.observe(document, WATCHED);

  function* read(): Generator<undefined> {
    let chars = 0;
    let known = 0;
    const hasChanged = (): boolean => {
      const before = known;
      known = seen.changes.length;
      return known !== before;
    };
    const onHost = (element: Element): void => void seen.hosts.push(element);
    for (const block of readBlocks(document.documentElement, { onHost, hasChanged })) {
      if (block === undefined) {
        yield undefined;
        continue;
      }
      seen.blocks.push(block);
      chars += block.text.length;
      seen.isPartial = chars > MOST_CHARS;
      if (seen.isPartial) return;
    }
  }

  let cancel: () => void = () => undefined;
  const reading = new Promise<void>((resolve) => {
    cancel = inSlices(read(), resolve);
  });

  const hasRoot = (element: Element): boolean => shadowRootOf(element) !== null && isConnectedOf(element);
  const link = async (): Promise<void> => {
    await reading;
    const blocks = seen.blocks.map(({ text }, id) => ({ id, text }));
    const fitsAtOnce = blocks.reduce((sum, { text }) => sum + text.length, 0) <= MOST_CHARS_AT_ONCE;
    if (fitsAtOnce && blocks.length > 0) {
      const page = { title: document.title.slice(0, 2000), lang: document.documentElement.lang.slice(0, 100) };
      seen.answer = await patiently(() =>
        ask({ type: "linkText", page, evidence: NO_EVIDENCE, blocks, bring: "marks" }),
      );
    }
    status = "done";
    const isMarked = seen.answer ? seen.answer.mentions.length > 0 : blocks.length > 0;
    if (isMarked || hasChanged || seen.hosts.some(hasRoot)) return onNeeded();
    for (const ms of seen.hosts.length > 0 ? LATE_ROOTS_MS : []) {
      timers.push(setTimeout(() => seen.hosts.some(hasRoot) && onNeeded(), ms));
    }
    onChange();
  };
  const tryToLink = (): Promise<void> =>
    link().catch(() => {
      status = "failed";
      onChange();
      onError();
    });
  let linking = tryToLink();

  return {
    report: () => ({ status, entities: [], partial: seen.isPartial }),
    settled: () => linking,
    retry: () => {
      if (status !== "failed") return;
      status = "reading";
      linking = tryToLink();
    },
    end: () => {
      cancel();
      timers.forEach(clearTimeout);
      seen.changes.push(...observer.takeRecords());
      observer.disconnect();
      return seen;
    },
  };
}
