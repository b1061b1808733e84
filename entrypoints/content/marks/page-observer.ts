/** Watches what the page changes, and tells in batches which parts must be read again. Only what changed is looked at. */
import { mayMatter, WATCHED } from "../changes.ts";
import { isElement, isText, nextSiblingOf } from "../dom.ts";
import { isBreak, isInline } from "../readable.ts";

export interface Changes {
  /** Nodes the page added: to be read whole. */
  added: Set<Node>;
  /** Nodes whose own runs of text changed. */
  touched: Set<Node>;
  /** Nodes the page took away. */
  removed: Set<Node>;
}

export interface PageObserver {
  /** Watches a shadow root, too. */
  watch(root: Node): void;
  /** Takes changes that another observer has seen before. */
  take(records: MutationRecord[]): void;
  /** Runs a change of our own without noticing it; what the page changed before is kept. */
  quietly(change: () => void): void;
  stop(): void;
}

/** The time in which changes gather at most. It grows while a page never rests (a log, an animation), and shrinks when it calms. */
const GATHER_MS = 50;
const MOST_GATHER_MS = 1000;
/** Two batches nearer to each other than this many such times are one storm. */
const CALM = 3;
/** A page that has been quiet for so long may have come to rest: a burst of changes is over. */
const QUIET_MS = 50;
const MOST_QUIET_MS = 150;
/** How often in a storm that is believed; a page that goes on after each time (it takes back what we do) is given longer. */
const MOST_BELIEVED = 10;

/**
 * Starts watching. `onTouched` hears of each changed node at once, before anything is drawn; `onChanges` gets everything since
 * its last call, gathered.
 */
export function observePage(
  root: Node,
  onTouched: (node: Node) => void,
  onChanges: (changes: Changes) => void,
): PageObserver {
  let pending: Changes = empty();
  /** Elements that began or ceased to be edited: known before, so not new. */
  const switched = new Set<Node>();
  let most: ReturnType<typeof setTimeout> | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let gatherMs = GATHER_MS;
  let delivered = 0;
  /** How often the page went on after it had seemed to rest. */
  let mistaken = 0;

  const gather = (records: MutationRecord[]): void => {
    const told = new Set<Node>();
    for (const record of records) {
      if (record.type === "attributes" && !mayMatter(record)) continue;
      if (changesRun(record) && !told.has(record.target)) {
        told.add(record.target);
        pending.touched.add(record.target);
        onTouched(record.target);
      }
      if (record.type === "attributes") {
        pending.added.add(record.target);
        switched.add(record.target);
      }
      for (const node of record.addedNodes) if (isElement(node)) pending.added.add(node);
      for (const node of record.removedNodes) {
        // What came and went between two batches was never read.
        if (isElement(node) && !node.isConnected && !switched.has(node) && pending.added.delete(node)) continue;
        if (isElement(node) || isText(node)) pending.removed.add(node);
      }
    }
    if (pending.added.size + pending.touched.size + pending.removed.size === 0) return;
    if (most === undefined) {
      const resting = performance.now() - delivered > CALM * gatherMs;
      gatherMs = resting ? GATHER_MS : Math.min(gatherMs * 1.5, MOST_GATHER_MS);
      if (resting) mistaken = 0;
      most = setTimeout(deliver, gatherMs);
    }
    clearTimeout(quiet);
    quiet = setTimeout(deliverAtRest, quietMs());
  };
  const quietMs = (): number => {
    if (mistaken > MOST_BELIEVED) return MOST_GATHER_MS;
    return Math.min(QUIET_MS * 1.5 ** mistaken, MOST_QUIET_MS);
  };
  const deliverAtRest = (): void => {
    mistaken++; // as long as nothing shows that the page does rest
    deliver();
  };
  const deliver = (): void => {
    clearTimeout(most);
    clearTimeout(quiet);
    most = undefined;
    const changes = pending;
    pending = empty();
    switched.clear();
    onChanges(changes);
    delivered = performance.now();
  };
  const observer = new MutationObserver(gather);
  const watch = (node: Node): void => observer.observe(node, WATCHED);
  watch(root);
  return {
    watch,
    take: gather,
    quietly: (change) => {
      gather(observer.takeRecords());
      try {
        change();
      } finally {
        observer.takeRecords();
      }
    },
    stop: () => {
      observer.disconnect();
      clearTimeout(most);
      clearTimeout(quiet);
    },
  };
}

const empty = (): Changes => ({ added: new Set(), touched: new Set(), removed: new Set() });

/** Whether a change concerns text that stands in the target itself, and not only in block-level elements inside it. */
function changesRun({ type, target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): boolean {
  // An inline element that begins or ceases to be edited parts a run, or joins it again.
  if (type !== "childList") return true;
  if (isElement(target) && isInline(target)) return true;
  if ([...addedNodes, ...removedNodes].some(isRunPart)) return true;
  // A block-level element that is put between two pieces of a run parts it; one that is taken away joins what it parted.
  return (
    previousSibling !== null &&
    nextSibling !== null &&
    isRunPart(previousSibling) &&
    isRunPart(lastOf(addedNodes, nextSibling))
  );
}

const lastOf = (nodes: NodeList, next: Node): Node => {
  const last = nodes[nodes.length - 1];
  return (last && nextSiblingOf(last)) ?? next;
};

const isRunPart = (node: Node): boolean =>
  isText(node) ? /\S/.test(node.data) : isElement(node) && (isInline(node) || isBreak(node));
