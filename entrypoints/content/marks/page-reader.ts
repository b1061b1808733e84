/** Keeps the blocks in step with the page: reads it in slices, follows its changes, finds open shadow roots also when they come late. */
import { closestOf, isConnectedOf, isElement, isText, parentOf, shadowRootOf } from "../dom.ts";
import type { LiveBlock, LiveBlocks } from "./live-blocks.ts";
import { type Changes, observePage } from "./page-observer.ts";
import { readBlocks } from "../page-text.ts";
import { blockAround, isInline, isSkipped } from "../readable.ts";
import type { Container, TextBlock } from "../text-block.ts";
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
  /** The page has touched this block; a text of it, when that is what has changed. */
  onTouched: (block: LiveBlock, text: Text | undefined) => void;
  /** The page has changed around a block that says the same as before. */
  onKept: (block: LiveBlock) => void;
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

export function startReader({ blocks, seen, onBlocks, onTouched, onKept, onGone, onRead }: ReaderOptions): PageReader {
  let queue: Job[] = [];
  let cancel: (() => void) | undefined;
  let chars = 0;
  let most = MOST_CHARS;
  let left: Job[] = seen.isPartial ? [{ root: document.documentElement, shallow: false, within: false }] : [];
  /** Blocks in what has changed, until that is read again. */
  const stale = new Set<LiveBlock>();
  const watched = new WeakSet<ShadowRoot>();
  const waiting = new WeakSet<Element>();
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const drop = (block: LiveBlock): void => {
    stale.delete(block);
    blocks.forget(block);
    onGone(block);
    chars -= block.text.length;
  };
  /** Takes a block in that was read again or anew; `undefined` when it is known. */
  const add = (block: TextBlock): LiveBlock | undefined => {
    if (stale.size > 0) {
      const same = blocks.sameAs(block);
      if (same) {
        if (stale.delete(same)) onKept(same);
        return undefined;
      }
      for (const former of blocks.sharing(block)) if (stale.has(former)) drop(former);
    }
    const live = blocks.add(block);
    if (live) chars += live.text.length;
    return live;
  };

  function* work(): Generator<undefined> {
    for (let job = queue.shift(); job; job = queue.shift()) {
      if (!isConnectedOf(job.root)) continue;
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
          const live = add(block);
          if (live) fresh.push(live);
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
    for (const block of stale) drop(block);
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

  const readRoot = (root: ShadowRoot): void => {
    if (!watched.has(root)) observer.watch(root);
    watched.add(root);
    read(root);
  };
  const onHost = (element: Element): void => {
    const root = shadowRootOf(element);
    if (root !== null) return readRoot(root);
    if (waiting.has(element)) return;
    waiting.add(element);
    for (const ms of LATE_ROOTS_MS) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        if (ms === LATE_ROOTS_MS.at(-1)) waiting.delete(element);
        const late = shadowRootOf(element);
        if (late === null || !isConnectedOf(element) || watched.has(late)) return;
        readRoot(late);
        run();
      }, ms);
      timers.add(timer);
    }
  };

  const take = ({ added, touched, removed }: Changes): void => {
    left = left.filter(({ root }) => isConnectedOf(root));
    const containers = new Set<Container>([...touched].filter(isConnectedOf).map(blockAround));
    const changed = new Set<LiveBlock>();
    const change = (node: Node): void => {
      for (const block of blocks.under(node)) changed.add(block);
    };
    for (const container of containers) for (const block of blocks.in(container)) changed.add(block);
    removed.forEach(change);
    added.forEach(change);
    // With a field for secrets in it, a whole form is nobody's business.
    const forms = new Set([...added].map((node) => (isElement(node) ? closestOf(node, "form") : null)));
    for (const form of forms) if (form && isSkipped(form)) change(form);
    for (const block of changed) {
      // What is left of a run that lost a piece is read again where it stands.
      if (isConnectedOf(block.container)) {
        stale.add(block);
        containers.add(block.container);
      } else drop(block);
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
      if (!isConnectedOf(node)) return;
      for (const block of blocks.in(blockAround(node))) onTouched(block, isText(node) ? node : undefined);
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
