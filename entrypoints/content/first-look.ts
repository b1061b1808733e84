/**
 * The first look at a page: reads it once and asks the background whom it names. Most pages name nobody and many never change; for
 * those this is all that runs.
 */
import { ask } from "../../utils/browser/messaging.ts";
import { NO_EVIDENCE } from "../../utils/linking/evidence.ts";
import type { Answers } from "../../utils/messages/messages.ts";
import type { PageReport } from "../../utils/messages/page-report.ts";
import { mayMatter, WATCHED } from "./changes.ts";
import { isConnectedOf, shadowRootOf } from "./dom.ts";
import { firstMarks } from "./first-marks.ts";
import { createFurnitureFilter, type FurnitureFilter } from "./furniture-filter.ts";
import { readBlocks } from "./page-text.ts";
import type { TextBlock } from "./text-block.ts";
import { pageToLink, REQUEST_BLOCKS, REQUEST_CHARS } from "./link-request.ts";
import { patiently } from "./patiently.ts";
import { inSlices } from "./slices.ts";
import type { Wanted } from "./wanted.ts";

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
  /** What it has learned of furniture. */
  furniture: FurnitureFilter;
  /** What the page has changed since. */
  changes: MutationRecord[];
}

export interface FirstLook {
  report(): Pick<PageReport, "status" | "entities" | "waiting" | "partial">;
  /** The reader has chosen otherwise what is to be marked. */
  show(wanted: Wanted): void;
  /** Resolves when all is read and answered, or can't be. */
  settled(): Promise<unknown>;
  /** After a failure: asks again. */
  retry(): void;
  /** Ends the look. */
  end(): Seen;
}

export interface FirstLookOptions {
  wanted: Wanted;
  /** There is something to mark or to follow. Called again when it stays so. */
  onNeeded: () => void;
  /** Something that the report tells has changed. */
  onChange: () => void;
  onError: () => void;
}

/** Starts on the page. */
export function lookAtPage({ wanted: wantedAtFirst, onNeeded, onChange, onError }: FirstLookOptions): FirstLook {
  const furniture = createFurnitureFilter();
  const seen: Seen = { blocks: [], hosts: [], isPartial: false, answer: undefined, furniture, changes: [] };
  let wanted = wantedAtFirst;
  let waiting: PageReport["waiting"] = [];
  let status: PageReport["status"] = "reading";
  let ended = false;
  /** Changes of any kind. */
  let changes = 0;
  const timers: ReturnType<typeof setTimeout>[] = [];

  const observer = new MutationObserver((records) => {
    changes += records.length;
    // What doesn't matter isn't kept: pages bring and remove pictures all day.
    for (const record of records) if (mayMatter(record)) seen.changes.push(record);
    if (seen.changes.length > 0 && status !== "reading") onNeeded();
  });
  observer.observe(document, WATCHED);

  function* read(): Generator<undefined> {
    let chars = 0;
    let known = 0;
    const hasChanged = (): boolean => {
      const before = known;
      known = changes;
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
    const stop = inSlices(read(), resolve);
    cancel = () => {
      stop();
      resolve();
    };
  });

  /** Whether there is something to mark, as far as is known. */
  const hasMarks = (): boolean => {
    if (!seen.answer) return seen.blocks.length > 0;
    const found = firstMarks(seen.blocks, furniture.read(seen.answer, (id) => seen.blocks[id]).answer, wanted);
    waiting = found.waiting;
    return found.isMarked;
  };

  const hasRoot = (element: Element): boolean => shadowRootOf(element) !== null && isConnectedOf(element);
  const link = async (): Promise<void> => {
    await reading;
    if (seen.changes.length > 0) seen.blocks = readOnce(seen.blocks);
    const blocks = seen.blocks.map(({ text }, id) => ({ id, text }));
    // More is linked in several requests, what is in the viewport first.
    const fitsAtOnce =
      blocks.length <= REQUEST_BLOCKS && blocks.reduce((sum, { text }) => sum + text.length, 0) <= REQUEST_CHARS;
    if (fitsAtOnce && blocks.length > 0 && !ended) {
      seen.answer = await patiently(() => ask({ type: "linkText", page: pageToLink(), evidence: NO_EVIDENCE, blocks }));
    }
    if (ended) return;
    status = "done";
    if (hasMarks() || seen.changes.length > 0 || seen.hosts.some(hasRoot)) return onNeeded();
    for (const ms of seen.hosts.length > 0 ? LATE_ROOTS_MS : []) {
      timers.push(setTimeout(() => seen.hosts.some(hasRoot) && onNeeded(), ms));
    }
    onChange();
  };
  const tryToLink = (): Promise<void> =>
    link().catch(() => {
      if (ended) return;
      status = "failed";
      onChange();
      onError();
    });
  let linking = tryToLink();

  return {
    report: () => ({ status, entities: [], waiting, partial: seen.isPartial }),
    show: (changed) => {
      wanted = changed;
      if (status === "done" && hasMarks()) onNeeded();
      else onChange();
    },
    settled: () => linking,
    retry: () => {
      if (status !== "failed") return;
      status = "reading";
      linking = tryToLink();
    },
    end: () => {
      ended = true;
      cancel();
      timers.forEach(clearTimeout);
      seen.changes.push(...observer.takeRecords().filter(mayMatter));
      observer.disconnect();
      return seen;
    },
  };
}

/** Without the blocks whose text stands in one before: the page has moved it while it was read. */
function readOnce(blocks: TextBlock[]): TextBlock[] {
  const read = new Set<Text>();
  return blocks.filter(({ nodes, starts }) => {
    if (starts[0]! < 0) return true; // a further part of an endless text
    if (nodes.some((node) => read.has(node))) return false;
    for (const node of nodes) read.add(node);
    return true;
  });
}
