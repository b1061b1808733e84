/** Watches what the page changes, and tells in batches which parts must be read again. Only what changed is looked at. */
import { isElement, isText, nodeTypeOf } from "./dom.ts";

export interface Changes {
  /** Nodes the page added: to be read whole. */
  added: Set<Node>;
  /** Nodes whose own text or children changed: their runs of text are to be read again. */
  touched: Set<Node>;
  /** Nodes the page took away. */
  removed: Set<Node>;
}

export interface PageObserver {
  /** Runs a change of our own without noticing it; what the page changed before is kept. */
  quietly(change: () => void): void;
  stop(): void;
}

/** The pause in which changes gather: a frame or two. */
const GATHER_MS = 50;

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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const gather = (records: MutationRecord[]): void => {
    for (const { target } of records) {
      if (pending.touched.has(target)) continue;
      pending.touched.add(target);
      onTouched(target);
    }
    for (const record of records) {
      for (const node of record.addedNodes) if (isReadable(node)) pending.added.add(node);
      for (const node of record.removedNodes) if (isReadable(node)) pending.removed.add(node);
    }
    if (timer === undefined && pending.added.size + pending.touched.size + pending.removed.size > 0) {
      timer = setTimeout(deliver, GATHER_MS);
    }
  };
  const deliver = (): void => {
    timer = undefined;
    const changes = pending;
    pending = empty();
    onChanges(changes);
  };
  const observer = new MutationObserver(gather);
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return {
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
      clearTimeout(timer);
    },
  };
}

const empty = (): Changes => ({ added: new Set(), touched: new Set(), removed: new Set() });
const isReadable = (node: Node): boolean =>
  isText(node) || isElement(node) || nodeTypeOf(node) === Node.DOCUMENT_FRAGMENT_NODE;
