/** Keeps the blocks in step with the page: reads it in slices, follows its changes, finds open shadow roots also when they come late. */
import { isConnectedOf, isElement, parentOf } from "../dom.ts";
import type { LiveBlock, LiveBlocks } from "./live-blocks.ts";
import { type Changes, observePage } from "./page-observer.ts";
import { readBlocks } from "../page-text.ts";
import type { Container } from "../text-block.ts";
import { blockAround, isInline } from "../readable.ts";
import { LATE_ROOTS_MS, MOST_CHARS, type Seen } from "../first-look.ts";
import { inSlices } from "../slices.ts";

export interface PageReader {
  /** Goes on where the first look has ended. Returns its blocks. */
  start(): LiveBlock[];
  /** Runs a change of our own without taking it for the page's. */
  quietly(change: () => void): void;
  /** Some of the page was left out because it is too long. */
  isPartial(): boolean;
  /** Reads what was left out. */
  readRest(): void;
  isBusy(): boolean;
  stop(): void;
}

export interface ReaderOptions {
  blocks: LiveBlocks;
  /** What the first look has seen of the page. */
  seen: Seen;
  /** New blocks, in the order they were read. */
  onBlocks: (fresh: LiveBlock[]) => void;
  /** The page touches this block's text: whatever is drawn in it goes at once. */
  onTouched: (block: LiveBlock) => void;
  onGone: (block: LiveBlock) => void;
  /** All there is to read was read, for now. */
  onRead: () => void;
}

interface Job {
  root: Container;
  shallow: boolean;
  /** Blocks whose container lies outside the root are somebody else's. */
  within: boolean;
}

export function startReader({ blocks, seen, onBlocks, onTouched, onGone, onRead }: ReaderOptions): PageReader {
  let queue: Job[] = [];
  let cancel: (() => void) | undefined;
  let chars = 0;
  let most = MOST_CHARS;
  let left: Job[] = seen.isPartial ? [{ root: document.documentElement, shallow: false, within: false }] : [];
  const hosts = new WeakSet<Element>();
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const drop = (block: LiveBlock): void => {
    onTouched(block);
    blocks.forget(block);
    onGone(block);
    chars -= block.text.length;
  };

  function* work(): Generator<undefined> {
    for (let job = queue.shift(); job; job = queue.shift()) {
      if (chars > most) {
        left.push(job);
        continue;
      }
      let fresh: LiveBlock[] = [];
      for (const block of readBlocks(job.root, { shallow: job.shallow, onHost })) {
        if (block === undefined) {
          yield undefined;
          continue;
        }
        if (!job.within || isWithin(block.container, job.root)) {
          const live = blocks.add(block);
          if (live) {
            fresh.push(live);
            chars += live.text.length;
          }
        }
        if (chars > most) {
          left.push(job);
          break;
        }
        if (fresh.length >= 64) {
          onBlocks(fresh);
          fresh = [];
        }
      }
      if (fresh.length > 0) onBlocks(fresh);
    }
  }

  const run = (): void => {
    if (cancel) return;
    cancel = () => undefined;
    const stop = inSlices(work(), () => {
      cancel = undefined;
      if (queue.length > 0) run();
      else onRead();
    });
    if (cancel) cancel = stop;
  };
  const read = (root: Container, how: Partial<Job> = {}): void => {
    queue.push({ root, shallow: false, within: false, ...how });
  };

  const onHost = (element: Element): void => {
    if (hosts.has(element)) return;
    if (element.shadowRoot !== null) {
      hosts.add(element);
      observer.watch(element.shadowRoot);
      read(element.shadowRoot);
      return;
    }
    hosts.add(element);
    for (const ms of LATE_ROOTS_MS) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        if (element.shadowRoot === null || !isConnectedOf(element) || lateRoots.has(element)) return;
        lateRoots.add(element);
        observer.watch(element.shadowRoot);
        read(element.shadowRoot);
        run();
      }, ms);
      timers.add(timer);
    }
  };
  const lateRoots = new WeakSet<Element>();

  const take = ({ added, touched, removed }: Changes): void => {
    const containers = new Set<Container>([...touched].filter(isConnectedOf).map(blockAround));
    const gone = new Set<LiveBlock>();
    for (const container of containers) for (const block of blocks.in(container)) gone.add(block);
    for (const node of removed) for (const block of blocks.under(node)) gone.add(block);
    for (const node of added) for (const block of blocks.under(node)) gone.add(block);
    for (const block of gone) {
      drop(block);
      // What is left of a run that lost a piece is read again where it stands.
      if (isConnectedOf(block.container)) containers.add(block.container);
    }
    for (const node of added) {
      if (!isElement(node) || !isConnectedOf(node) || hasAncestorIn(node, added)) continue;
      read(node, { within: isInline(node) });
    }
    for (const container of containers) read(container, { shallow: true });
    run();
  };

  const observer = observePage(
    document,
    (node) => {
      if (isConnectedOf(node)) for (const block of blocks.in(blockAround(node))) onTouched(block);
    },
    take,
  );

  return {
    start: () => {
      const fresh = seen.blocks.flatMap((block) => blocks.add(block, true) ?? []);
      chars = fresh.reduce((sum, { text }) => sum + text.length, 0);
      seen.hosts.forEach(onHost);
      observer.take(seen.changes);
      if (queue.length > 0) run();
      return fresh;
    },
    quietly: (change) => observer.quietly(change),
    isPartial: () => left.length > 0,
    readRest: () => {
      most = Infinity;
      queue.push(...left);
      left = [];
      run();
    },
    isBusy: () => cancel !== undefined,
    stop: () => {
      cancel?.();
      queue = [];
      for (const timer of timers) clearTimeout(timer);
      observer.stop();
    },
  };
}

function hasAncestorIn(node: Node, set: ReadonlySet<Node>): boolean {
  for (let here = parentOf(node); here !== null; here = parentOf(here)) if (set.has(here)) return true;
  return false;
}

function isWithin(container: Container, ancestor: Node): boolean {
  for (let here: Node | null = container; here !== null; here = parentOf(here)) if (here === ancestor) return true;
  return false;
}
